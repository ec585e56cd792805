import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mostInAnyWindow } from '#infra/local/demo-provider/calls.ts';
import { requestLimit, retryAfterWriter } from '#infra/local/demo-provider/request-limit.ts';

const gaps = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 60 });
const rules = fc.record({ requests: fc.integer({ min: 1, max: 6 }), windowMs: fc.integer({ min: 1, max: 100 }) });

const momentsOf = (between: readonly number[]): number[] => {
  let now = 0;
  return between.map((gap) => {
    now += gap;
    return now;
  });
};

describe('the demo provider’s rate limit', () => {
  it('never admits more than its requests in any window, and refuses no call that would fit', () => {
    fc.assert(
      fc.property(gaps, rules, (between, rule) => {
        const limit = requestLimit();
        const admitted: number[] = [];
        for (const now of momentsOf(between)) {
          const inWindow = admitted.filter((at) => now - at < rule.windowMs).length;
          const { kind } = limit.admit(now, rule);
          expect(kind).toBe(inWindow < rule.requests ? 'admitted' : 'refused');
          if (kind === 'admitted') admitted.push(now);
        }
        expect(mostInAnyWindow(admitted, rule.windowMs)).toBeLessThanOrEqual(rule.requests);
      }),
    );
  });

  it('gives a refused caller the exact time from which it is admitted', () => {
    fc.assert(
      fc.property(gaps, rules, (between, rule) => {
        for (const lateMs of [-1, 0]) {
          const limit = requestLimit();
          const moments = momentsOf(between);
          const last = moments.at(-1) ?? 0;
          for (const now of moments) limit.admit(now, rule);
          const admission = limit.admit(last, rule);
          if (admission.kind === 'admitted' || admission.waitMs + lateMs <= 0) continue;
          const kind = limit.admit(last + admission.waitMs + lateMs, rule).kind;
          expect(kind).toBe(lateMs < 0 ? 'refused' : 'admitted');
        }
      }),
    );
  });

  it('does not count refused calls', () => {
    const limit = requestLimit();
    const rule = { requests: 1, windowMs: 100 };
    const kinds = [0, 50, 99, 100].map((now) => limit.admit(now, rule).kind);
    expect(kinds).toEqual(['admitted', 'refused', 'refused', 'admitted']);
  });

  it('applies a rule that changes between two calls', () => {
    const limit = requestLimit();
    for (const now of [0, 1, 2]) limit.admit(now, { requests: 3, windowMs: 100 });
    expect(limit.admit(3, { requests: 2, windowMs: 100 })).toEqual({ kind: 'refused', waitMs: 98 });
    expect(limit.admit(4, { requests: 4, windowMs: 100 })).toEqual({ kind: 'admitted' });
  });
});

describe('the maximum of calls in any window', () => {
  it('equals a count from each call on', () => {
    fc.assert(
      fc.property(gaps, fc.integer({ min: 1, max: 100 }), (between, windowMs) => {
        const moments = momentsOf(between);
        const counts = moments.map((from) => moments.filter((at) => at >= from && at - from < windowMs).length);
        expect(mostInAnyWindow(moments.toReversed(), windowMs)).toBe(Math.max(0, ...counts));
      }),
    );
  });
});

describe('the demo provider’s Retry-After header', () => {
  it('is rounded up to whole seconds in both forms', () => {
    const write = retryAfterWriter();
    const now = Date.UTC(2026, 2, 12, 9, 0, 0, 400);
    expect(write('seconds', 1_001, now)).toBe('2');
    expect(write('date', 1_001, now)).toBe('Thu, 12 Mar 2026 09:00:02 GMT');
  });

  it('alternates between seconds and a date', () => {
    const write = retryAfterWriter();
    const written = [1, 2, 3, 4].map(() => write('alternate', 5_000, 0));
    expect(written).toEqual(['5', 'Thu, 01 Jan 1970 00:00:05 GMT', '5', 'Thu, 01 Jan 1970 00:00:05 GMT']);
  });
});
