import type { Cursor } from '../page.ts';

/**
 * A place in the export: a time to start at, or the desk's own cursor with a time before it, which is where to start again
 * should the desk not accept its cursor any more.
 */
export type ExportPlace = { seconds: number; after: string | null };

export const writeCursor = ({ seconds, after }: ExportPlace): Cursor =>
  after === null ? `start:${seconds}` : `after:${seconds}:${after}`;

const written = /^(?:start:(?<start>\d{1,12})|after:(?<seconds>\d{1,12}):(?<after>.+))$/s;

/** Any other text is the beginning: reading too much loses nothing. */
export const readCursor = (cursor: Cursor): ExportPlace => {
  const { start, seconds, after } = written.exec(cursor)?.groups ?? {};
  return { seconds: Number(start ?? seconds ?? 0), after: after ?? null };
};

/** How long before the last known time a lost place starts again. */
const restartOverlapSeconds = 600;

export const restart = (lost: Cursor): Cursor =>
  writeCursor({ seconds: Math.max(0, readCursor(lost).seconds - restartOverlapSeconds), after: null });
