import {
  type Concurrency,
  type ConcurrencyRule,
  countIn,
  countOut,
  isUnlimited,
  needsExtension,
  unlimitedFrom,
} from './circuit-concurrency.ts';

/**
 * Opens at `failures` failures among the last `window` results, for `openMs`; a call may take at most `probeMs`. If
 * concurrency is limited, calls are unlimited only for `openMs` after a success; otherwise failures and calls in flight
 * are at most `window`.
 */
export type CircuitRule = ConcurrencyRule & { failures: number; limitsConcurrency?: boolean };

export type CallResult = 'success' | 'failure';

/**
 * The three states. The generation grows whenever the circuit opens or closes: a result counts only in the generation
 * in which its call was permitted, so a late answer says nothing about the present. Times are in ms.
 */
export type Circuit =
  | ({ state: 'closed'; generation: number; outcomes: CallResult[] } & Concurrency)
  | { state: 'open'; generation: number; outcomes: CallResult[]; openedAt: number; retryAt: number }
  | {
      state: 'half_open';
      generation: number;
      outcomes: CallResult[];
      openedAt: number;
      probe: { id: string; expiresAt: number };
    };

/**
 * A decision: call in this generation, or retry at `retryAt`. While a probe or other calls are in flight that is the
 * latest time, and retrying sooner may succeed.
 */
export type CircuitPermit =
  | { kind: 'permitted'; generation: number; probeId?: string; isCounted?: true }
  | { kind: 'refused'; retryAt: number; awaits: 'time' | 'probe' | 'calls' };

export type Permitted = Extract<CircuitPermit, { kind: 'permitted' }>;
type Closed = Extract<Circuit, { state: 'closed' }>;

const closed = (generation: number, concurrency: Concurrency = {}): Closed => ({
  state: 'closed',
  generation,
  outcomes: [],
  ...concurrency,
});

export const newCircuit = (): Circuit => closed(0);

/** Closed by an operator, without history. */
export const resetCircuit = ({ generation }: Circuit): Circuit => closed(generation + 1);

/** When the next call may be tried; null: now, without a claim. */
export const closedUntil = (circuit: Circuit, now: number): number | null => {
  if (circuit.state === 'open' && now < circuit.retryAt) return circuit.retryAt;
  if (circuit.state === 'half_open' && now < circuit.probe.expiresAt) return circuit.probe.expiresAt;
  return null;
};

type Asked = { permit: CircuitPermit; next: Circuit };

/**
 * Asks for a call. A closed circuit permits it, and stays unchanged unless calls are counted; an open one becomes
 * half-open when its time is over, with this caller's call as its only probe. A probe whose caller crashed expires and
 * is replaced.
 */
export const askPermit = (circuit: Circuit, now: number, rule: CircuitRule, probeId: string): Asked => {
  if (circuit.state === 'closed') return askClosed(circuit, now, rule);
  const retryAt = closedUntil(circuit, now);
  if (retryAt !== null) {
    const awaits = circuit.state === 'open' ? 'time' : 'probe';
    return { permit: { kind: 'refused', retryAt, awaits }, next: circuit };
  }
  const { generation, outcomes, openedAt } = circuit;
  return {
    permit: { kind: 'permitted', generation, probeId },
    next: { state: 'half_open', generation, outcomes, openedAt, probe: { id: probeId, expiresAt: now + rule.probeMs } },
  };
};

const askClosed = (circuit: Closed, now: number, rule: CircuitRule): Asked => {
  const { generation, outcomes } = circuit;
  if (!rule.limitsConcurrency || isUnlimited(circuit, now))
    return { permit: { kind: 'permitted', generation }, next: circuit };
  const call = countIn(circuit, failuresIn(outcomes), now, rule);
  if (call.kind === 'full') return { permit: { kind: 'refused', retryAt: call.until, awaits: 'calls' }, next: circuit };
  return {
    permit: { kind: 'permitted', generation, isCounted: true },
    next: { ...circuit, counted: call.counted },
  };
};

/** Records a result; one of another generation, or of an expired probe, changes nothing. */
export const afterOutcome = (
  circuit: Circuit,
  permit: Permitted,
  outcome: CallResult,
  now: number,
  rule: CircuitRule,
): Circuit => {
  if (permit.generation !== circuit.generation) return circuit;
  switch (circuit.state) {
    case 'closed':
      return afterClosedOutcome(circuit, permit, outcome, now, rule);
    case 'half_open':
      if (circuit.probe.id !== permit.probeId) return circuit;
      if (outcome === 'failure') return opened(circuit.generation + 1, circuit.outcomes, now, rule);
      return closed(circuit.generation + 1, rule.limitsConcurrency ? unlimitedFrom(now, rule) : {});
    case 'open':
      return circuit;
  }
};

const afterClosedOutcome = (
  circuit: Closed,
  permit: Permitted,
  outcome: CallResult,
  now: number,
  rule: CircuitRule,
): Circuit => {
  const outcomes = [...circuit.outcomes, outcome].slice(-rule.window);
  const failures = failuresIn(outcomes);
  if (failures >= rule.failures) return opened(circuit.generation + 1, outcomes, now, rule);
  // A window full of successes does not change, so it is not stored again for every call.
  const isKnown = failures === 0 && circuit.outcomes.length === rule.window && failuresIn(circuit.outcomes) === 0;
  if (!rule.limitsConcurrency) return isKnown ? circuit : { ...circuit, outcomes };
  if (isKnown && !permit.isCounted && !needsExtension(circuit, now, rule)) return circuit;
  return {
    ...circuit,
    outcomes,
    ...(outcome === 'success' && unlimitedFrom(now, rule)),
    ...(permit.isCounted && { counted: countOut(circuit, now) }),
  };
};

export const failuresIn = (outcomes: readonly CallResult[]): number =>
  outcomes.filter((outcome) => outcome === 'failure').length;

const opened = (generation: number, outcomes: CallResult[], now: number, rule: CircuitRule): Circuit => ({
  state: 'open',
  generation,
  outcomes,
  openedAt: now,
  retryAt: now + rule.openMs,
});
