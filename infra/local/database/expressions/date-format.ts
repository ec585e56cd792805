import { CommandError } from '../errors.ts';
import { type DateFields, dateFields } from './calendar.ts';
import { toLocal, type Zone } from './time-zone.ts';

/** The format of a date without one: with a Z only where the zone is UTC. */
export const isoFormat = (timezone: unknown): string =>
  timezone === undefined || timezone === 'UTC' ? '%Y-%m-%dT%H:%M:%S.%LZ' : '%Y-%m-%dT%H:%M:%S.%L';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

const letters: Readonly<Record<string, (fields: DateFields, offsetMs: number) => string>> = {
  Y: ({ year }) => padded(year, 4),
  m: ({ month }) => padded(month, 2),
  d: ({ dayOfMonth }) => padded(dayOfMonth, 2),
  H: ({ hour }) => padded(hour, 2),
  M: ({ minute }) => padded(minute, 2),
  S: ({ second }) => padded(second, 2),
  L: ({ millisecond }) => padded(millisecond, 3),
  j: ({ dayOfYear }) => padded(dayOfYear, 3),
  w: ({ dayOfWeek }) => String(dayOfWeek),
  U: ({ week }) => padded(week, 2),
  u: ({ isoDayOfWeek }) => String(isoDayOfWeek),
  V: ({ isoWeek }) => padded(isoWeek, 2),
  G: ({ isoWeekYear }) => padded(isoWeekYear, 4),
  b: ({ month }) => (months[month - 1] ?? '').slice(0, 3),
  B: ({ month }) => months[month - 1] ?? '',
  z: (_, offsetMs) => {
    const minutes = Math.abs(offsetMs) / 60_000;
    return `${offsetMs < 0 ? '-' : '+'}${padded(Math.floor(minutes / 60), 2)}${padded(minutes % 60, 2)}`;
  },
  Z: (_, offsetMs) => `${offsetMs < 0 ? '-' : '+'}${Math.abs(offsetMs) / 60_000}`,
  '%': () => '%',
};

/** Writes an instant as `$dateToString` does. */
export const formatDate = (instantMs: number, format: string, zone: Zone): string => {
  const fields = dateFields(toLocal(instantMs, zone));
  return format.replace(/%(.?)/g, (_, letter: string) => {
    const write = letters[letter];
    if (!write) throw new CommandError(18536, `Invalid format character '%${letter}' in format string`);
    return write(fields, zone(instantMs));
  });
};
