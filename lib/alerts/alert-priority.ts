import type { Gate, Refused } from '#lib/coordination/circuit-breaker.ts';

/**
 * Priority after retries. A service may fail the first tries of every alert. If new alerts probed the circuit it would
 * hardly ever close, and if they made the first calls after a probe it would open again before the retried ones were
 * served. So an alert with this many tries has priority. The others run together: one at a time, none of them would
 * ever gain it.
 */
const priorityFromTries = 2;

/** How long an alert waits for one with more tries to become the probe. */
const probeDelayMs = (tries: number): number => [5_000, 3_000, 1_000][tries] ?? 0;

/** When to retry an alert that the circuit refused; the queue delays by whole seconds, rounded down. */
export const delayAfterRefusal = ({ waitMs, awaits }: Refused, tries: number): number => {
  if (awaits === 'calls') return 1_000;
  return (awaits === 'time' ? waitMs : 0) + (tries >= priorityFromTries ? 1_000 : 3_000);
};

/** How long an alert yields to those with more tries before it asks the circuit; 0: not at all. */
export const delayBeforeProbe = (gate: Exclude<Gate, Refused>, tries: number): number => {
  if (gate.kind === 'permitted') return 0;
  const earlyMs = probeDelayMs(tries) - (gate.probeDueForMs ?? Infinity);
  return earlyMs > 0 ? earlyMs + 1_000 : 0;
};
