import type { Gate, Refused } from '#lib/coordination/circuit-breaker.ts';

/**
 * A service may fail the first tries of every alert. If new alerts probed the circuit it would hardly ever close, and if
 * they made the first calls after a probe it would open again before the others were served. So an alert that has had
 * these tries has priority. The rest go together: one after the other, they would leave nobody to go before them.
 */
const priorityFromTries = 2;

/** How long an alert leaves it to those with more tries to be the probe. */
const probeDelayMs = (tries: number): number => [5_000, 3_000, 1_000][tries] ?? 0;

/** When an alert that the circuit refused is to come back; the queue delays by whole seconds, rounded down. */
export const delayAfterRefusal = ({ waitMs, awaits }: Refused, tries: number): number => {
  if (awaits === 'calls') return 1_000;
  return (awaits === 'time' ? waitMs : 0) + (tries >= priorityFromTries ? 1_000 : 3_000);
};

/** How long an alert is to wait before it asks a circuit for a call, so that one with more tries may ask first; 0: none. */
export const delayBeforeProbe = (gate: Exclude<Gate, Refused>, tries: number): number => {
  if (gate.kind === 'permitted') return 0;
  const earlyMs = probeDelayMs(tries) - (gate.probeDueForMs ?? Infinity);
  return earlyMs > 0 ? earlyMs + 1_000 : 0;
};
