import { pathOf } from '../api/client.ts';
import { daysOfOwn, type Filters, type OwnPeriod, type Period, type Preset, parseAddress } from '../state/address.ts';
import { hrefOfTickets } from '../state/navigation.ts';
import { locale } from '../texts/language.ts';
import { t } from '../texts/t.ts';

/** Whole days, both inclusive, or moments, the second exclusive. */
export type Range = { from_date?: string | undefined; to_date?: string | undefined };

export type Ranges = {
  current: Range;
  /** What the whole days of the period so far are compared with; null if there is nothing. */
  comparable: Range | null;
  /** All of the period before, which a chart shows behind this one. */
  previous: Range | null;
};

/** Days are those of the reader's time zone everywhere. Today is not over yet, so only the whole days before it are compared. `weekday`: on which a week begins, as `getDay` counts. */
export const rangesOf = (period: Period, now: Date, weekday = firstWeekday): Ranges => {
  if (period === 'all') return { current: {}, comparable: null, previous: null };
  if (period === '24h') return lastHours(now, 24);
  const { first, last, previousFirst, previousLast } = spansOf(period, now, weekday);
  const lastWhole = earlier(last, addDays(startOfDay(now), -1));
  const days = daysBetween(first, lastWhole);
  const current = { from_date: dayOf(first), ...(last < startOfDay(now) && { to_date: dayOf(last) }) };
  const comparable = {
    from_date: dayOf(previousFirst),
    to_date: dayOf(earlier(addDays(previousFirst, days - 1), previousLast)),
  };
  return {
    current,
    comparable: days > 0 ? comparable : null,
    previous: { from_date: dayOf(previousFirst), to_date: dayOf(previousLast) },
  };
};

const quarterMs = 900_000;

const lastHours = (now: Date, hours: number): Ranges => {
  const end = Math.ceil(now.getTime() / quarterMs) * quarterMs;
  const at = (ago: number): string => new Date(end - ago * 3_600_000).toISOString();
  const previous = { from_date: at(2 * hours), to_date: at(hours) };
  return { current: { from_date: at(hours) }, comparable: previous, previous };
};

type Spans = Record<'first' | 'last' | 'previousFirst' | 'previousLast', Date>;

/** The days of a period and of the one before it. */
const spansOf = (period: Exclude<Period, 'all' | '24h'>, now: Date, weekday: number): Spans => {
  const today = startOfDay(now);
  const backBy = (first: Date, last: Date, days: number): Spans => ({
    first,
    last,
    previousFirst: addDays(first, -days),
    previousLast: addDays(first, -1),
  });
  const weekStart = addDays(today, -((today.getDay() - weekday + 7) % 7));
  const month = (back: number): Date => new Date(today.getFullYear(), today.getMonth() - back, 1);
  const ofMonth = (back: number): Spans => ({
    first: month(back),
    last: back === 0 ? today : addDays(month(back - 1), -1),
    previousFirst: month(back + 1),
    previousLast: addDays(month(back), -1),
  });
  const own = daysOfOwn(period);
  if (own) {
    const [first, last] = [localDay(own.first), localDay(own.last)];
    return backBy(first, last, daysBetween(first, last));
  }
  switch (period as Exclude<Preset, 'all' | '24h'>) {
    case 'yesterday':
      return backBy(addDays(today, -1), addDays(today, -1), 1);
    case 'week':
      return backBy(weekStart, today, 7);
    case 'last-week':
      return backBy(addDays(weekStart, -7), addDays(weekStart, -1), 7);
    case 'month':
      return ofMonth(0);
    case 'last-month':
      return ofMonth(1);
    default:
      return backBy(addDays(today, 1 - Number(period)), today, Number(period));
  }
};

type LocaleWithWeek = Intl.Locale & { getWeekInfo?: () => { firstDay: number } };

/** The day on which a week begins for the reader, as `getDay` counts; Monday where the browser does not know. */
const firstWeekday = ((new Intl.Locale(locale) as LocaleWithWeek).getWeekInfo?.().firstDay ?? 1) % 7;

const startOfDay = (at: Date): Date => new Date(at.getFullYear(), at.getMonth(), at.getDate());
/** Another day of the reader's time zone. */
export const addDays = (day: Date, days: number): Date =>
  new Date(day.getFullYear(), day.getMonth(), day.getDate() + days);
const earlier = (one: Date, other: Date): Date => (one < other ? one : other);
/** Both inclusive; a day may have 23 or 25 hours. */
const daysBetween = (first: Date, last: Date): number =>
  Math.round((last.getTime() - first.getTime()) / 86_400_000) + 1;
/** The start of a day in the reader's time zone. */
export const localDay = (name: string): Date => new Date(`${name}T00:00:00`);

/** The name of a day in the reader's time zone: `2026-01-10`. */
export const dayOf = (date: Date): string => {
  const two = (value: number) => `${value}`.padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
};

/** The tickets of a trend's whole days: without today, and without later days, which a trend has if tickets are dated there. */
export const countBefore = (trend: readonly { day: string; count: number }[], now: Date): number =>
  trend.reduce((sum, { day, count }) => (day < dayOf(now) ? sum + count : sum), 0);

/** The days that a picker shows for a period; all time has none. */
export const pickedDays = (period: Period, now: Date): { first: string; last: string } | null => {
  if (period === 'all') return null;
  if (period === '24h') return { first: dayOf(addDays(now, -1)), last: dayOf(now) };
  const { first, last } = spansOf(period, now, firstWeekday);
  return { first: dayOf(first), last: dayOf(last) };
};

/** Days as a period: `2026-01-10..2026-01-31`. */
export const ownPeriodOf = (first: string, last: string): OwnPeriod => `${first}..${last}`;

const shownDay = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' });

/** `Last 30 days`, or the days of the reader's own choice. */
export const periodName = (period: Period): string => {
  const own = daysOfOwn(period);
  return own ? shownDay.formatRange(localDay(own.first), localDay(own.last)) : t(`periodNames.${period as Preset}`);
};

/** What a period is compared with: `the previous 30 days`. */
export const nameBefore = (period: Period): string =>
  daysOfOwn(period) ? t('periodsBefore.own') : t(`periodsBefore.${period as Preset}`);

/** The IANA name of the reader's time zone. */
export const timeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The reader's time zone as it is shown. */
export const timeZoneName = (): string => timeZone().replaceAll('_', ' ');

export const statsPath = (tenant: string, range: Range): string =>
  pathOf(`/tenants/${encodeURIComponent(tenant)}/stats`, { ...range, time_zone: timeZone(), customers: 100 });

/** The list of the tickets that a figure of the period counts. */
export const hrefOfPeriod = (filters: Filters): string => {
  const { from_date, to_date } = rangesOf(parseAddress(location.hash).period, new Date()).current;
  const dates = { ...(from_date && { from: secondsOf(from_date) }), ...(to_date && { to: secondsOf(to_date) }) };
  return hrefOfTickets({ ...dates, ...filters });
};

/** A moment without its milliseconds, which are zero. */
const secondsOf = (bound: string): string => bound.replace('.000Z', 'Z');
