import { describe, expect, it } from 'vitest';
import {
  afterOutcome,
  askPermit,
  type CallResult,
  type Circuit,
  type CircuitPermit,
  closedUntil,
  failuresIn,
  newCircuit,
  type Permitted,
} from '#lib/coordination/circuit.ts';

const rule = { failures: 3, window: 5, openMs: 30_000, probeMs: 10_000 };
const start = 1_000_000;

/** Requests a call at a time and expects it to be permitted. */
const permitted = (circuit: Circuit, now: number, probeId = 'probe'): { permit: Permitted; next: Circuit } => {
  const { permit, next } = askPermit(circuit, now, rule, probeId);
  if (permit.kind === 'refused') throw new Error(`Refused until ${permit.retryAt}`);
  return { permit, next };
};

const afterCalls = (circuit: Circuit, outcomes: readonly CallResult[], now = start): Circuit =>
  outcomes.reduce((state, outcome) => afterOutcome(state, permitted(state, now).permit, outcome, now, rule), circuit);

const fail = 'failure';
const succeed = 'success';
const opened = () => afterCalls(newCircuit(), [fail, fail, fail]);
const openUntil = start + rule.openMs;

describe('a closed circuit', () => {
  it('permits every call without changing', () => {
    const circuit = newCircuit();

    expect(askPermit(circuit, start, rule, 'p')).toEqual({
      permit: { kind: 'permitted', generation: 0 },
      next: circuit,
    });
    expect(closedUntil(circuit, start)).toBeNull();
  });

  it('stays closed with one failure less than the rule requires', () => {
    expect(afterCalls(newCircuit(), [fail, succeed, fail, succeed]).state).toBe('closed');
  });

  it('opens at the failure that reaches the threshold, consecutive or not', () => {
    expect(opened()).toMatchObject({ state: 'open', openedAt: start, retryAt: openUntil });
    expect(afterCalls(newCircuit(), [fail, succeed, fail, succeed, fail]).state).toBe('open');
  });

  it('forgets a failure that has left the window', () => {
    const circuit = afterCalls(newCircuit(), [fail, fail, succeed, succeed, succeed, succeed, fail, fail]);

    expect(circuit.state).toBe('closed');
    expect(circuit.outcomes).toEqual([succeed, succeed, succeed, fail, fail]);
  });

  it('is not changed by a success when its window is full of successes', () => {
    const circuit = afterCalls(newCircuit(), [succeed, succeed, succeed, succeed, succeed]);

    expect(afterCalls(circuit, [succeed])).toBe(circuit);
    expect(failuresIn(afterCalls(circuit, [fail]).outcomes)).toBe(1);
  });
});

describe('an open circuit', () => {
  it('refuses calls until the open time is over, with the time to retry', () => {
    const circuit = opened();

    expect(closedUntil(circuit, openUntil - 1)).toBe(openUntil);
    expect(askPermit(circuit, openUntil - 1, rule, 'p')).toEqual({
      permit: { kind: 'refused', retryAt: openUntil, awaits: 'time' },
      next: circuit,
    });
  });

  it('admits the first caller after the open time as its probe', () => {
    const { permit, next } = permitted(opened(), openUntil, 'first');

    expect(permit).toEqual({ kind: 'permitted', generation: 1, probeId: 'first' });
    expect(next).toMatchObject({
      state: 'half_open',
      openedAt: start,
      probe: { id: 'first', expiresAt: openUntil + rule.probeMs },
    });
  });

  it('is not changed by the answers to calls from before it opened', () => {
    const { permit } = permitted(newCircuit(), start);
    const circuit = opened();

    expect(afterOutcome(circuit, permit, fail, start + 1, rule)).toBe(circuit);
    expect(afterOutcome(circuit, permit, succeed, start + 1, rule)).toBe(circuit);
  });
});

describe('a half-open circuit', () => {
  const probed = () => permitted(opened(), openUntil, 'first');

  it('refuses all other callers while its probe is in flight', () => {
    const { next } = probed();

    expect(askPermit(next, openUntil + rule.probeMs - 1, rule, 'second').permit).toEqual({
      kind: 'refused',
      retryAt: openUntil + rule.probeMs,
      awaits: 'probe',
    });
  });

  it('closes when the probe succeeds, with an empty window', () => {
    const { permit, next } = probed();

    expect(afterOutcome(next, permit, succeed, openUntil + 5, rule)).toEqual({
      state: 'closed',
      generation: 2,
      outcomes: [],
    });
  });

  it('opens again for the whole open time when the probe fails', () => {
    const { permit, next } = probed();

    expect(afterOutcome(next, permit, fail, openUntil + 5, rule)).toMatchObject({
      state: 'open',
      generation: 2,
      retryAt: openUntil + 5 + rule.openMs,
    });
  });

  it('hands the probe to the next caller when it times out', () => {
    const { next } = probed();

    const second = permitted(next, openUntil + rule.probeMs, 'second');

    expect(second.permit.probeId).toBe('second');
    expect(askPermit(second.next, openUntil + rule.probeMs, rule, 'third').permit.kind).toBe('refused');
  });

  it('is not changed by the late answer of a probe that timed out', () => {
    const { permit, next } = probed();
    const second = permitted(next, openUntil + rule.probeMs, 'second');

    expect(afterOutcome(second.next, permit, succeed, openUntil + rule.probeMs, rule)).toBe(second.next);
    expect(afterOutcome(second.next, permit, fail, openUntil + rule.probeMs, rule)).toBe(second.next);
  });

  it('is not changed by the answers to calls from before it opened', () => {
    const { permit } = permitted(newCircuit(), start);
    const { next } = probed();

    expect(afterOutcome(next, permit, succeed, openUntil, rule)).toBe(next);
  });
});

describe('a circuit that limits concurrency', () => {
  const limited = { ...rule, limitsConcurrency: true };

  /** Requests this many calls at once. */
  const ask = (circuit: Circuit, now: number, count: number): { circuit: Circuit; permits: CircuitPermit[] } => {
    let state = circuit;
    const permits = Array.from({ length: count }, () => {
      const { permit, next } = askPermit(state, now, limited, 'probe');
      state = next;
      return permit;
    });
    return { circuit: state, permits };
  };
  const granted = (permits: readonly CircuitPermit[]) => permits.filter((permit) => permit.kind === 'permitted');
  const answer = (circuit: Circuit, permits: readonly Permitted[], outcome: CallResult, now: number): Circuit =>
    permits.reduce((state, permit) => afterOutcome(state, permit, outcome, now, limited), circuit);

  it('admits at most a window of calls before the first success', () => {
    const { circuit, permits } = ask(newCircuit(), start, 50);

    expect(granted(permits)).toHaveLength(rule.window);
    expect(permits.at(-1)).toEqual({ kind: 'refused', retryAt: start + rule.probeMs, awaits: 'calls' });
    expect(answer(circuit, granted(permits), fail, start + 1).state).toBe('open');
  });

  it('permits any number of calls after a success', () => {
    const { circuit, permits } = ask(newCircuit(), start, 1);
    const proven = answer(circuit, granted(permits), succeed, start + 1);

    const { circuit: after, permits: more } = ask(proven, start + 2, 50);

    expect(granted(more)).toHaveLength(50);
    expect(after).toBe(proven);
  });

  it('limits calls again when nothing has succeeded for the open time', () => {
    const { circuit, permits } = ask(newCircuit(), start, 1);
    const proven = answer(circuit, granted(permits), succeed, start);

    expect(granted(ask(proven, start + rule.openMs, 50).permits)).toHaveLength(rule.window);
  });

  it('permits any number of calls when its probe succeeded', () => {
    const open = answer(ask(newCircuit(), start, 3).circuit, granted(ask(newCircuit(), start, 3).permits), fail, start);
    const { permit, next } = permitted(open, openUntil);

    const closed = afterOutcome(next, permit, succeed, openUntil, limited);

    expect(granted(ask(closed, openUntil, 50).permits)).toHaveLength(50);
  });

  it('releases the calls of callers that died', () => {
    const { circuit } = ask(newCircuit(), start, rule.window);

    expect(granted(ask(circuit, start + rule.probeMs - 1, 1).permits)).toHaveLength(0);
    expect(granted(ask(circuit, start + rule.probeMs, 50).permits)).toHaveLength(rule.window);
  });
});

describe('a circuit that has closed again', () => {
  it('opens only after the full number of new failures', () => {
    const { permit, next } = permitted(opened(), openUntil, 'probe');
    const closed = afterOutcome(next, permit, succeed, openUntil, rule);

    expect(afterCalls(closed, [fail, fail], openUntil).state).toBe('closed');
    expect(afterCalls(closed, [fail, fail, fail], openUntil).state).toBe('open');
  });
});
