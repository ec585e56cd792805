import { describe, expect, it } from 'vitest';
import { negotiate } from '#functions/runtime/http/negotiate.ts';

const offered = ['application/json', 'application/x-ndjson', 'text/csv'] as const;

describe('the Accept header', () => {
  it.each([
    [undefined, 'application/json'],
    ['', 'application/json'],
    [' ', 'application/json'],
    ['*/*', 'application/json'],
    ['text/csv', 'text/csv'],
    ['TEXT/CSV; charset=utf-8', 'text/csv'],
    ['text/*', 'text/csv'],
    ['application/x-ndjson, application/json;q=0.9', 'application/x-ndjson'],
    ['text/html, text/csv;q=0.5, */*;q=0.1', 'text/csv'],
    ['application/json;q=0, */*', 'application/x-ndjson'],
    ['application/*', 'application/json'],
    ['text/csv;q=nonsense, application/json;q=0.1', 'application/json'],
  ])('of %j selects %s', (accept, type) => {
    expect(negotiate(accept, offered)).toBe(type);
  });

  it.each(['text/html', 'image/*', '*/*;q=0', 'text'])('of %j is not acceptable', (accept) => {
    expect(() => negotiate(accept, offered)).toThrow(expect.objectContaining({ status: 406 }));
  });
});
