import { parseJson } from '#lib/json.ts';
import { type FoundLine, type ImportLine, type LineReader, maxLineLength, type Start } from './import-line.ts';

const tooLong = `the line has more than ${maxLineLength} characters`;

/** Lines of JSON. */
export const ndjsonReader = (start: Start): LineReader => {
  let { offset, line } = start;
  let rest = '';
  let restBytes = 0;

  const take = (newlineBytes: number): FoundLine[] => {
    const found = foundIn(rest, line);
    line += newlineBytes;
    offset += restBytes + newlineBytes;
    rest = '';
    restBytes = 0;
    return found ? [{ found, next: { offset, line } }] : [];
  };
  const append = (text: string): void => {
    rest = shortened(`${rest}${text}`);
    restBytes += Buffer.byteLength(text);
  };

  return {
    read: async (text) => {
      const found: FoundLine[] = [];
      const [first = '', ...others] = text.split('\n');
      append(first);
      for (const other of others) {
        found.push(...take(1));
        append(other);
      }
      return found;
    },
    end: async () => take(0),
    place: () => ({ offset, line, header: null }),
    hasFailed: () => false,
  };
};

const foundIn = (written: string, line: number): ImportLine | null => {
  if (written.trim() === '') return null;
  if (written.length > maxLineLength) return { line, fault: tooLong };
  const entry = parseJson(written);
  return entry === undefined ? { line, fault: 'the line is not JSON' } : { line, entry };
};

/** Of a line that is too long already, no more is kept than shows that it is, and whether it is blank. */
const shortened = (rest: string): string => {
  if (rest.length <= maxLineLength) return rest;
  return `${rest.slice(0, maxLineLength)}${rest.slice(maxLineLength).trim() === '' ? ' ' : 'x'}`;
};
