import { describe, expect, it } from 'vitest';
import { leastTimeMs } from '#test/bench/least-time.ts';

const unavailableMs = 5_000;
const windowMs = 60_000;
/** Calls of one cost in a window that allows us ten. */
const leastOf = (calls: { at: number; status?: number }[], cost = 1) =>
  leastTimeMs(calls, [{ limit: 20, windowMs, costs: calls.map(() => cost) }], { share: 0.5, unavailableMs });
const calls = (count: number) => Array.from({ length: count }, (_, at) => ({ at, status: 200 }));

describe('the least time of calls', () => {
  it('is a window for each time that our share of it is full', () => {
    expect(leastOf(calls(10))).toBe(0);
    expect(leastOf(calls(11))).toBe(windowMs);
    expect(leastOf(calls(20))).toBe(windowMs);
    expect(leastOf(calls(21))).toBe(2 * windowMs);
    expect(leastOf(calls(8), 5)).toBe(3 * windowMs);
    expect(leastOf(calls(100), 0)).toBe(0);
  });

  it('has the waits that the desk asks for, of calls that could know of them', () => {
    const away = { at: 3, status: 503 };
    expect(leastOf([away, ...calls(2).map((call) => ({ ...call, at: 3 }))])).toBe(0);
    expect(leastOf([away, { at: 4 }])).toBe(unavailableMs);
    expect(leastOf([away, { at: 4, status: 503 }, { at: 9 }])).toBe(2 * unavailableMs);
    // A call that waits for the window waits for both.
    expect(leastOf([...calls(10), { ...away, at: 10 }, { at: 11 }])).toBe(windowMs + unavailableMs);
  });

  it('has the time of each page, where the next call needs its answer', () => {
    const pages = (count: number, limit: number) =>
      leastTimeMs(calls(count), [{ limit, windowMs, costs: calls(count).map(() => 1) }], {
        ...{ share: 0.5, unavailableMs },
        pageMs: 300,
      });
    expect(pages(1, 20)).toBe(0);
    expect(pages(11, 2_000)).toBe(3_000);
    // What a window has them wait for has passed for the pages, too.
    expect(pages(11, 20)).toBe(windowMs);
    expect(pages(12, 20)).toBe(windowMs + 300);
  });

  it('is of no window without a limit', () => {
    expect(leastTimeMs(calls(50), [{ limit: null, windowMs, costs: [] }], { share: 0.5, unavailableMs })).toBe(0);
  });
});
