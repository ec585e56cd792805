import { parse } from 'csv-parse';
import { messageOf } from '#lib/errors.ts';
import { unguarded } from '#lib/tickets/formula-guard.ts';
import { type ImportLine, type LineReader, maxLineLength } from './import-line.ts';

type Row = { record: string[]; raw: string };

/** RFC 4180 with a header. What was read before a fault that ends the reading is kept. */
export const csvReader = (): LineReader => {
  let found: ImportLine[] = [];
  let names: readonly string[] | null = null;
  let line = 1;
  let hasFailed = false;

  const take = ({ record, raw }: Row): null => {
    const isBlank = record.length === 1 && record[0] === '';
    if (!isBlank && names !== null) found.push({ line, ...lineOf(names, record) });
    if (!isBlank) names ??= record.map((name) => name.trim().toLowerCase());
    line += raw.split(newline).length - 1; // the parser's own count has CRLF in a text twice
    return null;
  };
  const parser = parse({
    raw: true,
    relax_column_count: true,
    max_record_size: maxLineLength,
    on_record: (row) => take(row as unknown as Row),
  });
  const ended = new Promise<void>((resolve) => {
    parser.once('end', resolve);
    parser.once('error', (error) => {
      found.push({ line, fault: `from here on it is no CSV: ${messageOf(error)}` });
      hasFailed = true;
      resolve();
    });
  });
  parser.resume(); // rows are taken as they are found: there is nothing to read
  const taken = (): ImportLine[] => {
    const lines = found;
    found = [];
    return lines;
  };

  return {
    read: async (text) => {
      if (hasFailed) return [];
      await Promise.race([new Promise<void>((resolve) => void parser.write(text, () => resolve())), ended]);
      return taken();
    },
    end: async () => {
      if (!hasFailed) parser.end();
      await ended;
      return taken();
    },
  };
};

const newline = /\r\n|\r|\n/;

const lineOf = (names: readonly string[], record: readonly string[]): { entry: unknown } | { fault: string } => {
  if (record.length !== names.length)
    return { fault: `it has ${record.length} fields where the header has ${names.length}` };
  return { entry: Object.fromEntries(names.map((name, index) => [name, unguarded(record[index] ?? '')])) };
};
