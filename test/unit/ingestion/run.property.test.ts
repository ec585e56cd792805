import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type PageFacts, progressAfter, type RunDoc } from '#lib/ingestion/run.ts';
import { jobView, viewOfRun } from '#lib/ingestion/run-view.ts';
import { aRun } from '#test/support/builders.ts';

/** All pages of a run with varying sizes and totals, as an inconsistent provider sends them. */
const passes: fc.Arbitrary<PageFacts[]> = fc
  .array(fc.record({ totalCount: fc.option(fc.nat({ max: 5_000 })), size: fc.nat({ max: 200 }) }), {
    minLength: 1,
    maxLength: 60,
  })
  .map((pages) =>
    pages.map((page, index) => ({ ...page, page: index + 1, nextPage: index + 1 < pages.length ? index + 2 : null })),
  );

/** The run before the first page and after each of them. */
const runsOver = (pages: readonly PageFacts[]): RunDoc[] => {
  const runs = [aRun()];
  for (const page of pages) {
    const before = runs.at(-1) ?? aRun();
    runs.push({ ...before, ...progressAfter(before, page) });
  }
  return runs;
};

const steps = (runs: readonly RunDoc[]) => runs.slice(1).map((after, index) => [runs[index] ?? after, after] as const);

describe('over any pages', () => {
  it('the progress never decreases and is below 100 while the run is in progress', () => {
    fc.assert(
      fc.property(passes, (pages) => {
        const runs = runsOver(pages);

        for (const [before, after] of steps(runs)) expect(after.progress).toBeGreaterThanOrEqual(before.progress);
        expect(Math.max(...runs.map(({ progress }) => progress))).toBeLessThan(100);
      }),
    );
  });

  it('a known total stays known, never shrinks before the end and always leaves a page to come', () => {
    fc.assert(
      fc.property(passes, (pages) => {
        for (const [before, after] of steps(runsOver(pages).slice(0, -1))) {
          if (before.total_pages !== null) expect(after.total_pages).toBeGreaterThanOrEqual(before.total_pages);
          if (after.total_pages !== null) expect(after.total_pages).toBeGreaterThan(after.processed_pages);
        }
      }),
    );
  });

  it('the total is unknown until the provider reports its number of tickets', () => {
    fc.assert(
      fc.property(passes, (pages) => {
        const runs = runsOver(pages.map((page) => ({ ...page, totalCount: null })));

        expect(runs.slice(0, -1).every(({ total_pages }) => total_pages === null)).toBe(true);
        expect(runs.at(-1)?.total_pages).toBe(pages.length);
      }),
    );
  });

  it('the run has a valid view for callers at every moment', () => {
    fc.assert(
      fc.property(passes, (pages) => {
        for (const run of runsOver(pages)) expect(jobView.safeParse(viewOfRun(run)).success).toBe(true);
      }),
    );
  });
});
