import type { Store } from '#lib/mongo/store.ts';
import type { ImportDoc, ImportFormat } from './import.ts';
import { partWriter, removeParts } from './import-parts.ts';
import { NotUtf8, readLines } from './read-lines.ts';

export type Staged =
  | { kind: 'staged'; lines: number; parts: number }
  /** There is no line in it, or it is no text; nothing of it is stored. */
  | { kind: 'empty' }
  | { kind: 'not-utf8' };

type Body = { pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>; format: ImportFormat };

/** Stores the lines of a body as parts of an import that does not exist yet, piece by piece. */
export const stageLines = async (
  store: Store,
  owner: Pick<ImportDoc, 'tenant_id' | 'import_id'>,
  { pieces, format }: Body,
  now: Date,
): Promise<Staged> => {
  const writer = partWriter(store, owner, now);
  try {
    for await (const lines of readLines(pieces, format)) await writer.add(lines);
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error;
    await removeParts(store, owner);
    return { kind: 'not-utf8' };
  }
  const { lines, parts } = await writer.end();
  return lines === 0 ? { kind: 'empty' } : { kind: 'staged', lines, parts };
};
