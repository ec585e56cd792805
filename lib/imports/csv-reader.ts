import { type Info, parse } from 'csv-parse';
import { messageOf } from '#lib/errors.ts';
import { unguarded } from '#lib/tickets/formula-guard.ts';
import {
  type CsvHeader,
  type FoundLine,
  type ImportLine,
  type LineReader,
  maxLineLength,
  type Start,
} from './import-line.ts';

type Row = { record: string[]; raw: string; info: Info };

/** RFC 4180 with a header. What was read before a fault that ends the reading is kept. */
export const csvReader = (start: Start): LineReader => {
  let found: FoundLine[] = [];
  let place = start;
  let rawBytes = 0;
  let hasFailed = false;

  const take = ({ record, raw, info }: Row): null => {
    rawBytes += Buffer.byteLength(raw);
    const isBlank = record.length === 1 && record[0] === '';
    const { header, line } = place;
    const next = {
      offset: start.offset + info.bytes,
      line: line + raw.split(newline).length - 1, // the parser's own count has CRLF in a text twice
      header: header ?? (isBlank ? null : headerOf(record, raw, info.bytes - rawBytes)),
    };
    rawBytes = info.bytes;
    if (!isBlank && header) found.push({ found: { line, ...lineOf(header, record) }, next });
    place = next;
    return null;
  };
  const parser = parse({
    raw: true,
    info: true,
    relax_column_count: true,
    max_record_size: maxLineLength,
    ...(start.header && { record_delimiter: start.header.delimiter }),
    on_record: (row) => take(row as unknown as Row),
  });
  const ended = new Promise<void>((resolve) => {
    parser.once('end', resolve);
    parser.once('error', (error) => {
      found.push({ found: faultAt(place.line, error), next: place });
      hasFailed = true;
      resolve();
    });
  });
  parser.resume(); // rows are taken as they are found: there is nothing to read
  const taken = (): FoundLine[] => {
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
    place: () => place,
    hasFailed: () => hasFailed,
  };
};

const newline = /\r\n|\r|\n/;

/** Of CRLF the parser's raw text has CR alone. The first end of a record says what ends the others. */
const headerOf = (record: readonly string[], raw: string, bytesLeftOut: number): CsvHeader => ({
  names: record.map((name) => name.trim().toLowerCase()),
  delimiter: raw.endsWith('\n') ? '\n' : `\r${bytesLeftOut > 0 ? '\n' : ''}`,
});

/** The parser counts lines from where it began. */
const faultAt = (line: number, error: unknown): ImportLine => ({
  line,
  fault: `from here on it is no CSV: ${messageOf(error).replace(/ (at|on) line \d+/g, '')}`,
});

const lineOf = ({ names }: CsvHeader, record: readonly string[]): { entry: unknown } | { fault: string } => {
  if (record.length !== names.length)
    return { fault: `it has ${record.length} fields where the header has ${names.length}` };
  return { entry: Object.fromEntries(names.map((name, index) => [name, unguarded(record[index] ?? '')])) };
};
