/** Of a circuit's rule what concerns its concurrency. */
export type ConcurrencyRule = { window: number; openMs: number; probeMs: number };

/** Limited calls that are under way; those without an outcome by `endsAt` are given up. */
type Counted = { calls: number; endsAt: number };

/** What a closed circuit knows of its concurrency; moments are in ms. */
export type Concurrency = {
  /** Until when it is unlimited; stored under this name. */
  looseUntil?: number;
  /** While it is limited: the calls that count. */
  counted?: Counted;
};

/** After a success concurrency is unlimited for as long as the circuit would stay open after a failure. */
export const unlimitedFrom = (now: number, { openMs }: ConcurrencyRule): Concurrency => ({ looseUntil: now + openMs });

export const isUnlimited = ({ looseUntil = 0 }: Concurrency, now: number): boolean => now < looseUntil;

/** True if the unlimited time ends so soon that a success is worth storing: most successes need not be. */
export const needsExtension = ({ looseUntil = 0 }: Concurrency, now: number, { openMs }: ConcurrencyRule): boolean =>
  looseUntil - now <= openMs / 2;

/**
 * Counts one more limited call in, if calls under way and failures leave room for it: a service that is down gets a window
 * of calls between all its callers, however many they are. Full: until when it is, at the latest.
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

/** Counts a limited call out that ended. */
export const countOut = (concurrency: Concurrency, now: number): Counted => {
  const { calls, endsAt } = underWay(concurrency, now);
  return { calls: Math.max(0, calls - 1), endsAt };
};

const underWay = ({ counted }: Concurrency, now: number): Counted =>
  counted && now < counted.endsAt ? counted : { calls: 0, endsAt: now };
