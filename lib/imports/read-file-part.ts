import type { Objects } from '#lib/outgoing/bucket.ts';
import type { ImportDoc, ImportFile } from './import.ts';
import type { ImportLine, Start } from './import-line.ts';
import { linesOfPart, maxPartLength } from './import-parts.ts';
import { NotUtf8, readFrom } from './read-lines.ts';

/** Lines to apply together; `file` is where the next part begins. */
export type FilePart =
  | { kind: 'part'; lines: ImportLine[]; file: ImportFile; isLast: boolean }
  | { kind: 'unreadable'; reason: string };

export type FileReader = Pick<Objects, 'read'>;

/** Usual parts lie in the first piece; what follows it is a long line, which needs fewer, longer ones. */
const firstPieceBytes = 262_144;
const longestPieceBytes = 8_388_608;

/** The names of a header are kept with the import. */
const maxHeaderLength = 65_536;

const gone = 'The file is not there any more: it is kept for a day';

class FileGone extends Error {
  override readonly name = 'FileGone';
}

/** Reads the next part of an uploaded file: as many lines as one transaction applies. */
export const readFilePart = async (
  files: FileReader,
  file: ImportFile,
  format: ImportDoc['format'],
): Promise<FilePart> => {
  try {
    return await readPart(files, file, format);
  } catch (error) {
    if (error instanceof FileGone) return { kind: 'unreadable', reason: gone };
    if (!(error instanceof NotUtf8)) throw error;
    return { kind: 'unreadable', reason: `The file is not UTF-8 somewhere from line ${file.line} on` };
  }
};

const readPart = async (files: FileReader, file: ImportFile, format: ImportDoc['format']): Promise<FilePart> => {
  const taken: ImportLine[] = [];
  let place: Start = file;
  const isFull = (): boolean => taken.length >= linesOfPart || place.offset - file.offset >= maxPartLength;
  for await (const { lines, place: behind, hasFailed } of readFrom(file, piecesOf(files, file), format)) {
    for (const [index, { found, next }] of lines.entries()) {
      taken.push(found);
      place = { ...next, header: behind.header };
      if (hasFailed && index === lines.length - 1) return partOf(taken, file, place, true);
      if (isFull()) return partOf(taken, file, place, false);
    }
    place = behind; // blank lines are read, too
    if (isFull()) return partOf(taken, file, place, false);
  }
  return partOf(taken, file, place, true);
};

const partOf = (lines: ImportLine[], file: ImportFile, { offset, line, header }: Start, isLast: boolean): FilePart => {
  if (header && JSON.stringify(header.names).length > maxHeaderLength)
    return { kind: 'unreadable', reason: `The header has more than ${maxHeaderLength} characters` };
  return { kind: 'part', lines, file: { ...file, offset, line, header }, isLast: isLast || offset >= file.bytes };
};

async function* piecesOf(files: FileReader, { key, offset, bytes }: ImportFile): AsyncGenerator<Uint8Array> {
  let length = firstPieceBytes;
  for (let at = offset; at < bytes; ) {
    const piece = await files.read(key, at, Math.min(length, bytes - at));
    if (!piece) throw new FileGone('A piece of it was not found');
    yield piece;
    at += piece.length;
    length = Math.min(2 * length, longestPieceBytes);
  }
}
