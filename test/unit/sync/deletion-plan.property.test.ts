import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planDeletions } from '#lib/sync/deletion-plan.ts';

const passes = fc
  .record({
    living: fc.nat({ max: 200 }),
    missed: fc.nat({ max: 200 }),
    met: fc.nat({ max: 200 }),
    totalCount: fc.option(fc.nat({ max: 200 })),
  })
  .map((pass) => ({ ...pass, missed: Math.min(pass.missed, pass.living) }));
const guards = fc.record({ count: fc.nat({ max: 50 }), share: fc.nat({ max: 100 }).map((percent) => percent / 100) });
const ceilings = fc.nat({ max: 250 });

describe('any deletion plan', () => {
  it('deletes or holds back each missed ticket', () => {
    fc.assert(
      fc.property(passes, guards, ceilings, (pass, guard, ceiling) => {
        const { allowed, held } = planDeletions(pass, guard, ceiling);

        expect(allowed + held).toBe(pass.missed);
        expect(Math.min(allowed, held)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('deletes no more than the guard or the caller lets through, whichever is more', () => {
    fc.assert(
      fc.property(passes, guards, ceilings, (pass, guard, ceiling) => {
        const { allowed } = planDeletions(pass, guard, ceiling);

        const passable = Math.max(guard.count, (Math.round(guard.share * 100) * pass.living) / 100, ceiling);
        expect(allowed).toBeLessThanOrEqual(passable);
      }),
    );
  });

  it('deletes nothing after a pass with gaps', () => {
    fc.assert(
      fc.property(passes, guards, ceilings, (pass, guard, ceiling) => {
        fc.pre(pass.totalCount !== null && pass.met < pass.totalCount);

        expect(planDeletions(pass, guard, ceiling).allowed).toBe(0);
      }),
    );
  });

  it('says why whenever it holds something back, and nothing otherwise', () => {
    fc.assert(
      fc.property(passes, guards, ceilings, (pass, guard, ceiling) => {
        const { held, note } = planDeletions(pass, guard, ceiling);

        expect(note !== null).toBe(held > 0);
      }),
    );
  });

  it('lets all of them through if it is followed by the next run as its note says', () => {
    fc.assert(
      fc.property(passes, guards, (pass, guard) => {
        const { note } = planDeletions({ ...pass, totalCount: null }, guard, 0);
        fc.pre(note !== null);
        const ceiling = Number(/allow_deletions=(\d+)/.exec(note ?? '')?.[1]);

        expect(planDeletions({ ...pass, totalCount: null }, guard, ceiling).held).toBe(0);
      }),
    );
  });
});
