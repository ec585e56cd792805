import { describe, expect, it } from 'vitest';
import type { Permitted } from '#lib/coordination/circuit.ts';
import type { Gate, Refused } from '#lib/coordination/circuit-breaker.ts';
import { limitedCall } from '#lib/coordination/limited-call.ts';
import type { AcquireResult } from '#lib/coordination/rate-limiter.ts';

const open: Permitted = { kind: 'permitted', generation: 1 };
const refused: Refused = { kind: 'refused', waitMs: 7_000, awaits: 'time' };
const ask = { kind: 'ask', probeDueForMs: 0 } as const;
const granted: AcquireResult = { kind: 'granted', slotId: 'a-slot' };
const wait = (waitMs: number): AcquireResult => ({ kind: 'wait', reservationId: 'a-place', waitMs });

/** A call with a scripted limiter and circuit, which records everything it does in order. */
const call = async ({
  slots,
  gate = open,
  laterGate = open,
  permit = open,
  reservationId,
}: {
  slots: AcquireResult[];
  gate?: Exclude<Gate, Refused>;
  laterGate?: Gate;
  permit?: Permitted | Refused;
  reservationId?: string;
}) => {
  const steps: string[] = [];
  const limiter = {
    rule: { requests: 1, windowMs: 60_000, callTimeoutMs: 10_000 },
    acquire: async (id?: string) => {
      steps.push(`take ${id ?? 'a new one'}`);
      return slots.shift() ?? granted;
    },
    settle: async (id: string, blockedMs = 0) => void steps.push(`settle ${id} ${blockedMs}`),
    release: async (id: string) => void steps.push(`release ${id}`),
  };
  const circuit = {
    look: async () => laterGate,
    permit: async () => permit,
    record: async () => void steps.push('record'),
  };
  const sleep = async (ms: number) => void steps.push(`sleep ${ms}`);
  const answer = await limitedCall(
    { limiter, circuit, sleep },
    gate,
    {
      make: async (signal) => {
        steps.push(signal.aborted ? 'call too late' : 'call');
        return 'busy';
      },
      outcomeOf: () => 'success',
      blockedMsOf: (text) => (text === 'busy' ? 5_000 : 0),
    },
    reservationId,
  );
  return { answer, steps };
};

describe('a limited call', () => {
  it('is made in a slot, which is settled with the wait that the service requests', async () => {
    const { answer, steps } = await call({ slots: [granted] });

    expect(answer).toEqual({ kind: 'called', answer: 'busy' });
    expect(steps).toEqual(['take a new one', 'call', 'settle a-slot 5000', 'record']);
  });

  it('is deferred with its reservation if no slot is free for long', async () => {
    const { answer, steps } = await call({ slots: [wait(1_001)], reservationId: 'a-place' });

    expect(answer).toEqual({ kind: 'wait', waitMs: 1_001, reservationId: 'a-place' });
    expect(steps).toEqual(['take a-place']);
  });

  it('sleeps through a short wait and is made with its reservation', async () => {
    const { answer, steps } = await call({ slots: [wait(1_000), granted] });

    expect(answer).toMatchObject({ kind: 'called' });
    expect(steps).toEqual(['take a new one', 'sleep 1000', 'take a-place', 'call', 'settle a-slot 5000', 'record']);
  });

  it('keeps its reservation if the circuit opens while it sleeps', async () => {
    const { answer, steps } = await call({ slots: [wait(500)], laterGate: refused });

    expect(answer).toEqual({ kind: 'wait', waitMs: 7_000, reservationId: 'a-place' });
    expect(steps).toEqual(['take a new one', 'sleep 500']);
  });

  it('releases its slot and its reservation if the circuit refuses it', async () => {
    const { answer, steps } = await call({ slots: [granted], gate: ask, permit: refused });

    expect(answer).toEqual({ kind: 'wait', waitMs: 7_000 });
    expect(steps).toEqual(['take a new one', 'release a-slot']);
  });
});
