import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostFirst, type Ranked } from '#lib/analytics/count-rows.ts';
import { assess, type ListPlan, listedBy } from '#lib/analytics/top-list.ts';

const keys = Array.from({ length: 30 }, (_, n) => `k${String(n).padStart(2, '0')}`);
const counts = (min: number, max: number) =>
  fc
    .uniqueArray(fc.tuple(fc.constantFrom(...keys), fc.integer({ min, max })), {
      selector: ([key]) => key,
      maxLength: 30,
      size: 'max',
    })
    .map((pairs) => new Map(pairs));

const ranked = (some: ReadonlyMap<string, number>): Ranked[] =>
  [...some].map(([key, count]) => ({ key, count })).toSorted(mostFirst);

/** As the database answers: the most frequent ones, and those asked for by name. */
const read = (stored: ReadonlyMap<string, number>, { cut, wanted }: ListPlan): Ranked[] => [
  ...ranked(stored)
    .filter(({ key }) => !wanted.includes(key))
    .slice(0, cut ?? undefined),
  ...ranked(stored).filter(({ key }) => wanted.includes(key)),
];

/** Reads until the list is certain; answers it, with the number of reads. */
const settle = (
  stored: ReadonlyMap<string, number>,
  open: ReadonlyMap<string, number>,
  limit: number,
  least: number,
) => {
  const gains = new Map([...open].filter(([, by]) => by > 0));
  let plan: ListPlan = { kind: 'keyword', depth: null, least: 1, cut: limit + 2, wanted: [] };
  for (let reads = 1; ; reads++) {
    const rows = read(stored, plan);
    const listed = listedBy(rows, plan, { count: 0 });
    const unlisted = listed.bound.count === 0 ? [...gains.keys()] : [];
    const known = new Set([...listed.known, ...unlisted]);
    const sums = new Map(
      [...known].map((key) => [key, (rows.find((row) => row.key === key)?.count ?? 0) + (open.get(key) ?? 0)]),
    );
    const top = ranked(sums)
      .filter(({ count }) => count >= least)
      .slice(0, limit);
    const verdict = assess(top, listed, gains, { limit, least });
    if (verdict.kind === 'settled') return { top, reads };
    plan =
      verdict.kind === 'wanted'
        ? { ...plan, wanted: [...plan.wanted, ...verdict.keys] }
        : { ...plan, cut: 10 * (plan.cut ?? 1) };
  }
};

describe('a list of the most frequent keys', () => {
  it('is the one of all keys, whatever open deltas add and take, after a few reads', () => {
    fc.assert(
      fc.property(
        counts(1, 12),
        counts(-12, 12),
        fc.integer({ min: 1, max: 5 }),
        fc.constantFrom(1, 2),
        (stored, open, limit, least) => {
          const possible = new Map([...open].map(([key, by]) => [key, Math.max(by, -(stored.get(key) ?? 0))]));
          const sums = new Map(
            [...new Set([...stored.keys(), ...possible.keys()])].map((key) => [
              key,
              (stored.get(key) ?? 0) + (possible.get(key) ?? 0),
            ]),
          );
          const expected = ranked(sums)
            .filter(({ count }) => count >= least)
            .slice(0, limit);

          const { top, reads } = settle(stored, possible, limit, least);

          expect(top).toEqual(expected);
          expect(reads).toBeLessThanOrEqual(4);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('needs no second read if nothing is open', () => {
    fc.assert(
      fc.property(counts(1, 12), fc.integer({ min: 1, max: 5 }), (stored, limit) => {
        expect(settle(stored, new Map(), limit, 1).reads).toBe(1);
      }),
    );
  });
});
