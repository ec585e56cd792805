import { ObjectId, Timestamp } from 'bson';
import { CommandError } from '../errors.ts';
import { isNumeric, long, toNumber } from '../values/numbers.ts';
import { type Doc, isDoc, isNullish, typeName } from '../values/types.ts';
import { named } from './arguments.ts';
import {
  addUnits,
  type DateFields,
  dateFields,
  differenceIn,
  isoWeekMs,
  truncate,
  unitOf,
  weekdayOf,
} from './calendar.ts';
import { formatDate, isoFormat } from './date-format.ts';
import { parseDate } from './date-parse.ts';
import type { Operator, OperatorTable } from './scope.ts';
import { fromLocal, toLocal, utc, utcMs, type Zone, zoneNamed } from './time-zone.ts';

/** The instant of a date, of an id or of a timestamp. */
const instantOf = (value: unknown, code = 16006): number => {
  if (value instanceof Date) return value.getTime();
  if (value instanceof ObjectId) return value.getTimestamp().getTime();
  if (value instanceof Timestamp) return value.getHighBits() * 1_000;
  throw new CommandError(code, `can't convert from BSON type ${typeName(value)} to Date`);
};

/** The zone of an argument; null for null. */
const zoneOf = (value: unknown, code = 40533): Zone | null => {
  if (value === undefined) return utc;
  if (value === null) return null;
  if (typeof value !== 'string')
    throw new CommandError(code, `timezone must evaluate to a string, found ${typeName(value)}`);
  return zoneNamed(value);
};

/** An operator that reads one field of a date: of `<date>`, or of `{ date, timezone }`. */
const field =
  (name: keyof DateFields): Operator =>
  (argument, context, operator) => {
    const isNamed = isDoc(argument) && !Object.keys(argument)[0]?.startsWith('$');
    const given = isNamed ? argument : { date: Array.isArray(argument) ? argument[0] : argument };
    return ofDate(
      ({ date, zone }) => {
        const value = dateFields(toLocal(date, zone))[name];
        return name === 'isoWeekYear' ? long(BigInt(value)) : value;
      },
      ['date'],
      ['timezone'],
    )(given, context, operator);
  };

type Moment = { date: number; zone: Zone };

/** An operator on `{ date, timezone, ... }`; null if the date, the zone or a required argument is. */
const ofDate = (
  apply: (moment: Moment, values: Doc, name: string) => unknown,
  required: readonly string[],
  optional: readonly string[],
  dateName = 'date',
): Operator =>
  named(
    required,
    optional,
    (values, name) => {
      if (required.some((key) => isNullish(values[key])) || Object.values(values).includes(null)) {
        if (!('onNull' in values)) return null;
      }
      if (isNullish(values[dateName])) return values.onNull ?? null;
      const zone = zoneOf(values.timezone);
      return zone && apply({ date: instantOf(values[dateName]), zone }, values, name);
    },
    40535,
  );

const shift = (sign: 1 | -1): Operator =>
  ofDate(
    ({ date, zone }, { unit, amount }, name) => {
      const count = isNumeric(amount) ? toNumber(amount) : Number.NaN;
      if (!Number.isInteger(count)) throw new CommandError(5166405, `${name} expects integer amount of time units`);
      return new Date(addUnits(date, unitOf(unit, name), sign * count, zone));
    },
    ['startDate', 'unit', 'amount'],
    ['timezone'],
    'startDate',
  );

const binSizeOf = (value: unknown): number => {
  if (value === undefined) return 1;
  const size = isNumeric(value) ? toNumber(value) : Number.NaN;
  if (!Number.isInteger(size) || size < 1)
    throw new CommandError(5439018, "$dateTrunc requires 'binSize' to be a positive 64-bit integer");
  return size;
};

const toParts = ofDate(
  ({ date, zone }, { iso8601 }) => {
    const {
      year,
      month,
      dayOfMonth: day,
      hour,
      minute,
      second,
      millisecond,
      ...rest
    } = dateFields(toLocal(date, zone));
    if (iso8601 !== true) return { year, month, day, hour, minute, second, millisecond };
    const { isoWeekYear, isoWeek, isoDayOfWeek } = rest;
    return { isoWeekYear, isoWeek, isoDayOfWeek, hour, minute, second, millisecond };
  },
  ['date'],
  ['timezone', 'iso8601'],
);

const fromParts = named(
  [],
  [
    'year',
    'month',
    'day',
    'isoWeekYear',
    'isoWeek',
    'isoDayOfWeek',
    'hour',
    'minute',
    'second',
    'millisecond',
    'timezone',
  ],
  (values, name) => {
    if (Object.values(values).some(isNullish)) return null;
    const zone = zoneOf(values.timezone);
    const part = (key: string, fallback: number): number => {
      const value = values[key] ?? fallback;
      if (isNumeric(value) && Number.isInteger(toNumber(value))) return toNumber(value);
      throw new CommandError(40515, `'${key}' must evaluate to an integer, found ${typeName(value)}`);
    };
    const isIso = 'isoWeekYear' in values;
    if (!isIso && !('year' in values))
      throw new CommandError(40516, `${name} requires either 'year' or 'isoWeekYear' to be present`);
    const day = isIso
      ? isoWeekMs(part('isoWeekYear', 1970), part('isoWeek', 1), part('isoDayOfWeek', 1))
      : utcMs(part('year', 1970), part('month', 1), part('day', 1));
    const local =
      utcMs(1970, 1, 1, part('hour', 0), part('minute', 0), part('second', 0), part('millisecond', 0)) + day;
    return zone && new Date(fromLocal(local, zone));
  },
  40518,
);

const fromString = named(
  ['dateString'],
  ['format', 'timezone', 'onError', 'onNull'],
  (values) => {
    const { dateString, format, timezone } = values;
    if (isNullish(dateString)) return values.onNull ?? null;
    const zone = timezone === undefined ? undefined : zoneOf(timezone);
    if (zone === null || format === null) return null;
    try {
      if (typeof dateString !== 'string') {
        throw new CommandError(
          241,
          `$dateFromString requires that 'dateString' be a string, found: ${typeName(dateString)}`,
        );
      }
      return parseDate(dateString, { ...(zone && { zone }), ...(typeof format === 'string' && { format }) });
    } catch (error) {
      if ('onError' in values && error instanceof CommandError) return values.onError;
      throw error;
    }
  },
  40541,
);

export const dates: OperatorTable = {
  $year: field('year'),
  $month: field('month'),
  $dayOfMonth: field('dayOfMonth'),
  $dayOfYear: field('dayOfYear'),
  $dayOfWeek: field('dayOfWeek'),
  $week: field('week'),
  $isoDayOfWeek: field('isoDayOfWeek'),
  $isoWeek: field('isoWeek'),
  $isoWeekYear: field('isoWeekYear'),
  $hour: field('hour'),
  $minute: field('minute'),
  $second: field('second'),
  $millisecond: field('millisecond'),
  $dateAdd: shift(1),
  $dateSubtract: shift(-1),
  $dateDiff: ofDate(
    ({ date, zone }, { endDate, unit, startOfWeek }, name) =>
      long(BigInt(differenceIn(date, instantOf(endDate), unitOf(unit, name), zone, weekdayOf(startOfWeek, name)))),
    ['startDate', 'endDate', 'unit'],
    ['timezone', 'startOfWeek'],
    'startDate',
  ),
  $dateTrunc: ofDate(
    ({ date, zone }, { unit, binSize, startOfWeek }, name) =>
      new Date(truncate(date, unitOf(unit, name), binSizeOf(binSize), zone, weekdayOf(startOfWeek, name))),
    ['date', 'unit'],
    ['binSize', 'timezone', 'startOfWeek'],
  ),
  $dateToParts: toParts,
  $dateFromParts: fromParts,
  $dateToString: ofDate(
    ({ date, zone }, { format, timezone }) => formatDate(date, String(format ?? isoFormat(timezone)), zone),
    ['date'],
    ['format', 'timezone', 'onNull'],
  ),
  $dateFromString: fromString,
};
