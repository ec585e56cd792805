import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { adfText } from '#lib/text/adf-text.ts';

const text = (words: string, marks: object[] = []) => ({ type: 'text', text: words, marks });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const doc = (...content: unknown[]) => ({ type: 'doc', version: 1, content });
const read = (...content: unknown[]) => adfText(doc(...content), 10_000);
const item = (...content: object[]) => ({ type: 'listItem', content });

describe('a document of Atlassian', () => {
  it('is read paragraph by paragraph, without its marks', () => {
    expect(
      read(
        { type: 'heading', attrs: { level: 1 }, content: [text('Outage')] },
        paragraph(text('VPN is '), text('down', [{ type: 'strong' }]), { type: 'hardBreak' }, text('since 9')),
        paragraph(text('Please help')),
      ),
    ).toBe('Outage\n\nVPN is down\nsince 9\n\nPlease help');
  });

  it('keeps lists, quotes, tables and code as lines', () => {
    expect(
      read(
        {
          type: 'bulletList',
          content: [
            item(paragraph(text('one')), { type: 'orderedList', content: [item(paragraph(text('first')))] }),
            item(paragraph(text('two'))),
          ],
        },
        { type: 'blockquote', content: [paragraph(text('Have you tried')), paragraph(text('again?'))] },
        {
          type: 'table',
          content: [
            { type: 'tableRow', content: [{ type: 'tableHeader', content: [paragraph(text('Host'))] }] },
            {
              type: 'tableRow',
              content: ['a', 'b'].map((cell) => ({ type: 'tableCell', content: [paragraph(text(cell))] })),
            },
          ],
        },
        { type: 'codeBlock', content: [text('line 1\nline 2')] },
        {
          type: 'taskList',
          content: [{ type: 'taskItem', attrs: { state: 'TODO' }, content: [text('Call back')] }],
        },
      ),
    ).toBe('- one\n  1. first\n- two\n\n> Have you tried\n\n> again?\n\nHost\na\tb\n\nline 1\nline 2\n\n- Call back');
  });

  it('shows mentions, emoji, dates, pictures and cards by their words, and unknown nodes by what they hold', () => {
    expect(
      read(
        paragraph(
          { type: 'mention', attrs: { id: '7', text: '@Kim' } },
          text(' wrote '),
          { type: 'emoji', attrs: { shortName: ':fire:', text: '🔥' } },
          text(' on '),
          { type: 'date', attrs: { timestamp: '1772352000000' } },
          text(' at '),
          { type: 'inlineCard', attrs: { url: 'https://acme.example/1' } },
        ),
        { type: 'mediaSingle', content: [{ type: 'media', attrs: { alt: 'A screenshot' } }] },
        { type: 'ofTomorrow', content: [paragraph(text('still read'))] },
      ),
    ).toBe('@Kim wrote 🔥 on 2026-03-01 at https://acme.example/1\n\nA screenshot\n\nstill read');
  });

  it('that is none has no text', () => {
    for (const odd of [null, undefined, 7, 'x', [], {}, doc(null, 7, { type: 'text', text: 7 })])
      expect(adfText(odd, 100)).toBe('');
  });

  it('is read to any depth, and no further than its limit', () => {
    let deep: unknown = paragraph(text('deep'));
    for (let n = 0; n < 100_000; n++) deep = { type: n % 2 ? 'blockquote' : 'bulletList', content: [deep] };
    expect(adfText(deep, 100)).toMatch(/deep$/);
    const long = doc(...Array.from({ length: 10_000 }, () => paragraph(text('x'.repeat(1_000)))));
    expect(adfText(long, 5_000)).toHaveLength(5_000);
  });

  it('never throws, whatever it is made of, and loses no word', () => {
    const leaf = fc.record({ type: fc.constantFrom('text', 'mention', 'media'), text: fc.string() });
    const { node } = fc.letrec((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.record({
          type: fc.constantFrom('paragraph', 'bulletList', 'listItem', 'tableCell', 'blockquote', 'x'),
          content: fc.array(tie('node'), { maxLength: 4 }),
        }),
      ),
    }));
    const words = (value: unknown): string[] => {
      const { type, text: own, content = [] } = value as { type: string; text?: string; content?: unknown[] };
      return [...(type === 'text' ? (own ?? '').split(/[ \t\n\f\r\u00a0]+/) : []), ...content.flatMap(words)];
    };
    fc.assert(
      fc.property(node, (value) => {
        const found = adfText(value, 100_000);
        for (const word of words(value)) expect(found).toContain(word);
      }),
    );
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(adfText({ content: [value] }, 100).length).toBeLessThanOrEqual(100);
      }),
    );
  });
});
