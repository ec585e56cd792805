import { describe, expect, it } from 'vitest';
import { seeded } from '#infra/local/demo-provider/demo/random.ts';
import { errorOfLastWeek, forecastOf, leastForecastDays } from '#lib/expectations/forecast.ts';
import { hourOfWeek, hoursAWeek, quantileOf } from '#lib/expectations/usual.ts';
import { surpriseOf } from '#lib/spikes/surprise.ts';
import fromR from '#test/fixtures/expectations/r-forecast.json' with { type: 'json' };

const hourMs = 3_600_000;
const from = new Date('2026-01-04T00:00:00Z'); // a Sunday, as the week begins
const after = (hours: number) => new Date(from.getTime() + hours * hourMs);
const rhythm = (hour: number) => (hour % 24 < 8 ? 1 : hour % hoursAWeek < 24 || hour % hoursAWeek >= 144 ? 3 : 9);

const poisson = (mean: number, unit: () => number): number => {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = unit(); product > limit; product *= unit()) count++;
  return count;
};
const noisy = (days: number, seed: number) => {
  const { unit } = seeded(seed);
  return { from, hours: Array.from({ length: days * 24 }, (_, hour) => poisson(rhythm(hour), unit)) };
};

describe('against R', () => {
  const forecast = forecastOf({ from, hours: fromR.counts }, after(fromR.counts.length), 168);

  it("last week's hour has the error of a seasonal naive forecast", () => {
    expect(errorOfLastWeek(fromR.counts.slice(0, 21 * 24))).toBeCloseTo(fromR.snaive.mae_train, 9);
    expect(forecast?.backTests.last_week.mase).toBeCloseTo(fromR.snaive.mase, 9);
  });

  it('what is usual has a smaller error than a decomposition with exponential smoothing', () => {
    expect(forecast?.backTests.usual.mase).toBeLessThan(fromR.stlf.mase);
    expect(forecast?.model).toBe('usual');
  });

  it('quantiles and tails are the same', () => {
    const errors = fromR.counts.slice(21 * 24).map((count, hour) => count - (fromR.counts[14 * 24 + hour] ?? 0));
    for (const [share = 0, value = 0] of fromR.quantiles) expect(quantileOf(errors, share)).toBeCloseTo(value, 9);
    for (const { seen, mean, dispersion, surprise } of fromR.tails)
      expect(surpriseOf(seen, mean, dispersion)).toBeCloseTo(surprise, 8);
  });
});

describe('a forecast', () => {
  it('needs four weeks', () => {
    expect(leastForecastDays).toBe(28);
    expect(forecastOf(noisy(27, 1), after(27 * 24), 1)).toBeNull();
    expect(forecastOf(noisy(28, 1), after(28 * 24), 1)).not.toBeNull();
  });

  it('of a rhythm without chance is that rhythm, for a week ahead, in intervals without width', () => {
    const hours = Array.from({ length: 56 * 24 }, (_, hour) => rhythm(hour));
    const forecast = forecastOf({ from, hours }, after(56 * 24 + 3), 168);
    expect(forecast?.hours).toHaveLength(168);
    for (const { at, expected, low95, high95 } of forecast?.hours ?? []) {
      expect(expected).toBeCloseTo(rhythm(hourOfWeek(at)), 6);
      expect(high95 - low95).toBeLessThanOrEqual(2);
    }
  });

  it('is that of last week where this is better: where weeks repeat themselves exactly but for their kind of day', () => {
    const hours = Array.from({ length: 56 * 24 }, (_, hour) => (hour % hoursAWeek === 40 ? 50 : rhythm(hour)));
    expect(forecastOf({ from, hours }, after(56 * 24), 1)?.model).toBe('last_week');
    expect(
      forecastOf({ from, hours }, after(56 * 24), 168)?.hours.find(({ at }) => hourOfWeek(at) === 40),
    ).toMatchObject({
      expected: 50,
    });
  });

  it('has intervals that hold what comes about as often as they say, in weeks that it has not seen', () => {
    let [seen, in80, in95] = [0, 0, 0];
    for (const seed of [1, 2, 3, 4]) {
      const { hours } = noisy(63, seed);
      const forecast = forecastOf({ from, hours: hours.slice(0, 56 * 24) }, after(56 * 24), 168);
      for (const [ahead, { low80, high80, low95, high95 }] of forecast?.hours.entries() ?? []) {
        const came = hours[56 * 24 + ahead] ?? 0;
        seen++;
        if (came >= low80 && came <= high80) in80++;
        if (came >= low95 && came <= high95) in95++;
      }
      expect(forecast?.backTests.usual.coverage80).toBeGreaterThan(0.78);
      expect(forecast?.backTests.usual.coverage95).toBeGreaterThan(0.93);
    }
    expect(in80 / seen).toBeGreaterThan(0.78);
    expect(in80 / seen).toBeLessThan(0.95); // whole counts, outwards
    expect(in95 / seen).toBeGreaterThan(0.94);
  });

  it('tests each day by the days before it alone', () => {
    const calm = noisy(56, 5);
    const changed = { from, hours: calm.hours.map((count, hour) => (hour >= 55 * 24 ? 500 : count)) };
    const before = forecastOf(calm, after(56 * 24), 1)?.backTests.usual.mase ?? 0;
    const mase = forecastOf(changed, after(56 * 24), 1)?.backTests.usual.mase ?? 0;
    expect(mase).toBeGreaterThan(10 * before); // the last day was no part of what it was forecast from
  });
});
