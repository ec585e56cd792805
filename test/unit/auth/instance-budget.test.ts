import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instanceBudget, type Rate } from '#lib/auth/instance-budget.ts';
import { tooManyRequests } from '#lib/errors.ts';
import { logger } from '#lib/logger.ts';

type Answer = (share: number) => Promise<number>;

/** A budget that records its reports, with a manual clock. */
const aBudget = (rate: Partial<Rate> = {}, answer?: Answer) => {
  const reports: { holder: string; share: number }[] = [];
  let nowMs = 1_000_000;
  let spentUntil = 0;
  // As the database does it, for one holder.
  const paid: Answer = async (share) => {
    spentUntil = Math.max(spentUntil, nowMs) + Math.ceil(share * 60_000);
    return spentUntil - nowMs;
  };
  const kept = instanceBudget(
    { requests: 6_000, seconds: 120, ...rate },
    {
      report: (holder, share) => {
        reports.push({ holder, share });
        return (answer ?? paid)(share);
      },
      refusal: (waitSeconds) => tooManyRequests('Too many.', waitSeconds),
      now: () => nowMs,
    },
  );
  return {
    ...kept,
    reports,
    reported: () => reports.reduce((sum, { share }) => sum + share, 0),
    wait: (ms: number) => {
      nowMs += ms;
    },
    /** Makes this many requests of this duration and returns how many were accepted. */
    ask: async (holder: string, requests: number, workedMs = 0): Promise<number> => {
      let through = 0;
      for (let n = 0; n < requests; n++) {
        try {
          kept.admit(holder);
          kept.charge(holder, workedMs);
          through++;
        } catch (error) {
          expect(error).toMatchObject({ status: 429 });
        }
        await new Promise(setImmediate);
      }
      return through;
    },
  };
};

describe('requests within the rate', () => {
  it('are reported in steps of a hundredth of a minute’s budget', async () => {
    const asked = aBudget({ requests: 6_000 });

    expect(await asked.ask('one', 1_000)).toBe(1_000);

    expect(asked.reported()).toBeCloseTo(960 / 6_000);
    expect(asked.reports).toHaveLength(16);
  });

  it('are counted separately for each holder', async () => {
    const asked = aBudget({ requests: 2 }, async () => 0);

    await asked.ask('one', 1);
    await asked.ask('two', 1);

    expect(asked.reports).toEqual([
      { holder: 'one', share: 0.5 },
      { holder: 'two', share: 0.5 },
    ]);
  });
});

describe('a holder that made too many requests', () => {
  it('is refused with the time at which it may retry', async () => {
    const asked = aBudget({ requests: 4 });

    expect(await asked.ask('one', 10)).toBe(4);
    expect(() => asked.admit('one')).toThrow(
      expect.objectContaining({ status: 429, headers: { 'retry-after': '15' } }),
    );

    asked.wait(15_000);
    expect(await asked.ask('one', 2)).toBe(1);
  });

  it('is refused for its requests to other instances, too', async () => {
    const asked = aBudget({ requests: 4 }, async () => 75_000);

    expect(await asked.ask('one', 2)).toBe(1);
    expect(() => asked.admit('one')).toThrow(expect.objectContaining({ headers: { 'retry-after': '30' } }));
  });

  it('does not affect other holders', async () => {
    const asked = aBudget({ requests: 2 });
    await asked.ask('one', 10);

    expect(await asked.ask('two', 10)).toBeGreaterThan(0);
  });
});

describe('requests that take long', () => {
  it('cost the time they took instead of the price of one request', async () => {
    const asked = aBudget({ requests: 6_000, seconds: 120 });

    // 120 s of work are 60 requests of two seconds each.
    expect(await asked.ask('one', 200, 2_000)).toBe(60);
  });

  it('cost no more than others if they take less than the price of one request', async () => {
    const asked = aBudget({ requests: 100, seconds: 10 });

    expect(await asked.ask('one', 200, 100)).toBe(100);
  });

  it('never exceed a minute’s budget of requests or seconds, however the two are mixed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 3_000 }), { minLength: 50, maxLength: 300 }), async (workedMs) => {
        const asked = aBudget({ requests: 100, seconds: 20 });
        let worked = 0;
        let made = 0;
        for (const ms of workedMs) {
          if ((await asked.ask('one', 1, ms)) === 0) break;
          worked += ms;
          made++;
        }
        expect(made).toBeLessThanOrEqual(100);
        expect(worked).toBeLessThan(20_000 + 3_000); // the last one is accepted before its duration is known
      }),
      { numRuns: 20 },
    );
  });
});

describe('the remaining budget', () => {
  it('is the whole budget of a holder without requests', () => {
    expect(aBudget({ requests: 200 }).standingOf('one')).toEqual({ remaining: 200, resetSeconds: 0 });
  });

  it('shrinks with each request and is restored within a minute', async () => {
    const asked = aBudget({ requests: 200 });
    const left: number[] = [];
    for (let n = 0; n < 200; n++) {
      await asked.ask('one', 1);
      left.push(asked.standingOf('one').remaining);
    }

    expect(left).toEqual(Array.from({ length: 200 }, (_, n) => 199 - n));
    expect(asked.standingOf('one').resetSeconds).toBe(60);
    asked.wait(30_000);
    expect(asked.standingOf('one')).toEqual({ remaining: 100, resetSeconds: 30 });
    asked.wait(30_000);
    expect(asked.standingOf('one')).toEqual({ remaining: 200, resetSeconds: 0 });
  });
});

describe('a database that accepts no report', () => {
  it('stops nobody within the rate, and gets the same requests in the next report', async () => {
    logger.setLogLevel('SILENT');
    let isDown = true;
    const asked = aBudget({ requests: 200 }, async () => {
      if (isDown) throw new Error('No answer');
      return 0;
    });

    expect(await asked.ask('one', 10)).toBe(10);
    isDown = false;
    asked.reports.length = 0;
    await asked.ask('one', 2);

    expect(asked.reported()).toBeGreaterThanOrEqual(11 / 200 - 1e-9);
  });
});

describe('more holders than an instance can track', () => {
  it('make it forget the oldest and none of the others', async () => {
    const asked = aBudget({ requests: 1 }, async () => 60_000);
    for (let n = 0; n < 1_001; n++) await asked.ask(`holder-${n}`, 1);

    expect(asked.standingOf('holder-1000').remaining).toBe(0);
    expect(asked.standingOf('holder-500').remaining).toBe(0);
    expect(asked.standingOf('holder-0').remaining).toBe(1);
  });
});
