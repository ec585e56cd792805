import { messageOf } from '#lib/errors.ts';
import { csvReader } from './csv-reader.ts';
import type { ImportFormat } from './import.ts';
import { beginning, type FoundLine, type ImportLine, type LineReader, type Start } from './import-line.ts';
import { ndjsonReader } from './ndjson-reader.ts';

/** What is no text at all. */
export class NotUtf8 extends Error {
  override readonly name = 'NotUtf8';
}

type Pieces = Iterable<Uint8Array> | AsyncIterable<Uint8Array>;

/**
 * The lines of a body with their numbers, piece by piece; blank ones are left out.
 * @throws NotUtf8 if it is no text; else nothing, whatever the text is
 */
export async function* readLines(pieces: Pieces, format: ImportFormat): AsyncGenerator<ImportLine[]> {
  for await (const { lines } of readFrom(beginning, pieces, format)) yield lines.map(({ found }) => found);
}

/** The lines that end in a piece, and where a later reading may go on behind the piece. */
export type ReadPiece = { lines: FoundLine[]; place: Start; hasFailed: boolean };

/** As `readLines`, from a line on: the pieces begin there. */
export async function* readFrom(start: Start, pieces: Pieces, format: ImportFormat): AsyncGenerator<ReadPiece> {
  const read = textReader(start, format);
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  for await (const piece of pieces) yield await read(decoded(decoder, piece), false);
  yield await read(decoded(decoder), true);
}

const byteOrderMark = '\uFEFF';

const textReader = (start: Start, format: ImportFormat) => {
  let reader: LineReader | null = null;
  /** Made when the first text is there: a mark at the very beginning is none of it. */
  const readerOf = (isMarked: boolean): LineReader => {
    const from = isMarked ? { ...start, offset: start.offset + Buffer.byteLength(byteOrderMark) } : start;
    return format === 'csv' ? csvReader(from) : ndjsonReader(from);
  };
  return async (text: string, isLast: boolean): Promise<ReadPiece> => {
    const isMarked = reader === null && start.offset === 0 && text.startsWith(byteOrderMark);
    if (!reader && text === '' && !isLast) return { lines: [], place: start, hasFailed: false };
    reader ??= readerOf(isMarked);
    const lines = await reader.read(isMarked ? text.slice(1) : text);
    if (isLast) lines.push(...(await reader.end()));
    return { lines, place: reader.place(), hasFailed: reader.hasFailed() };
  };
};

const decoded = (decoder: TextDecoder, piece?: Uint8Array): string => {
  try {
    return decoder.decode(piece, { stream: piece !== undefined });
  } catch (error) {
    throw new NotUtf8(messageOf(error));
  }
};
