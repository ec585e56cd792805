/** Opens at `failures` failures among the last `window` outcomes, for `openMs`; a probe may take `probeMs` at most. */
export type CircuitRule = { failures: number; window: number; openMs: number; probeMs: number };

export type Outcome = 'success' | 'failure';

/**
 * The three states. The generation grows whenever the circuit opens or closes: an outcome is counted only in the
 * generation in which its call was permitted, so a late answer from before says nothing about now. Moments are in ms.
 */
export type Circuit =
  | { state: 'closed'; generation: number; outcomes: Outcome[] }
  | { state: 'open'; generation: number; outcomes: Outcome[]; openedAt: number; retryAt: number }
  | {
      state: 'half_open';
      generation: number;
      outcomes: Outcome[];
      openedAt: number;
      probe: { id: string; expiresAt: number };
    };

/** What a caller gets: it may call in this generation, or must come back at `retryAt`. */
export type CircuitPermit =
  | { kind: 'permitted'; generation: number; probeId?: string }
  | { kind: 'refused'; retryAt: number };

export const newCircuit = (): Circuit => ({ state: 'closed', generation: 0, outcomes: [] });

/** When the next call may be tried; null: now, without claiming anything. */
export const closedUntil = (circuit: Circuit, now: number): number | null => {
  if (circuit.state === 'open' && now < circuit.retryAt) return circuit.retryAt;
  if (circuit.state === 'half_open' && now < circuit.probe.expiresAt) return circuit.probe.expiresAt;
  return null;
};

/**
 * Asks for a call. A closed circuit permits it and stays as it is; an open one whose time is over becomes half open, and
 * this caller alone is its probe. A probe whose caller died gives way to the next when it expires.
 */
export const askPermit = (
  circuit: Circuit,
  now: number,
  rule: CircuitRule,
  probeId: string,
): { permit: CircuitPermit; next: Circuit } => {
  if (circuit.state === 'closed')
    return { permit: { kind: 'permitted', generation: circuit.generation }, next: circuit };
  const retryAt = closedUntil(circuit, now);
  if (retryAt !== null) return { permit: { kind: 'refused', retryAt }, next: circuit };
  const { generation, outcomes, openedAt } = circuit;
  return {
    permit: { kind: 'permitted', generation, probeId },
    next: { state: 'half_open', generation, outcomes, openedAt, probe: { id: probeId, expiresAt: now + rule.probeMs } },
  };
};

/** Counts an outcome; one of another generation, or of a probe that was given up, changes nothing. */
export const afterOutcome = (
  circuit: Circuit,
  permit: Extract<CircuitPermit, { kind: 'permitted' }>,
  outcome: Outcome,
  now: number,
  rule: CircuitRule,
): Circuit => {
  if (permit.generation !== circuit.generation) return circuit;
  switch (circuit.state) {
    case 'closed': {
      const outcomes = [...circuit.outcomes, outcome].slice(-rule.window);
      // A window full of successes stays what it is, and is not stored once more for every call.
      if (failuresIn(outcomes) === 0 && circuit.outcomes.length === rule.window && failuresIn(circuit.outcomes) === 0)
        return circuit;
      return failuresIn(outcomes) >= rule.failures
        ? opened(circuit.generation + 1, outcomes, now, rule)
        : { ...circuit, outcomes };
    }
    case 'half_open':
      if (circuit.probe.id !== permit.probeId) return circuit;
      return outcome === 'success'
        ? { state: 'closed', generation: circuit.generation + 1, outcomes: [] }
        : opened(circuit.generation + 1, circuit.outcomes, now, rule);
    case 'open':
      return circuit;
  }
};

export const failuresIn = (outcomes: readonly Outcome[]): number =>
  outcomes.filter((outcome) => outcome === 'failure').length;

const opened = (generation: number, outcomes: Outcome[], now: number, rule: CircuitRule): Circuit => ({
  state: 'open',
  generation,
  outcomes,
  openedAt: now,
  retryAt: now + rule.openMs,
});
