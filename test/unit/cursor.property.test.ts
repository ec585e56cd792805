import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from '#lib/cursor.ts';

const positions = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.maxSafeInteger()), {
  maxLength: 4,
});
const lists = fc.tuple(fc.string(), fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.boolean())));

describe('any cursor', () => {
  it('decodes to the encoded position', () => {
    fc.assert(
      fc.property(lists, positions, (list, position) => {
        expect(decodeCursor(list, encodeCursor(list, position))).toEqual(position);
      }),
    );
  });

  it('is rejected for any other list', () => {
    fc.assert(
      fc.property(lists, lists, positions, (list, other, position) => {
        fc.pre(JSON.stringify(list) !== JSON.stringify(other));

        expect(decodeCursor(other, encodeCursor(list, position))).toBeNull();
      }),
    );
  });

  it('is rejected when truncated anywhere', () => {
    fc.assert(
      fc.property(lists, positions, fc.nat(), (list, position, at) => {
        const cursor = encodeCursor(list, position);

        expect(decodeCursor(list, cursor.slice(0, at % cursor.length))).toBeNull();
      }),
    );
  });

  it('is rejected when any of its characters is changed', () => {
    fc.assert(
      fc.property(
        lists,
        positions,
        fc.nat(),
        fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
        (list, position, n, other) => {
          const cursor = encodeCursor(list, position);
          const at = n % cursor.length;
          fc.pre(cursor[at] !== other);

          expect(decodeCursor(list, cursor.slice(0, at) + other + cursor.slice(at + 1))).toBeNull();
        },
      ),
    );
  });
});

describe('any text that is not a cursor', () => {
  it('is rejected without throwing', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.base64String(),
      fc.json().map((json) => Buffer.from(`${'x'.repeat(12)}${json}`).toString('base64url')),
    );

    fc.assert(
      fc.property(lists, texts, (list, text) => {
        expect(decodeCursor(list, text)).toBeNull();
      }),
    );
  });
});
