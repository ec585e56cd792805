import { hourMs } from '#lib/analytics/periods.ts';
import { type HourlyCounts, hoursADay } from './hourly-counts.ts';
import { hourOfWeek, hoursAWeek, leastDays, meanOf, quantileOf, usualOf } from './usual.ts';

/** `usual`: what is usual at the hour of the week; `last_week`: what the same hour had a week before. */
export const forecastModels = ['usual', 'last_week'] as const;
export type ForecastModel = (typeof forecastModels)[number];

/** How a model would have done: its mean error, and how many hours lay within its intervals. */
export type BackTest = {
  /** Whole days, of which each was forecast from those before it. */
  days: number;
  /** The mean absolute error, in those of last week's hour before these days. */
  mase: number | null;
  coverage80: number;
  coverage95: number;
};

export type ForecastHour = { at: Date; expected: number; low80: number; high80: number; low95: number; high95: number };

export type Forecast = { model: ForecastModel; hours: ForecastHour[]; backTests: Record<ForecastModel, BackTest> };

/** The days that were forecast to learn the errors from, and as many to test the intervals with; at most, and at least. */
const mostTested = 14;
const leastTested = 7;

/** The days that must be known before a forecast. */
export const leastForecastDays = leastDays + 2 * leastTested;

/** Errors and interval bounds on a scale on which counts vary alike, whether few or many come. */
const stabilized = (count: number): number => Math.sqrt(count + 3 / 8);
const fromStabilized = (value: number): number => Math.max(0, Math.max(0, value) ** 2 - 3 / 8);

/** So many hours from a moment on, by the model whose back-test is better; null while too few days are known. */
export const forecastOf = (counts: HourlyCounts, from: Date, hours: number): Forecast | null => {
  const days = counts.hours.length / hoursADay;
  if (days < leastForecastDays) return null;
  const tested = Math.min(mostTested, Math.floor((days - leastDays) / 2));
  const tests = { usual: testOf(counts, 'usual', tested), last_week: testOf(counts, 'last_week', tested) };
  const isBetter = (tests.usual.backTest.mase ?? 0) < (tests.last_week.backTest.mase ?? 0);
  const model = isBetter ? 'usual' : 'last_week';
  const expectedAt = predictorOf(counts, model);
  const bounds = boundsOf(tests[model].errors);
  return {
    model,
    hours: Array.from({ length: hours }, (_, ahead) => {
      const at = new Date(from.getTime() + ahead * hourMs);
      const expected = expectedAt(at);
      return { at, expected, ...bounds(expected) };
    }),
    backTests: { usual: tests.usual.backTest, last_week: tests.last_week.backTest },
  };
};

type Predictor = (at: Date) => number;

/** What a model expects after the last of the hours that it knows. */
const predictorOf = (counts: HourlyCounts, model: ForecastModel): Predictor => {
  const { from, hours } = counts;
  if (model === 'usual') {
    const usual = usualOf(counts);
    return (at) => usual?.hours[hourOfWeek(at)] ?? 0;
  }
  return (at) => {
    const index = Math.floor((at.getTime() - from.getTime()) / hourMs);
    const weeksBack = Math.ceil((index - hours.length + 1) / hoursAWeek);
    return hours[index - Math.max(1, weeksBack) * hoursAWeek] ?? 0;
  };
};

type Tested = { backTest: BackTest; errors: number[] };

/**
 * Forecasts each of the last days from those before it: the earlier half gives the errors that the intervals of the later half
 * are made of, so that no hour is within an interval that it has made itself. The errors of all are those of what is to come.
 */
const testOf = (counts: HourlyCounts, model: ForecastModel, days: number): Tested => {
  const { from, hours } = counts;
  const tried = Array.from({ length: 2 * days }, (_, day) => hours.length - (2 * days - day) * hoursADay);
  const points = tried.flatMap((first) => {
    const expectedAt = predictorOf({ from, hours: hours.slice(0, first) }, model);
    return hours
      .slice(first, first + hoursADay)
      .map((seen, hour) => ({ seen, expected: expectedAt(new Date(from.getTime() + (first + hour) * hourMs)) }));
  });
  const errors = points.map(({ seen, expected }) => stabilized(seen) - stabilized(expected));
  const later = points.slice(days * hoursADay);
  const bounds = boundsOf(errors.slice(0, days * hoursADay));
  const covered = later.map(({ seen, expected }) => ({ seen, ...bounds(expected) }));
  const shareOf = (lie: (point: (typeof covered)[number]) => boolean) => covered.filter(lie).length / covered.length;
  const scale = errorOfLastWeek(hours.slice(0, hours.length - days * hoursADay));
  const error = meanOf(later.map(({ seen, expected }) => Math.abs(seen - expected)));
  return {
    errors,
    backTest: {
      days,
      mase: scale === 0 ? null : error / scale,
      coverage80: shareOf(({ seen, low80, high80 }) => seen >= low80 && seen <= high80),
      coverage95: shareOf(({ seen, low95, high95 }) => seen >= low95 && seen <= high95),
    },
  };
};

/** The mean absolute error of saying that each hour has what it had a week before: what other errors are measured in. */
export const errorOfLastWeek = (hours: readonly number[]): number =>
  meanOf(hours.slice(hoursAWeek).map((count, index) => Math.abs(count - (hours[index] ?? 0))));

/** Intervals around what is expected, by quantiles of errors. Counts are whole: a bound lies on one, outwards. */
const boundsOf = (errors: readonly number[]): ((expected: number) => Omit<ForecastHour, 'at' | 'expected'>) => {
  const [q025, q10, q90, q975] = [0.025, 0.1, 0.9, 0.975].map((share) => quantileOf(errors, share));
  return (expected) => {
    const bound = (quantile = 0) => fromStabilized(stabilized(expected) + quantile);
    return {
      low80: Math.floor(bound(q10)),
      high80: Math.ceil(bound(q90)),
      low95: Math.floor(bound(q025)),
      high95: Math.ceil(bound(q975)),
    };
  };
};
