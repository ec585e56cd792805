import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonSize } from '#lib/provider/json-size.ts';

describe('the size of a JSON text', () => {
  it('counts the values between brackets and commas, and the longest list of the outermost object', () => {
    const text = JSON.stringify({ a: [1, [2, 2, 2, 2, 2], { b: 3 }], c: [1, 2] });

    expect(jsonSize(text)).toEqual({ values: 13, longestList: 3 });
  });

  it('does not count brackets and commas inside strings', () => {
    expect(jsonSize(String.raw`{"a":["[,,{\",,\\",1]}`)).toEqual({ values: 3, longestList: 2 });
  });

  it('counts a truncated list', () => {
    expect(jsonSize('{"a":[1,1,1,1').longestList).toBe(4);
  });

  it('is never smaller than the number of parsed values', () => {
    const count = (value: unknown): number =>
      typeof value === 'object' && value !== null
        ? Object.values(value).reduce<number>((sum, part) => sum + count(part), 1)
        : 1;
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(jsonSize(JSON.stringify(value)).values + 1).toBeGreaterThanOrEqual(count(value)); // 1 for the outermost
      }),
    );
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('"', '\\', ',', '[', ']', '{', '}', 'a') }), (text) => {
        expect(jsonSize(text).longestList).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
