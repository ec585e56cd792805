import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextCall } from '#lib/outgoing/next-call.ts';

const rule = { maxAttempts: 3, delayMs: (tries: number) => tries * 500 };
const problem = 'could not be fetched';
const hour = 3_600_000;

describe('a call that failed', () => {
  it('is retried after the delay of its tries while attempts are left', () => {
    const next = nextCall({ tries: 1, waitedMs: 5 * hour }, { problem }, rule);

    expect(next).toEqual({ kind: 'retry', tries: 2, waitMs: 1_000 });
  });

  it('is given up after its last attempt, with the number of attempts', () => {
    expect(nextCall({ tries: 2 }, { problem }, rule)).toEqual({
      kind: 'give-up',
      problem: 'could not be fetched in 3 attempts',
    });
  });

  it('is given up at once by a rule of one attempt', () => {
    expect(nextCall({ tries: 0 }, { problem }, { ...rule, maxAttempts: 1 })).toMatchObject({ kind: 'give-up' });
  });
});

describe('a call that the service asked to defer', () => {
  it('waits as long as requested, which is not an attempt', () => {
    expect(nextCall({ tries: 2 }, { problem, retryAfterMs: 7_000 }, rule)).toEqual({
      kind: 'wait',
      waitMs: 7_000,
      waitedMs: 7_000,
    });
  });

  it('waits at most six hours in total, and is given up before a wait that would end later', () => {
    expect(nextCall({ tries: 0, waitedMs: 5 * hour }, { problem, retryAfterMs: hour }, rule)).toEqual({
      kind: 'wait',
      waitMs: hour,
      waitedMs: 6 * hour,
    });
    expect(nextCall({ tries: 0, waitedMs: 5 * hour + 1 }, { problem, retryAfterMs: hour }, rule)).toEqual({
      kind: 'give-up',
      problem: 'was asked to wait for 5 hours in all',
    });
  });

  it('is given up eventually, however failures and waits alternate, and never waits longer in total', () => {
    const failure = fc.option(fc.integer({ min: 60_000, max: hour }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(failure, { minLength: 500, maxLength: 500 }), (failures) => {
        let past = { tries: 0, waitedMs: 0 };
        for (const retryAfterMs of failures) {
          const next = nextCall(past, { problem, retryAfterMs }, rule);
          if (next.kind === 'give-up') return;
          past = { ...past, ...next };
          expect(past.tries).toBeLessThan(rule.maxAttempts);
          expect(past.waitedMs).toBeLessThanOrEqual(6 * hour);
        }
        throw new Error('It was never given up');
      }),
      { numRuns: 50 },
    );
  });
});
