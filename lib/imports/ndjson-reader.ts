import { parseJson } from '#lib/json.ts';
import { type ImportLine, type LineReader, maxLineLength } from './import-line.ts';

const tooLong = `the line has more than ${maxLineLength} characters`;

/** Lines of JSON. */
export const ndjsonReader = (): LineReader => {
  let line = 0;
  let rest = '';

  const take = (written: string): ImportLine[] => {
    line += 1;
    if (written.trim() === '') return [];
    if (written.length > maxLineLength) return [{ line, fault: tooLong }];
    const entry = parseJson(written);
    return [entry === undefined ? { line, fault: 'the line is not JSON' } : { line, entry }];
  };

  return {
    read: async (text) => {
      const written = `${rest}${text}`.split('\n');
      rest = shortened(written.pop() ?? '');
      return written.flatMap(take);
    },
    end: async () => take(rest),
  };
};

/** Of a line that is too long already, no more is kept than shows that it is, and whether it is blank. */
const shortened = (rest: string): string => {
  if (rest.length <= maxLineLength) return rest;
  return `${rest.slice(0, maxLineLength)}${rest.slice(maxLineLength).trim() === '' ? ' ' : 'x'}`;
};
