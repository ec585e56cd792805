import { locale } from './texts/language.ts';
import { knownName, t } from './texts/t.ts';

const whole = new Intl.NumberFormat(locale);
const rate = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
const points = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const wholeShare = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });

export const asCount = (value: number): string => whole.format(value);
/** A rate with one decimal at most: `0.7`, `12`. */
export const asRate = (value: number): string => rate.format(value);
export const asShare = (ratio: number): string => share.format(ratio);
export const asWholeShare = (ratio: number): string => wholeShare.format(ratio);
/** The difference of two shares: `1.2 pts`. */
export const asPoints = (difference: number): string =>
  t('format.points', { points: points.format(Math.abs(difference) * 100) });
/** The size of a relative change: `21%`. */
export const asGrowth = (ratio: number): string => wholeShare.format(Math.abs(ratio));

const weight = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
/** A signal's weight in the score: `+2.5`. */
export const asWeight = (value: number): string => weight.format(value);

const moment = new Intl.DateTimeFormat(locale, {
  day: 'numeric',
  month: 'short',
  hour: 'numeric',
  minute: '2-digit',
});
const momentOfYear = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });

/** A moment in the reader's time zone, with the year unless it is the current one. */
export const asMoment = (iso: string, now = new Date()): string => {
  const date = new Date(iso);
  return (date.getFullYear() === now.getFullYear() ? moment : momentOfYear).format(date);
};

const zonedHour = new Intl.DateTimeFormat(locale, {
  weekday: 'short',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'shortOffset',
});

/** What a format calls each of the moments. When clocks go back an hour is there twice: each of the two is then named by its offset. */
export const distinctNames = (format: Intl.DateTimeFormat, isos: readonly string[]): string[] => {
  const names = isos.map((iso) => format.format(new Date(iso)));
  const isTwice = (name: string): boolean => names.indexOf(name) !== names.lastIndexOf(name);
  return names.map((name, index) => (isTwice(name) ? zonedHour.format(new Date(isos[index] ?? '')) : name));
};

/** A moment in UTC: `2026-01-10 08:00:00 UTC`. */
export const asUtc = (iso: string): string => `${new Date(iso).toISOString().slice(0, 19).replace('T', ' ')} UTC`;

const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' });
const steps = [
  ['minute', 60],
  ['hour', 3600],
  ['day', 86_400],
] as const;

/** The time until or since a moment, up to a week; then the date. */
export const asAgo = (iso: string, now = new Date()): string => {
  const seconds = Math.round((now.getTime() - Date.parse(iso)) / 1000);
  const distance = Math.abs(seconds);
  if (distance < 60) return t('format.justNow');
  if (distance >= 7 * 86_400) return asMoment(iso, now);
  const [unit, length] = steps.findLast(([, least]) => distance >= least) ?? steps[0];
  return relative.format(-Math.sign(seconds) * Math.floor(distance / length), unit);
};

const unitFormat = (unit: string) =>
  new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 });
const unitFormats = {
  millisecond: unitFormat('millisecond'),
  second: unitFormat('second'),
  minute: unitFormat('minute'),
  hour: unitFormat('hour'),
  day: unitFormat('day'),
};

const inUnit = (value: number, unit: keyof typeof unitFormats): string => unitFormats[unit].format(value);

/** `850 ms`, `4.2 sec`, `3 min 20 sec`, `5 hr 2 min`, `3 days 4 hr`. */
export const asDuration = (ms: number): string => {
  if (ms < 1000) return inUnit(Math.max(0, Math.round(ms)), 'millisecond');
  if (ms < 10_000) return inUnit(ms / 1000, 'second');
  const seconds = Math.round(ms / 1000);
  if (ms < 60_000) return inUnit(seconds, 'second');
  const [unit, length, smaller, part] = units.find(([, least]) => seconds >= least) ?? units[2];
  const rest = Math.floor((seconds % length) / part);
  const whole = inUnit(Math.floor(seconds / length), unit);
  return rest === 0 ? whole : `${whole} ${inUnit(rest, smaller)}`;
};

const units = [
  ['day', 86_400, 'hour', 3_600],
  ['hour', 3_600, 'minute', 60],
  ['minute', 60, 'second', 1],
] as const;

const facts = new Intl.ListFormat(locale, { type: 'unit', style: 'short' });
const choices = new Intl.ListFormat(locale, { type: 'disjunction' });

/** `2 new, 1 deleted`. */
export const asList = (items: readonly string[]): string => facts.format(items);
/** `email, chat, or web`. */
export const asChoice = (items: readonly string[]): string => choices.format(items);

/** The days of the week by their short names, from Monday on. */
export const weekdayNames: readonly string[] = Array.from({ length: 7 }, (_, day) =>
  new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, 1 + day)),
);

/** A wire name as words: `in_progress` is `In progress`. One that the page does not know keeps its own words. */
export const asWords = (name: string): string => {
  const words = name.replaceAll(/[_-]+/g, ' ').trim();
  return knownName(name) ?? words.charAt(0).toUpperCase() + words.slice(1);
};
