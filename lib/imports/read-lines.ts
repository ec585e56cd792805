import { parse } from 'csv-parse/sync';
import { messageOf } from '#lib/errors.ts';
import { parseJson } from '#lib/json.ts';
import { unguarded } from '#lib/tickets/formula-guard.ts';
import type { ImportFormat } from './import.ts';

/** One line of a body: what stands there, or why that cannot be read. */
export type ImportLine = { line: number } & ({ entry: unknown } | { fault: string });

/** Longer lines are no tickets: texts are cut at a fraction of it. */
export const maxLineLength = 1_048_576;

const tooLong = `the line has more than ${maxLineLength} characters`;

/** The lines of a body with their numbers; blank ones are left out. Never throws, whatever the text is. */
export const readLines = (text: string, format: ImportFormat): ImportLine[] =>
  format === 'csv' ? csvLines(text) : ndjsonLines(text.replace(/^\uFEFF/, ''));

const ndjsonLines = (text: string): ImportLine[] =>
  text.split('\n').flatMap((written, index): ImportLine[] => {
    if (written.trim() === '') return [];
    const line = index + 1;
    if (written.length > maxLineLength) return [{ line, fault: tooLong }];
    const entry = parseJson(written);
    return [entry === undefined ? { line, fault: 'the line is not JSON' } : { line, entry }];
  });

type Row = { record: string[]; raw: string };

/** RFC 4180 with a header. What was read before a fault that ends the reading is kept. */
const csvLines = (text: string): ImportLine[] => {
  const lines: ImportLine[] = [];
  let names: readonly string[] | null = null;
  let line = 1;
  const take = ({ record, raw }: Row): null => {
    const isBlank = record.length === 1 && record[0] === '';
    if (!isBlank && names !== null) lines.push({ line, ...lineOf(names, record) });
    if (!isBlank) names ??= record.map((name) => name.trim().toLowerCase());
    line += raw.split(newline).length - 1; // the parser's own count has CRLF in a text twice
    return null;
  };
  try {
    parse(text, {
      bom: true,
      raw: true,
      relax_column_count: true,
      max_record_size: maxLineLength,
      on_record: (row) => take(row as unknown as Row),
    });
  } catch (error) {
    lines.push({ line, fault: `from here on it is no CSV: ${messageOf(error)}` });
  }
  return lines;
};

const newline = /\r\n|\r|\n/;

const lineOf = (names: readonly string[], record: readonly string[]): { entry: unknown } | { fault: string } => {
  if (record.length !== names.length)
    return { fault: `it has ${record.length} fields where the header has ${names.length}` };
  return { entry: Object.fromEntries(names.map((name, index) => [name, unguarded(record[index] ?? '')])) };
};
