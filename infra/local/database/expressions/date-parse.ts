import { CommandError } from '../errors.ts';
import { fromLocal, utc, utcMs, type Zone, zoneNamed } from './time-zone.ts';

type Options = { zone?: Zone; format?: string; onInvalid?: (message: string) => Error };

const iso =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?)?\s*(Z|[+-]\d{2}:?(?:\d{2})?|[A-Za-z_]+\/[A-Za-z_/]+)?$/;

const invalid = (message: string): Error => new CommandError(241, message);

/** A date written as ISO 8601 has it, or by a format as `$dateFromString` takes it. */
export const parseDate = (text: string, { zone, format, onInvalid = invalid }: Options = {}): Date => {
  const fields = format === undefined ? isoFields(text) : formattedFields(text, format);
  if (!fields) throw onInvalid(`Error parsing date string '${text}'`);
  const { year, month, day, hour = 0, minute = 0, second = 0, ms = 0, zoneName } = fields;
  if (zoneName && zone)
    throw onInvalid(
      `you cannot pass in a date/time string with time zone information ('${zoneName}') together with a timezone argument`,
    );
  const local = utcMs(year, month, day, hour, minute, second, ms);
  const isReal = new Date(local).getUTCDate() === day && month <= 12 && hour < 24 && minute < 60 && second < 60;
  if (!isReal) throw onInvalid(`Error parsing date string '${text}'`);
  return new Date(fromLocal(local, zoneName ? zoneNamed(zoneName) : (zone ?? utc)));
};

type Fields = {
  year: number;
  month: number;
  day: number;
  hour?: number;
  minute?: number;
  second?: number;
  ms?: number;
  zoneName?: string | undefined;
};

const isoFields = (text: string): Fields | undefined => {
  const [all, year, month, day, hour = '0', minute = '0', second = '0', fraction = '', zoneName] = iso.exec(text) ?? [];
  if (all === undefined) return undefined;
  return {
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    ms: Number(fraction.padEnd(3, '0').slice(0, 3)),
    zoneName,
  };
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** What each letter of a format stands for, and the group that catches it. */
const letters: Readonly<Record<string, string>> = {
  Y: '(?<year>\\d{4})',
  m: '(?<month>\\d{1,2})',
  d: '(?<day>\\d{1,2})',
  H: '(?<hour>\\d{1,2})',
  M: '(?<minute>\\d{1,2})',
  S: '(?<second>\\d{1,2})',
  L: '(?<ms>\\d{1,3})',
  z: '(?<zoneName>Z|[+-]\\d{2}:?\\d{2})',
  b: '(?<monthName>[A-Za-z]{3})',
  B: '(?<monthName>[A-Za-z]+)',
  '%': '%',
};

const formattedFields = (text: string, format: string): Fields | undefined => {
  const pattern = format.replace(/%(.)|[\\^$.*+?()[\]{}|]/g, (found, letter?: string) => {
    if (letter === undefined) return `\\${found}`;
    const part = letters[letter];
    if (!part) throw new CommandError(18536, `Invalid format character '%${letter}' in format string`);
    return part;
  });
  const groups = new RegExp(`^${pattern}$`).exec(text)?.groups;
  if (!groups) return undefined;
  const { year, month, monthName, day, hour = '0', minute = '0', second = '0', ms = '0', zoneName } = groups;
  const number = monthName ? months.indexOf(monthName.slice(0, 3).toLowerCase()) + 1 : Number(month ?? Number.NaN);
  if (year === undefined || day === undefined || !(number >= 1)) return undefined;
  return {
    year: Number(year),
    month: number,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    ms: Number(ms),
    zoneName,
  };
};
