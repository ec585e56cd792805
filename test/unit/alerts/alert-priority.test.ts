import { describe, expect, it } from 'vitest';
import { delayAfterRefusal, delayBeforeProbe } from '#lib/alerts/alert-priority.ts';

const tries = [0, 1, 2, 3, 4, 50];

describe('an alert refused by an open circuit', () => {
  const after = (awaits: 'time' | 'probe' | 'calls', waitMs: number) =>
    tries.map((count) => delayAfterRefusal({ kind: 'refused', waitMs, awaits }, count));

  it('is redelivered after the open time, sooner the more attempts it has had', () => {
    expect(after('time', 30_000)).toEqual([33_000, 33_000, 31_000, 31_000, 31_000, 31_000]);
  });

  it('does not wait for the timeout of a probe that may end sooner', () => {
    expect(after('probe', 15_000)).toEqual([3_000, 3_000, 1_000, 1_000, 1_000, 1_000]);
  });

  it('is retried soon if only the concurrency is limited', () => {
    expect(after('calls', 15_000)).toEqual(tries.map(() => 1_000));
  });
});

describe('an alert that could be the circuit’s probe', () => {
  const before = (probeDueForMs: number | null) =>
    tries.map((count) => delayBeforeProbe({ kind: 'ask', probeDueForMs }, count));

  it('yields to alerts with more attempts, longer the fewer it has had', () => {
    expect(before(0)).toEqual([6_000, 4_000, 2_000, 0, 0, 0]);
    expect(before(2_000)).toEqual([4_000, 2_000, 0, 0, 0, 0]);
  });

  it('probes without earlier attempts once no other alert has probed for long', () => {
    expect(before(5_000)).toEqual(tries.map(() => 0));
  });

  it('is not delayed if its call would not be a probe', () => {
    expect(before(null)).toEqual(tries.map(() => 0));
    expect(delayBeforeProbe({ kind: 'permitted', generation: 1 }, 0)).toBe(0);
  });
});
