import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPage } from '#lib/provider/read-page.ts';

const contentTypes = fc.option(
  fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc
      .constantFrom('utf-8', 'latin1', 'utf-16le', 'shift_jis', 'x')
      .map((charset) => `application/json; charset=${charset}`),
  ),
  { nil: undefined },
);
const entries = fc.array(fc.jsonValue(), { maxLength: 60 });
const pages = fc
  .record(
    { tickets: fc.oneof(entries, fc.jsonValue()), next_page: fc.jsonValue(), total_count: fc.jsonValue() },
    { requiredKeys: [] },
  )
  .map((page) => JSON.stringify(page));
const pieces = fc.array(
  fc.constantFrom('{"tickets":[', '{"id":9007199254740993', '[[', ']', '}', ',', '"', '\\', '\ufeff', '1'),
  {
    maxLength: 30,
  },
);
const bodies = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  pages.map((text) => new TextEncoder().encode(text)),
  pages.map((text) => Buffer.from(`\ufeff${text}`, 'utf16le')),
  pieces.map((parts) => new TextEncoder().encode(parts.join(''))),
);
const asked = fc.record({
  body: bodies,
  contentType: contentTypes,
  status: fc.integer({ min: 200, max: 299 }),
  page: fc.integer({ min: 1, max: 50 }),
  pageSize: fc.integer({ min: 1, max: 5 }),
});

describe('any response bytes', () => {
  it('are a page of bounded size, or a bounded reason on one line', () => {
    fc.assert(
      fc.property(asked, (request) => {
        const answer = readPage(request);

        if (answer.kind === 'page') {
          const { tickets, nextPage, totalCount } = answer.page;
          expect(tickets.length).toBeLessThanOrEqual(10 * request.pageSize);
          expect(nextPage === null || (Number.isSafeInteger(nextPage) && nextPage > request.page)).toBe(true);
          expect(totalCount === null || (Number.isSafeInteger(totalCount) && totalCount >= 0)).toBe(true);
        } else {
          const { reason } = answer as { reason: string };
          expect(reason.length).toBeLessThanOrEqual(400);
          expect(reason).not.toMatch(/\p{C}/u);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('are read as the same page in every Unicode encoding', () => {
    fc.assert(
      fc.property(pages, (text) => {
        const rest = { status: 200, contentType: 'application/json', page: 1, pageSize: 10 };
        const plain = readPage({ body: new TextEncoder().encode(text), ...rest });

        expect(readPage({ body: Buffer.from(`\ufeff${text}`, 'utf8'), ...rest })).toEqual(plain);
        expect(readPage({ body: Buffer.from(`\ufeff${text}`, 'utf16le'), ...rest })).toEqual(plain);
      }),
    );
  });
});
