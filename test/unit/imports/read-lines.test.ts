import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportFormat } from '#lib/imports/import.ts';
import { type ImportLine, maxLineLength } from '#lib/imports/import-line.ts';
import { NotUtf8, readLines } from '#lib/imports/read-lines.ts';

const read = async (pieces: readonly Uint8Array[], format: ImportFormat): Promise<ImportLine[]> => {
  const found: ImportLine[] = [];
  for await (const lines of readLines(pieces, format)) found.push(...lines);
  return found;
};

/** The bytes, cut at these places. */
const cutAt = (bytes: Buffer, places: readonly number[]): Buffer[] => {
  const cuts = [0, ...places.map((place) => place % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length];
  return cuts.slice(1).map((end, index) => bytes.subarray(cuts[index], end));
};

const ndjson = '\uFEFF{"id":"1","subject":"كيف 🙂"}\r\n\n{"id":\n [1] \n{"id":"2"}';
const csv = '\uFEFFid,subject\r\n1,"a\r\nb ""quoted"" 🙂"\r\n\r\n2\r\n3,"\'=1"\r\n4,"open\r\n';

describe.each([
  ['ndjson', ndjson, 4],
  ['csv', csv, 4],
] as const)('lines of %s', (format, text, count) => {
  it('are the same wherever the body is cut into pieces', async () => {
    const bytes = Buffer.from(text);
    const whole = await read([bytes], format);
    expect(whole).toHaveLength(count);
    expect(
      await read(
        [...bytes].map((byte) => Buffer.of(byte)),
        format,
      ),
    ).toEqual(whole);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(), { maxLength: 6 }), async (places) => {
        expect(await read(cutAt(bytes, places), format)).toEqual(whole);
      }),
    );
  });

  it('are none where the body is no text', async () => {
    await expect(read([Buffer.from('{"id":"1"}\n'), Buffer.of(0xe2, 0x82)], format)).rejects.toThrow(NotUtf8);
    await expect(read([Buffer.of(0xff)], format)).rejects.toThrow(NotUtf8);
  });
});

describe('a line that is too long', () => {
  const half = Buffer.alloc(maxLineLength * 0.75, 'x');

  it('of NDJSON is rejected, and the next one is read', async () => {
    expect(await read([half, half, half, Buffer.from('\n{}')], 'ndjson')).toEqual([
      { line: 1, fault: expect.stringContaining('more than') },
      { line: 2, entry: {} },
    ]);
  });

  it('of NDJSON is nothing if it is blank', async () => {
    const blank = Buffer.alloc(maxLineLength * 0.75, ' ');
    expect(await read([blank, blank, Buffer.from('\n{}')], 'ndjson')).toEqual([{ line: 2, entry: {} }]);
  });

  it('of CSV ends the reading', async () => {
    const lines = await read([Buffer.from('id\n1\n"'), half, half, half, Buffer.from('"\n2\n')], 'csv');
    expect(lines).toEqual([
      { line: 2, entry: { id: '1' } },
      { line: 3, fault: expect.stringMatching(/^from here on it is no CSV/) },
    ]);
  });
});
