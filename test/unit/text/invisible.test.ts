import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutInvisible } from '#lib/text/invisible.ts';

const zeroWidthJoiner = '\u200d';

describe('a text without invisible characters', () => {
  it.each([
    ['soft hyphens', 'emer\u00adgency'],
    ['zero-width spaces and joiners', 'e\u200bmer\u200cgen\u200dcy'],
    ['word joiners and byte order marks', '\ufeffemer\u2060gency'],
    ['direction marks', '\u202eemer\u200fgen\u061ccy\u202c'],
    ['grapheme joiners and variation selectors', 'e\u034fmer\ufe0fgency\u{e0101}'],
    ['Hangul and Mongolian fillers', 'emer\u3164gen\u115fcy\u180e\uffa0'],
  ])('has no %s', (_, text) => {
    expect(withoutInvisible(text)).toBe('emergency');
  });

  it('keeps the parts of an emoji sequence', () => {
    expect(withoutInvisible(`👩${zeroWidthJoiner}🚒 ❤\ufe0f`)).toBe('👩🚒 ❤');
  });

  it('keeps all visible characters, line ends and accents', () => {
    const seen = 'Grüße, e\u0301 — “so”\r\n\t日本語 हिन्दी العربية 100 %';
    expect(withoutInvisible(seen)).toBe(seen);
  });

  it('does not change when stripped again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const seen = withoutInvisible(text);
        expect(withoutInvisible(seen)).toBe(seen);
        expect(seen).not.toMatch(/\p{Cf}/u);
      }),
    );
  });
});
