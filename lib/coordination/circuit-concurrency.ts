/** The part of a circuit's rule that limits concurrency. */
export type ConcurrencyRule = { window: number; openMs: number; probeMs: number };

/** Limited calls in flight; those without a result by `endsAt` are given up. */
type Counted = { calls: number; endsAt: number };

/** A closed circuit's concurrency: limited, or unlimited for a time. Times are in ms. */
export type Concurrency = {
  /** Concurrency is unlimited until then. */
  looseUntil?: number;
  /** The calls in flight while it is limited. */
  counted?: Counted;
};

/** After a success, concurrency is unlimited for as long as the circuit would stay open after a failure. */
export const unlimitedFrom = (now: number, { openMs }: ConcurrencyRule): Concurrency => ({ looseUntil: now + openMs });

export const isUnlimited = ({ looseUntil = 0 }: Concurrency, now: number): boolean => now < looseUntil;

/** Whether the unlimited period ends so soon that a success is worth storing; most need not be. */
export const needsExtension = ({ looseUntil = 0 }: Concurrency, now: number, { openMs }: ConcurrencyRule): boolean =>
  looseUntil - now <= openMs / 2;

/**
 * Admits one more limited call, if calls in flight and failures leave room: all callers of a failing service share one
 * window of calls. Full: until when, at the latest.
 */
export const countIn = (
  concurrency: Concurrency,
  failures: number,
  now: number,
  { window, probeMs }: ConcurrencyRule,
): { kind: 'counted'; counted: Counted } | { kind: 'full'; until: number } => {
  const { calls, endsAt } = underWay(concurrency, now);
  if (calls + failures >= window) return { kind: 'full', until: endsAt };
  return { kind: 'counted', counted: { calls: calls + 1, endsAt: now + probeMs } };
};

/** Removes a limited call that ended. */
export const countOut = (concurrency: Concurrency, now: number): Counted => {
  const { calls, endsAt } = underWay(concurrency, now);
  return { calls: Math.max(0, calls - 1), endsAt };
};

const underWay = ({ counted }: Concurrency, now: number): Counted =>
  counted && now < counted.endsAt ? counted : { calls: 0, endsAt: now };
