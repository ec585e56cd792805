import { messageOf } from '#lib/errors.ts';
import { csvReader } from './csv-reader.ts';
import type { ImportFormat } from './import.ts';
import type { ImportLine, LineReader } from './import-line.ts';
import { ndjsonReader } from './ndjson-reader.ts';

/** What is no text at all. */
export class NotUtf8 extends Error {
  override readonly name = 'NotUtf8';
}

/**
 * The lines of a body with their numbers, piece by piece; blank ones are left out.
 * @throws NotUtf8 if it is no text; else nothing, whatever the text is
 */
export async function* readLines(
  pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>,
  format: ImportFormat,
): AsyncGenerator<ImportLine[]> {
  const reader: LineReader = format === 'csv' ? csvReader() : ndjsonReader();
  const decoder = new TextDecoder('utf-8', { fatal: true }); // a byte order mark at the start is dropped
  for await (const piece of pieces) yield await reader.read(decoded(decoder, piece));
  yield [...(await reader.read(decoded(decoder))), ...(await reader.end())];
}

const decoded = (decoder: TextDecoder, piece?: Uint8Array): string => {
  try {
    return decoder.decode(piece, { stream: piece !== undefined });
  } catch (error) {
    throw new NotUtf8(messageOf(error));
  }
};
