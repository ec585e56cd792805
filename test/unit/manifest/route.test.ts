import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { route } from '#functions/manifest/route.ts';

describe('a route whose schemas are declared as functions', () => {
  it('makes each at its first use, and once', () => {
    const made: string[] = [];
    const declared = route('get-thing', {
      method: 'GET',
      path: '/things',
      scope: 'read',
      summary: 'Get a thing',
      query: () => {
        made.push('query');
        return z.strictObject({ name: z.string() });
      },
      answers: () => {
        made.push('answers');
        return { 200: { description: 'The thing' } };
      },
    });
    expect(made).toEqual([]);

    expect(declared.query.parse({ name: 'one' })).toEqual({ name: 'one' });
    expect(declared.query).toBe(declared.query);
    expect(made).toEqual(['query']);

    expect({ ...declared }).toMatchObject({ name: 'get-thing', answers: { 200: { description: 'The thing' } } });
    expect(made).toEqual(['query', 'answers']);
  });
});
