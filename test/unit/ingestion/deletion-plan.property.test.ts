import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Pass, planDeletions } from '#lib/ingestion/deletion-plan.ts';

const passes = fc
  .record({
    living: fc.nat({ max: 200 }),
    missed: fc.nat({ max: 200 }),
    gone: fc.nat({ max: 200 }),
    seen: fc.nat({ max: 200 }),
    totalCount: fc.option(fc.nat({ max: 200 })),
    isMixed: fc.oneof({ weight: 3, arbitrary: fc.constant(false) }, fc.boolean()),
    unidentified: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat({ max: 3 })),
  })
  .map((pass) => ({ ...pass, missed: Math.min(pass.missed, pass.living) }))
  .map((pass) => ({ ...pass, gone: Math.min(pass.gone, pass.missed) }));

const hasGaps = ({ seen, totalCount, unidentified, isMixed }: Pass): boolean =>
  isMixed || unidentified > 0 || (totalCount !== null && seen < totalCount);

const guards = fc.record({ count: fc.nat({ max: 50 }), share: fc.nat({ max: 100 }).map((percent) => percent / 100) });
const ceilings = fc.nat({ max: 250 });

describe('any deletion plan', () => {
  it('deletes or withholds each ticket that is gone, and after a pass with gaps none', () => {
    fc.assert(
      fc.property(passes, guards, ceilings, (pass, guard, ceiling) => {
        const { allowed, held } = planDeletions(pass, guard, ceiling);

        expect(allowed + held).toBe(hasGaps(pass) ? 0 : pass.gone);
        expect(Math.min(allowed, held)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('withholds exactly what is deleted when a caller allows as many', () => {
    fc.assert(
      fc.property(passes, guards, ceilings, (pass, guard, ceiling) => {
        const { allowed, held } = planDeletions(pass, guard, ceiling);

        const approved = planDeletions(pass, guard, allowed + held);
        expect(approved.allowed).toBe(allowed + held);
      }),
    );
  });

  it('deletes at most what the safeguard or the caller permits, whichever is more', () => {
    fc.assert(
      fc.property(passes, guards, ceilings, (pass, guard, ceiling) => {
        const { allowed } = planDeletions(pass, guard, ceiling);

        const passable = Math.max(guard.count, (Math.round(guard.share * 100) * pass.living) / 100, ceiling);
        expect(allowed).toBeLessThanOrEqual(passable);
      }),
    );
  });

  it('deletes nothing after an incomplete pass', () => {
    fc.assert(
      fc.property(passes, guards, ceilings, (pass, guard, ceiling) => {
        const { allowed, is_whole } = planDeletions(pass, guard, ceiling);

        expect(is_whole).toBe(!hasGaps(pass));
        if (!is_whole) expect(allowed).toBe(0);
      }),
    );
  });

  it('has a note exactly if a missed ticket is not deleted', () => {
    fc.assert(
      fc.property(passes, guards, ceilings, (pass, guard, ceiling) => {
        const { allowed, note } = planDeletions(pass, guard, ceiling);

        expect(note !== null).toBe(allowed < pass.missed);
      }),
    );
  });

  it('deletes all of them in the next run if its note is followed', () => {
    fc.assert(
      fc.property(passes, guards, (any, guard) => {
        const pass = { ...any, totalCount: null, unidentified: 0, isMixed: false };
        const { note, held } = planDeletions(pass, guard, 0);
        fc.pre(held > 0);
        const ceiling = Number(/allow_deletions=(\d+)/.exec(note ?? '')?.[1]);

        expect(planDeletions(pass, guard, ceiling).held).toBe(0);
      }),
    );
  });
});
