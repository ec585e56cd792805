import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { htmlText } from '#lib/text/html-text.ts';
import { plainText } from '#lib/text/plain-text.ts';

const scraps = fc.constantFrom(
  ...['<', '>', '/', '</', '<!--', '-->', '<![CDATA[', ']]>', '<?', '&', '&#', '&amp;', '&nbsp;', '"', "'", '=', '\n'],
  ...['<p>', '</p>', '<br>', '<div class="', '<style>', '</style', '<script>', '<pre>', '<li>', '<ol>', '<blockquote>'],
  ...['</blockquote>', '<a href=', '<a href="https://x.example">', '</a>', '<td>', '<textarea>', '<xmp>', '<title>'],
  ...['data:image/png;base64,', 'word', ' ', '\ud83c', '\u0000', '<o:p>', '<jane@x.example>'],
);
const soup = fc
  .array(fc.oneof({ weight: 8, arbitrary: scraps }, fc.string()), { maxLength: 60 })
  .map((s) => s.join(''));

/** Words that mean nothing to HTML. */
const words = fc.array(fc.stringMatching(/^[a-z]{1,8}$/), { minLength: 1, maxLength: 5 }).map((w) => w.join(' '));
const inline = words.chain((text) => fc.constantFrom(text, `<b>${text}</b>`, `<span style="color:red">${text}</span>`));
const block = fc
  .tuple(inline, fc.constantFrom('p', 'div', 'h1', 'section', 'li', 'blockquote', 'td'))
  .map(([content, name]) => `<${name}>${content}</${name}>`);
const documents = fc.array(block, { minLength: 1, maxLength: 10 }).map((blocks) => `<div>${blocks.join('\n')}</div>`);
const wordsIn = (text: string): string[] => text.match(/[a-z]+/g) ?? [];

describe('any text', () => {
  it('has a plain text, which is the text itself if it has no markup', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const plain = plainText(text);

        if (!text.includes('<')) expect(plain).toBe(text);
        if (!plain.includes('<')) expect(plainText(plain)).toBe(plain);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is at most as long as the stored limit', () => {
    fc.assert(
      fc.property(soup, fc.integer({ min: 1, max: 100 }), (text, limit) => {
        expect((htmlText(`<p>${text}`, limit) ?? '').length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});

describe('any HTML document', () => {
  it('has its words in order and nothing else as plain text', () => {
    fc.assert(
      fc.property(documents, (html) => {
        const shown = html.replace(/<[^>]*>/g, ' ');

        expect(wordsIn(plainText(html))).toEqual(wordsIn(shown));
        expect(plainText(html)).not.toMatch(/<|[ \t]\n|\n{3}|^\s|\s$/);
      }),
    );
  });

  it('is converted to the same text as its plain part', () => {
    fc.assert(
      fc.property(documents, (html) => {
        const text = plainText(html);

        expect(plainText(text)).toBe(text);
      }),
    );
  });
});

describe('the time to convert a hostile message', () => {
  afterEach(() => void vi.restoreAllMocks());

  const size = 300_000;
  const repeated = (scrap: string): string => scrap.repeat(Math.ceil(size / scrap.length));

  it.each([
    repeated('<'),
    repeated('<div>'),
    repeated('<!--'),
    repeated('<p a="'),
    repeated("<p a='x' b=\""),
    repeated('<a href=x>'),
    repeated('<blockquote>x'),
    repeated('<ul><li>x'),
    `<p>${repeated('&#0')}`,
    `<p>${repeated('&ampx')}`,
    `<p>${repeated(' ')}x`,
    `<textarea>${repeated('</textare')}`,
    `<style>${repeated('</styl')}`,
    `<div>${'<b>'.repeat(100_000)}${'</i>'.repeat(100_000)}`,
    `${repeated('data:image/png;base64,')}<p>`,
    `data:image/png;base64,${repeated('QUJD')}`,
  ])('is proportional to its length: %#', (text) => {
    const look = vi.spyOn(String.prototype, 'charCodeAt');

    plainText(text);

    expect(look.mock.calls.length).toBeLessThanOrEqual(4 * text.length);
  });
});
