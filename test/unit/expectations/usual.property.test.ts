import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seeded } from '#infra/local/demo-provider/demo/random.ts';
import { expectedWithin, hourOfWeek, hoursAWeek, leastDays, quantileOf, usualOf } from '#lib/expectations/usual.ts';

const hourMs = 3_600_000;
const from = new Date('2026-01-07T00:00:00Z');
const rhythmOf = (slot: number): number => (slot % 24 < 8 ? 1 : slot < 24 || slot >= 144 ? 3 : 9);

/** Counts of so many days, which `countAt` makes of the place of each hour in its week. */
const daysOf = (days: number, countAt: (slot: number, index: number) => number) => ({
  from,
  hours: Array.from({ length: days * 24 }, (_, index) => countAt((hourOfWeek(from) + index) % hoursAWeek, index)),
});

/** How many come independently of each other where `mean` are expected. */
const poisson = (mean: number, unit: () => number): number => {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = unit(); product > limit; product *= unit()) count++;
  return count;
};

describe('what is usual', () => {
  it('is not known before two weeks', () => {
    expect(usualOf({ from, hours: [] })).toBeNull();
    expect(usualOf(daysOf(leastDays - 1, rhythmOf))).toBeNull();
    expect(usualOf(daysOf(leastDays, rhythmOf))).not.toBeNull();
  });

  it('of a rhythm without chance is that rhythm', () => {
    const usual = usualOf(daysOf(56, rhythmOf));
    for (const [slot, mean] of usual?.hours.entries() ?? []) expect(mean).toBeCloseTo(rhythmOf(slot), 6);
    expect(usual).toMatchObject({ dispersion: 1, days: 56 });
  });

  it('is near the rhythm that chance has blurred, with a dispersion of about one', () => {
    const { unit } = seeded(7);
    const usual = usualOf(daysOf(56, (slot) => poisson(rhythmOf(slot), unit)));
    const errors = usual?.hours.map((mean, slot) => Math.abs(mean - rhythmOf(slot)) / rhythmOf(slot)) ?? [];
    expect(quantileOf(errors, 0.5)).toBeLessThan(0.15);
    expect(usual?.dispersion).toBeLessThan(1.3);
  });

  it('hardly changes by a burst in any hour of the past', () => {
    fc.assert(
      fc.property(fc.nat(56 * 24 - 1), fc.integer({ min: 20, max: 10_000 }), (at, burst) => {
        const calm = usualOf(daysOf(56, rhythmOf));
        const burst56 = usualOf(daysOf(56, (slot, index) => rhythmOf(slot) + (index === at ? burst : 0)));
        for (const [slot, mean] of burst56?.hours.entries() ?? [])
          expect(mean).toBeLessThan(1.3 * (calm?.hours[slot] ?? 0) + 1);
        expect(burst56?.dispersion).toBe(1);
      }),
    );
  });

  it('follows a last week in which twice as many came', () => {
    const usual = usualOf(daysOf(56, (slot, index) => rhythmOf(slot) * (index >= 49 * 24 ? 2 : 1)));
    const whole = usual?.hours.reduce((sum, mean) => sum + mean, 0) ?? 0;
    const before = Array.from({ length: hoursAWeek }, (_, slot) => rhythmOf(slot)).reduce((sum, mean) => sum + mean, 0);
    expect(whole / before).toBeGreaterThan(1.8);
    expect(whole / before).toBeLessThan(2.3);
  });

  it('has a greater dispersion where tickets come in heaps', () => {
    const { unit } = seeded(3);
    const usual = usualOf(daysOf(56, (slot) => 4 * poisson(rhythmOf(slot) / 4, unit)));
    expect(usual?.dispersion).toBeGreaterThan(2);
  });

  it('within a span is the sum of its parts', () => {
    const usual = { hours: Array.from({ length: hoursAWeek }, (_, slot) => rhythmOf(slot) + slot / 100) };
    const minutes = fc.nat(7 * 24 * 60);
    fc.assert(
      fc.property(minutes, fc.nat(600), fc.nat(600), (start, one, other) => {
        const at = (minute: number) => new Date(from.getTime() + (start + minute) * 60_000);
        const parts =
          expectedWithin(usual, { from: at(0), to: at(one) }) +
          expectedWithin(usual, { from: at(one), to: at(one + other) });
        expect(expectedWithin(usual, { from: at(0), to: at(one + other) })).toBeCloseTo(parts, 9);
      }),
    );
    const noon = new Date('2026-01-07T12:00:00Z');
    expect(expectedWithin({ hours: usual.hours }, { from: noon, to: new Date(noon.getTime() + hourMs) })).toBeCloseTo(
      usual.hours[hourOfWeek(noon)] ?? 0,
      9,
    );
  });
});
