import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headerOf, requestUrl } from '#lib/helpdesks/call.ts';

const get = (path: string, query = {}) => ({ method: 'GET' as const, path, query, bucket: 'default' });

describe('the URL of a request', () => {
  it('is below the base URL, with its query', () => {
    expect(requestUrl('https://acme.example', get('/api/x', { a: '1 &' })).href).toBe(
      'https://acme.example/api/x?a=1+%26',
    );
    expect(requestUrl('https://api.example/ex/jira/1/', get('/rest/x')).href).toBe(
      'https://api.example/ex/jira/1/rest/x',
    );
    expect(requestUrl('https://api.example/accounts/1/', get('')).href).toBe('https://api.example/accounts/1');
  });

  it('stays at its host, whatever the path is', () => {
    const paths = fc.oneof(
      fc.webUrl(),
      fc.string(),
      fc.constantFrom('//evil.example/x', 'https://evil.example', '@evil'),
    );
    fc.assert(
      fc.property(paths, (path) => {
        expect(requestUrl('https://acme.example', get(path)).origin).toBe('https://acme.example');
      }),
    );
  });
});

it('the values of a repeated header are joined', () => {
  expect(headerOf({ 'x-limit': ['1', '2'] }, 'x-limit')).toBe('1, 2');
  expect(headerOf({}, 'x-limit')).toBeUndefined();
});
