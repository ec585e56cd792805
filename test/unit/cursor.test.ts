import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decodeCursor, encodeCursor } from '#lib/cursor.ts';

const list = ['harbour-bank', { status: 'open' }];

/** A cursor forged with knowledge of the format. */
const forged = (text: string): string => {
  const check = createHash('sha256').update(JSON.stringify(list)).update(text).digest('base64url').slice(0, 12);
  return Buffer.from(`${check}${text}`).toString('base64url');
};

describe('a cursor', () => {
  it('decodes to the encoded position', () => {
    expect(decodeCursor(list, encodeCursor(list, [1_767_225_600_000, 'abc']))).toEqual([1_767_225_600_000, 'abc']);
  });

  it('needs no escaping in a query string', () => {
    expect(encodeCursor(list, ['ÿþ?&=+/ \u{1F3AB}'])).toMatch(/^[\w-]+$/);
  });

  it('is not valid for another list', () => {
    const cursor = encodeCursor(list, [1, 'abc']);

    expect(decodeCursor(['river-shop', { status: 'open' }], cursor)).toBeNull();
    expect(decodeCursor(['harbour-bank', { status: 'closed' }], cursor)).toBeNull();
    expect(decodeCursor(['harbour-bank', {}], cursor)).toBeNull();
  });

  it('is rejected with padding, in another alphabet or with invalid UTF-8', () => {
    const cursor = encodeCursor(list, ['\ufffd', '??>>~~']);
    const bytes = Buffer.from(cursor, 'base64url');
    const broken = Buffer.concat([
      bytes.subarray(0, bytes.indexOf(0xef)),
      Buffer.of(0xff),
      bytes.subarray(bytes.indexOf(0xef) + 3),
    ]);

    expect(decodeCursor(list, cursor)).not.toBeNull();
    expect(decodeCursor(list, `${cursor}=`)).toBeNull();
    expect(decodeCursor(list, `${cursor}\n`)).toBeNull();
    expect(decodeCursor(list, bytes.toString('base64'))).toBeNull();
    expect(decodeCursor(list, broken.toString('base64url'))).toBeNull();
  });

  it.each(['', '[1', 'null', '{}', '"abc"', '[null]', '[[1]]', '[1, 2]', '{"length":1}'])(
    'is rejected without throwing when forged around %j',
    (text) => {
      expect(decodeCursor(list, forged(text))).toBeNull();
    },
  );
});
