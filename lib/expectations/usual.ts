import { dayMs, hourMs, type Span } from '#lib/analytics/periods.ts';
import { type HourlyCounts, hoursADay } from './hourly-counts.ts';

export const hoursAWeek = 7 * hoursADay;

/** Less is not enough to know a weekday by: two of each. */
export const leastDays = 14;

/** What is usual for a tenant: tickets in each hour of a week, from Sunday midnight in UTC. */
export type Usual = {
  hours: readonly number[];
  /** The variance of an hour's count divided by its mean: 1 if tickets come independently of each other. */
  dispersion: number;
  /** Whole days that it was learnt from. */
  days: number;
};

/** The weight, in weeks, of the same hour of similar days beside the weeks of the hour itself. */
const weightOfSimilar = 2;
/** Counts of an hour above its median by so many standard deviations, at least those of one ticket, are clipped there. */
const clippedAt = 3;
/** The last week shows how much more or less comes than before; no burst turns that around. */
const [leastLevel, mostLevel] = [0.25, 4];
/** Tickets of a usual week that the level is held to 1 with. */
const weightOfLevel = 10;
/** The share of hours with the greatest deviations that say nothing of the dispersion, and the most that another one says: bursts. */
const leftOut = 0.005;
const mostDispersion = 20;
/** In an hour in which next to nothing is usual, one ticket would be a great deviation. */
const leastVariance = 0.25;

/** Where an hour stands in its week. */
export const hourOfWeek = (at: Date): number => at.getUTCDay() * hoursADay + at.getUTCHours();

const isWeekend = (slot: number): boolean => [0, 6].includes(Math.floor(slot / hoursADay));

/**
 * Learns what is usual from past hours: of each hour of a week the mean of its past weeks, without what stands out, drawn to
 * the same hour of similar days, and all at the level of the last week. Null while it knows too few days. An earlier burst
 * hardly moves it, since no count weighs more than its hour's median allows.
 */
export const usualOf = ({ from, hours }: HourlyCounts): Usual | null => {
  const days = hours.length / hoursADay;
  if (days < leastDays) return null;
  const first = hourOfWeek(from);
  const bySlot = Array.from({ length: hoursAWeek }, (): number[] => []);
  for (const [index, count] of hours.entries()) bySlot[(first + index) % hoursAWeek]?.push(count);
  const own = bySlot.map(({ length }, slot) => ({ weeks: length, mean: meanOf(clipped(bySlot[slot] ?? [])) }));
  const drawn = own.map(({ weeks, mean }, slot) => {
    const similar = own.filter(
      (_, other) => other % hoursADay === slot % hoursADay && isWeekend(other) === isWeekend(slot),
    );
    const ofSimilar = meanOf(similar.map((one) => one.mean));
    return (weeks * mean + weightOfSimilar * ofSimilar) / (weeks + weightOfSimilar);
  });
  const level = levelOf(hours, bySlot, drawn, first);
  return { hours: drawn.map((mean) => mean * level), dispersion: dispersionOf(hours, drawn, first), days };
};

/** The counts of one hour, each clipped at what its median makes likely. */
const clipped = (counts: readonly number[]): number[] => {
  const most = mostUsual(counts);
  return counts.map((count) => Math.min(count, most));
};

const mostUsual = (counts: readonly number[]): number => {
  const median = quantileOf(counts, 0.5);
  return median + clippedAt * Math.sqrt(Math.max(1, median));
};

/** How the last week compares with what its hours usually have. */
const levelOf = (
  hours: readonly number[],
  bySlot: readonly (readonly number[])[],
  usual: readonly number[],
  first: number,
): number => {
  let [seen, expected] = [weightOfLevel, weightOfLevel];
  for (let index = hours.length - hoursAWeek; index < hours.length; index++) {
    const slot = (first + index) % hoursAWeek;
    seen += Math.min(hours[index] ?? 0, mostLevel * mostUsual(bySlot[slot] ?? []));
    expected += usual[slot] ?? 0;
  }
  return Math.min(mostLevel, Math.max(leastLevel, seen / expected));
};

/** Of sums, not of single hours: busy ones, in which a spike is looked for most, vary most and weigh most. */
const dispersionOf = (hours: readonly number[], usual: readonly number[], first: number): number => {
  const deviations = hours.map((count, index) => {
    const expected = usual[(first + index) % hoursAWeek] ?? 0;
    const variance = Math.max(leastVariance, expected);
    return { variance, ratio: Math.min(mostDispersion, (count - expected) ** 2 / variance) };
  });
  const kept = deviations
    .toSorted((one, other) => one.ratio - other.ratio)
    .slice(0, Math.ceil(deviations.length * (1 - leftOut)));
  const variance = meanOf(kept.map((one) => one.variance));
  return Math.max(1, meanOf(kept.map((one) => one.ratio * one.variance)) / variance);
};

/** The tickets that usually come within a span, of a day at most. */
export const expectedWithin = ({ hours }: Pick<Usual, 'hours'>, { from, to }: Span): number => {
  let expected = 0;
  for (let at = from.getTime(); at < to.getTime(); ) {
    const next = Math.min(to.getTime(), (Math.floor(at / hourMs) + 1) * hourMs);
    expected += ((hours[hourOfWeek(new Date(at))] ?? 0) * (next - at)) / hourMs;
    at = next;
  }
  return expected;
};

/** The weeks that an hour of a week is known by. */
export const weeksOf = ({ days }: Pick<Usual, 'days'>): number => Math.floor((days * dayMs) / (7 * dayMs));

export const meanOf = (values: readonly number[]): number =>
  values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;

/** A quantile, interpolated between the two values that are nearest. */
export const quantileOf = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, other) => one - other);
  const place = share * (sorted.length - 1);
  const [low = 0, high = low] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
  return low + (high - low) * (place - Math.floor(place));
};
