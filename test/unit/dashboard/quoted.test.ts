import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageParts } from '#infra/dashboard/src/tickets/quoted.ts';

const quotedIn = (message: string): string[] =>
  messageParts(message).flatMap(({ text, isQuoted }) => (isQuoted ? [text] : []));

describe('the quoted mail of a message', () => {
  it('is folded between what its sender wrote', () => {
    const message = 'It is down.\n\nOn Mon, 3 Feb 2025, Jo <jo@shop.example> wrote:\n> Is it?\n> Really?\n\nYes.\n';

    expect(messageParts(message)).toEqual([
      { text: 'It is down.', lines: 2, isQuoted: false },
      { text: 'On Mon, 3 Feb 2025, Jo <jo@shop.example> wrote:\n> Is it?\n> Really?', lines: 3, isQuoted: true },
      { text: 'Yes.', lines: 3, isQuoted: false },
    ]);
  });

  it('is found by the headers of mail programs in other languages', () => {
    expect(quotedIn('Ja.\n\nAm 3. Februar 2025 um 10:14 schrieb Jo <jo@shop.example>:\nKommt sie?')).toHaveLength(1);
    expect(quotedIn('Yes.\r\n\r\nFrom: Jo\r\nSent: Monday\r\nTo: Al\r\nSubject: Card\r\n\r\nIs it?')).toHaveLength(1);
  });

  it('is nothing where nothing else would be left, and in plain text', () => {
    expect(quotedIn('> all\n> is quoted')).toEqual([]);
    expect(quotedIn('One line\nand another')).toEqual([]);
  });

  it('loses no word of any message', () => {
    const line = fc.oneof(fc.string(), fc.constantFrom('> a', 'On Monday Jo wrote:', '', 'From: a', 'To: b', '-----'));
    const words = (text: string): string[] => text.split(/\s+/).filter((word) => word !== '');
    fc.assert(
      fc.property(fc.array(line, { maxLength: 12 }), (lines) => {
        const message = lines.join('\n');
        expect(messageParts(message).flatMap(({ text }) => words(text))).toEqual(words(message));
      }),
    );
  });
});
