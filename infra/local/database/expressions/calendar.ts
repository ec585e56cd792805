import { CommandError } from '../errors.ts';
import { fromLocal, toLocal, utcMs, type Zone } from './time-zone.ts';

const dayMs = 86_400_000;

const units = ['year', 'quarter', 'month', 'week', 'day', 'hour', 'minute', 'second', 'millisecond'] as const;

export type Unit = (typeof units)[number];

export const unitOf = (value: unknown, name: string): Unit => {
  const unit = units.find((each) => each === value);
  if (!unit)
    throw new CommandError(9, `${name} parameter 'unit' value cannot be recognized as a time unit: ${String(value)}`);
  return unit;
};

/** Units that are of one length on every clock. */
const lengthMs: Partial<Record<Unit, number>> = { hour: 3_600_000, minute: 60_000, second: 1_000, millisecond: 1 };

const monthsOf: Partial<Record<Unit, number>> = { year: 12, quarter: 3, month: 1 };

const daysOf: Partial<Record<Unit, number>> = { week: 7, day: 1 };

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The day with which weeks begin, Monday being 0. */
export const weekdayOf = (value: unknown, name: string): number => {
  if (value === undefined || value === null) return 6;
  const text = String(value).toLowerCase();
  const day = weekdays.findIndex((weekday) => weekday === text || weekday.slice(0, 3) === text);
  if (day < 0)
    throw new CommandError(9, `${name} parameter 'startOfWeek' value cannot be recognized as a day of a week: ${text}`);
  return day;
};

/** Adds so many units; on calendars a day that the new month lacks becomes its last. */
export const addUnits = (instantMs: number, unit: Unit, amount: number, zone: Zone): number => {
  const length = lengthMs[unit];
  if (length !== undefined) return instantMs + amount * length;
  const local = toLocal(instantMs, zone);
  const days = daysOf[unit];
  if (days !== undefined) return fromLocal(local.getTime() + amount * days * dayMs, zone);
  const month = local.getUTCFullYear() * 12 + local.getUTCMonth() + amount * (monthsOf[unit] ?? 0);
  const [year, monthOfYear] = [Math.floor(month / 12), month - Math.floor(month / 12) * 12 + 1];
  const lastDay = new Date(utcMs(year, monthOfYear + 1, 0)).getUTCDate();
  const day = Math.min(local.getUTCDate(), lastDay);
  const timeOfDay = local.getTime() - Math.floor(local.getTime() / dayMs) * dayMs;
  return fromLocal(utcMs(year, monthOfYear, day) + timeOfDay, zone);
};

/** 2000-01-01 was a Saturday, and all bins are counted from it. */
const referenceMs = utcMs(2000);
const saturday = 5;

const floorTo = (value: number, step: number): number => Math.floor(value / step) * step;

/** The beginning of the bin of `binSize` units in which the instant lies. */
export const truncate = (instantMs: number, unit: Unit, binSize: number, zone: Zone, startOfWeek: number): number => {
  const length = lengthMs[unit];
  if (length !== undefined) {
    const reference = fromLocal(referenceMs, zone);
    return reference + floorTo(instantMs - reference, length * binSize);
  }
  const local = toLocal(instantMs, zone);
  const days = daysOf[unit];
  if (days !== undefined) {
    const reference = unit === 'week' ? referenceMs + ((startOfWeek - saturday + 7) % 7) * dayMs : referenceMs;
    return fromLocal(reference + floorTo(local.getTime() - reference, days * dayMs * binSize), zone);
  }
  const months = (local.getUTCFullYear() - 2000) * 12 + local.getUTCMonth();
  const month = floorTo(months, (monthsOf[unit] ?? 1) * binSize);
  return fromLocal(utcMs(2000 + Math.floor(month / 12), (((month % 12) + 12) % 12) + 1), zone);
};

/** How many beginnings of a unit lie between two instants; negative if the second comes first. */
export const differenceIn = (fromMs: number, toMs: number, unit: Unit, zone: Zone, startOfWeek: number): number => {
  const length = lengthMs[unit];
  if (length !== undefined) {
    const start = (instant: number): number => floorTo(instant + zone(instant), length) - zone(instant);
    return Math.round((start(toMs) - start(fromMs)) / length);
  }
  const [from, to] = [toLocal(fromMs, zone), toLocal(toMs, zone)];
  const days = daysOf[unit];
  if (days !== undefined) {
    const shift = unit === 'week' ? ((startOfWeek - saturday + 7) % 7) * dayMs : 0;
    const index = (local: Date): number => Math.floor((local.getTime() - referenceMs - shift) / (days * dayMs));
    return index(to) - index(from);
  }
  const index = (local: Date): number =>
    Math.floor((local.getUTCFullYear() * 12 + local.getUTCMonth()) / (monthsOf[unit] ?? 1));
  return index(to) - index(from);
};

/** The fields of a local date; weeks as ISO 8601 counts them and as the United States do. */
export const dateFields = (local: Date) => {
  const year = local.getUTCFullYear();
  const dayOfYear = Math.floor((local.getTime() - utcMs(year)) / dayMs) + 1;
  const dayOfWeek = local.getUTCDay() + 1;
  const isoDayOfWeek = local.getUTCDay() || 7;
  const thursday = new Date(local.getTime() + (4 - isoDayOfWeek) * dayMs);
  const isoWeekYear = thursday.getUTCFullYear();
  return {
    year,
    month: local.getUTCMonth() + 1,
    dayOfMonth: local.getUTCDate(),
    dayOfYear,
    dayOfWeek,
    week: Math.floor((dayOfYear + 6 - (dayOfWeek - 1)) / 7),
    isoDayOfWeek,
    isoWeek: Math.floor((thursday.getTime() - utcMs(isoWeekYear)) / (7 * dayMs)) + 1,
    isoWeekYear,
    hour: local.getUTCHours(),
    minute: local.getUTCMinutes(),
    second: local.getUTCSeconds(),
    millisecond: local.getUTCMilliseconds(),
  };
};

export type DateFields = ReturnType<typeof dateFields>;

/** The instant of the given day of an ISO week; days and weeks beyond their range carry over. */
export const isoWeekMs = (isoWeekYear: number, isoWeek: number, isoDayOfWeek: number): number => {
  const fourth = new Date(utcMs(isoWeekYear, 1, 4));
  const monday = fourth.getTime() - ((fourth.getUTCDay() || 7) - 1) * dayMs;
  return monday + ((isoWeek - 1) * 7 + isoDayOfWeek - 1) * dayMs;
};
