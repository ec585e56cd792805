import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportFile, ImportFormat } from '#lib/imports/import.ts';
import { beginning, type ImportLine, maxLineLength } from '#lib/imports/import-line.ts';
import { linesOfPart } from '#lib/imports/import-parts.ts';
import { readFilePart } from '#lib/imports/read-file-part.ts';
import { readLines } from '#lib/imports/read-lines.ts';

const key = 'a-key';

/** A bucket with one object that answers with at most so many bytes at once. */
const holding = (bytes: Buffer, most = Number.POSITIVE_INFINITY) => {
  const reads: number[] = [];
  const read = async (_: string, offset: number, length: number): Promise<Buffer | null> => {
    reads.push(length);
    const piece = bytes.subarray(offset, offset + Math.min(most, length));
    return piece.length > 0 ? piece : null;
  };
  return { files: { read }, reads };
};

const fileOf = (bytes: Buffer): ImportFile => ({ ...beginning, key, bytes: bytes.length });

/** The lines of a file, part by part, each part from what is stored of the one before. */
const partsOf = async (bytes: Buffer, format: ImportFormat, most?: number): Promise<ImportLine[][]> => {
  const { files } = holding(bytes, most);
  const parts: ImportLine[][] = [];
  for (let file = fileOf(bytes); ; ) {
    const part = await readFilePart(files, file, format);
    if (part.kind !== 'part') throw new Error(part.reason);
    parts.push(part.lines);
    if (part.isLast) return parts;
    file = JSON.parse(JSON.stringify(part.file)) as ImportFile;
  }
};

const whole = async (bytes: Buffer, format: ImportFormat): Promise<ImportLine[]> => {
  const found: ImportLine[] = [];
  for await (const lines of readLines([bytes], format)) found.push(...lines);
  return found;
};

const oddText = fc.oneof(
  fc.constantFrom('', ' ', 'a', '"', "'=1", 'a,b', 'x\ny', 'x\r\ny', '\uFEFF', '🙂', 'كيف', '\u2028'),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
const csvBody = fc
  .record({
    isMarked: fc.boolean(),
    delimiter: fc.constantFrom('\n', '\r\n', '\r'),
    header: fc.constantFrom(['id', 'subject'], [' Id', 'two\nlines']),
    rows: fc.array(fc.array(oddText, { minLength: 1, maxLength: 3 }), { maxLength: 350 }),
    tail: fc.constantFrom('', 'open,"never closed', 'stray,a"quote', '3,4'),
  })
  .map(({ isMarked, delimiter, header, rows, tail }) => {
    const lines = [header, ...rows].map((row) => row.map(quoted).join(','));
    return `${isMarked ? '\uFEFF' : ''}${lines.join(delimiter)}${delimiter}${tail}`;
  });
const ndjsonBody = fc
  .record({
    isMarked: fc.boolean(),
    lines: fc.array(fc.oneof(oddText, fc.json({ maxDepth: 1 })), { maxLength: 350 }),
    end: fc.constantFrom('', '\n', '\r\n\n'),
  })
  .map(({ isMarked, lines, end }) => `${isMarked ? '\uFEFF' : ''}${lines.join('\n')}${end}`);

describe.each([
  ['csv', csvBody],
  ['ndjson', ndjsonBody],
] as const)('a file of %s', (format, body) => {
  it('has the same lines in parts as in one piece, however it is delivered', async () => {
    await fc.assert(
      fc.asyncProperty(body, fc.constantFrom(1, 7, 1_000, undefined), async (text, most) => {
        const bytes = Buffer.from(text);
        const parts = await partsOf(bytes, format, most);
        expect(parts.flat()).toEqual(await whole(bytes, format));
        for (const part of parts) expect(part.length).toBeLessThanOrEqual(linesOfPart);
      }),
      { numRuns: 150 },
    );
  });
});

describe('a part', () => {
  it('of usual lines is read by one small request', async () => {
    const bytes = Buffer.from(`{"id":"${'x'.repeat(1_000)}"}\n`.repeat(2_000));
    const { files, reads } = holding(bytes);
    const part = await readFilePart(files, fileOf(bytes), 'ndjson');
    expect(part).toMatchObject({ isLast: false, file: { offset: 100 * 1_010, line: 101 } });
    expect(reads).toEqual([262_144]);
  });

  it('goes over a line that is too long, by longer requests', async () => {
    const bytes = Buffer.concat([Buffer.from('{}\n'), Buffer.alloc(40_000_000, 'x'), Buffer.from('\n{"id":"2"}\n')]);
    const { files, reads } = holding(bytes);
    const parts = await partsOf(bytes, 'ndjson');
    expect(parts).toEqual([
      [
        { line: 1, entry: {} },
        { line: 2, fault: expect.stringContaining(`more than ${maxLineLength}`) },
      ],
      [{ line: 3, entry: { id: '2' } }],
    ]);
    await readFilePart(files, fileOf(bytes), 'ndjson');
    expect(reads.length).toBeLessThan(12);
  });

  it('ends where many blank lines do not', async () => {
    const bytes = Buffer.from('\n'.repeat(5_000_000));
    const parts = await partsOf(bytes, 'ndjson');
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.flat()).toEqual([]);
  });

  it.each([
    ['is not UTF-8', Buffer.from([0x7b, 0x7d, 0x0a, 0xff]), 'ndjson', /not UTF-8 somewhere from line 1 on/],
    ['has a header without end', Buffer.from(`${'x'.repeat(70_000)}\n1\n`), 'csv', /header has more than/],
  ] as const)('of a file that %s cannot be read', async (_, bytes, format, reason) => {
    const part = await readFilePart(holding(bytes).files, fileOf(bytes), format);
    expect(part).toEqual({ kind: 'unreadable', reason: expect.stringMatching(reason) });
  });

  it('of a file that is gone, or shorter than it was, cannot be read', async () => {
    const { files } = holding(Buffer.from('{}\n'));
    const part = await readFilePart(files, { ...beginning, key, bytes: 70 }, 'ndjson');
    expect(part).toEqual({ kind: 'unreadable', reason: expect.stringMatching(/not there any more/) });
  });
});
