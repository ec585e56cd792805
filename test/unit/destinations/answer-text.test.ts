import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerText, cutAt } from '#lib/destinations/answer-text.ts';

const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 500 }), fc.string({ maxLength: 500 }));

describe('what is shown of an answer', () => {
  it('is at most 200 printable characters on one line, whatever was answered', () => {
    fc.assert(
      fc.property(anyText, (body) => {
        const shown = answerText(body);
        expect([...shown].length).toBeLessThanOrEqual(200);
        expect(shown).toMatch(/^[^\p{C}\p{Zl}\p{Zp}]*$/u);
        expect(shown.isWellFormed()).toBe(true);
      }),
    );
  });

  it('is the whole of a short one', () => {
    expect(answerText('{"error": "no\r\n\tservice"}\u0000')).toBe('{"error": "no service"}');
  });
});

describe('a text that is cut', () => {
  it('keeps its characters whole, and is as long as it may be', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (text, most) => {
        const cut = [...cutAt(text, most)];
        const points = [...text];
        expect(cut).toEqual(points.length <= most ? points : [...points.slice(0, most - 1), '…']);
      }),
    );
  });
});
