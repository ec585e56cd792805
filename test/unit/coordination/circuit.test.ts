import { describe, expect, it } from 'vitest';
import {
  afterOutcome,
  askPermit,
  type Circuit,
  type CircuitPermit,
  closedUntil,
  failuresIn,
  newCircuit,
  type Outcome,
} from '#lib/coordination/circuit.ts';

const rule = { failures: 3, window: 5, openMs: 30_000, probeMs: 10_000 };
const start = 1_000_000;

type Permitted = Extract<CircuitPermit, { kind: 'permitted' }>;

/** Asks at a moment and expects to get the call. */
const permitted = (circuit: Circuit, now: number, probeId = 'probe'): { permit: Permitted; next: Circuit } => {
  const { permit, next } = askPermit(circuit, now, rule, probeId);
  if (permit.kind === 'refused') throw new Error(`Refused until ${permit.retryAt}`);
  return { permit, next };
};

const afterCalls = (circuit: Circuit, outcomes: readonly Outcome[], now = start): Circuit =>
  outcomes.reduce((state, outcome) => afterOutcome(state, permitted(state, now).permit, outcome, now, rule), circuit);

const fail = 'failure';
const succeed = 'success';
const opened = () => afterCalls(newCircuit(), [fail, fail, fail]);
const openUntil = start + rule.openMs;

describe('a closed circuit', () => {
  it('permits every call and stays as it is', () => {
    const circuit = newCircuit();

    expect(askPermit(circuit, start, rule, 'p')).toEqual({
      permit: { kind: 'permitted', generation: 0 },
      next: circuit,
    });
    expect(closedUntil(circuit, start)).toBeNull();
  });

  it('stays closed with one failure less than the rule asks for', () => {
    expect(afterCalls(newCircuit(), [fail, succeed, fail, succeed]).state).toBe('closed');
  });

  it('opens at the failure that fills the number, in a row or not', () => {
    expect(opened()).toMatchObject({ state: 'open', openedAt: start, retryAt: openUntil });
    expect(afterCalls(newCircuit(), [fail, succeed, fail, succeed, fail]).state).toBe('open');
  });

  it('forgets a failure that the window has left behind', () => {
    const circuit = afterCalls(newCircuit(), [fail, fail, succeed, succeed, succeed, succeed, fail, fail]);

    expect(circuit.state).toBe('closed');
    expect(circuit.outcomes).toEqual([succeed, succeed, succeed, fail, fail]);
  });

  it('is not made anew by a success when its window is full of them', () => {
    const circuit = afterCalls(newCircuit(), [succeed, succeed, succeed, succeed, succeed]);

    expect(afterCalls(circuit, [succeed])).toBe(circuit);
    expect(failuresIn(afterCalls(circuit, [fail]).outcomes)).toBe(1);
  });
});

describe('an open circuit', () => {
  it('refuses until its time is over, and says when that is', () => {
    const circuit = opened();

    expect(closedUntil(circuit, openUntil - 1)).toBe(openUntil);
    expect(askPermit(circuit, openUntil - 1, rule, 'p')).toEqual({
      permit: { kind: 'refused', retryAt: openUntil },
      next: circuit,
    });
  });

  it('lets the first caller after that through as its probe', () => {
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

  it('refuses everybody else while its probe is on the way', () => {
    const { next } = probed();

    expect(askPermit(next, openUntil + rule.probeMs - 1, rule, 'second').permit).toEqual({
      kind: 'refused',
      retryAt: openUntil + rule.probeMs,
    });
  });

  it('closes when the probe succeeds, and remembers nothing of what was', () => {
    const { permit, next } = probed();

    expect(afterOutcome(next, permit, succeed, openUntil + 5, rule)).toEqual({
      state: 'closed',
      generation: 2,
      outcomes: [],
    });
  });

  it('opens for the whole time again when the probe fails', () => {
    const { permit, next } = probed();

    expect(afterOutcome(next, permit, fail, openUntil + 5, rule)).toMatchObject({
      state: 'open',
      generation: 2,
      retryAt: openUntil + 5 + rule.openMs,
    });
  });

  it('gives the probe to the next caller when the first one died', () => {
    const { next } = probed();

    const second = permitted(next, openUntil + rule.probeMs, 'second');

    expect(second.permit.probeId).toBe('second');
    expect(askPermit(second.next, openUntil + rule.probeMs, rule, 'third').permit.kind).toBe('refused');
  });

  it('is not changed by the late answer of a probe that was given up', () => {
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

describe('a circuit that closed again', () => {
  it('opens only at a full number of new failures', () => {
    const { permit, next } = permitted(opened(), openUntil, 'probe');
    const closed = afterOutcome(next, permit, succeed, openUntil, rule);

    expect(afterCalls(closed, [fail, fail], openUntil).state).toBe('closed');
    expect(afterCalls(closed, [fail, fail, fail], openUntil).state).toBe('open');
  });
});
