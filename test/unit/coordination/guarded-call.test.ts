import { describe, expect, it } from 'vitest';
import type { CallResult, Permitted } from '#lib/coordination/circuit.ts';
import type { Refused } from '#lib/coordination/circuit-breaker.ts';
import { guardedCall } from '#lib/coordination/guarded-call.ts';

const permitted: Permitted = { kind: 'permitted', generation: 1 };
const refused: Refused = { kind: 'refused', waitMs: 7_000, awaits: 'probe' };
const ask = { kind: 'ask', probeDueForMs: 0 } as const;

/** Everything that a guard does, in order. */
const guard = (permit: Permitted | Refused) => {
  const steps: string[] = [];
  const did = (step: string) => async () => void steps.push(step);
  const circuit = {
    permit: async () => {
      steps.push('permit');
      return permit;
    },
    record: (_: Permitted, outcome: CallResult) => did(`record ${outcome}`)(),
  };
  const claim = {
    release: ({ kind }: { kind: string }) => did(`release: ${kind}`)(),
  };
  const call = {
    make: async () => {
      steps.push('call');
      return 'no';
    },
    outcomeOf: (answer: string): CallResult => (answer === 'no' ? 'failure' : 'success'),
  };
  return { steps, circuit, claim, call };
};

describe('a guarded call', () => {
  it('is made, and its answer is recorded in the circuit', async () => {
    const { steps, circuit, claim, call } = guard(permitted);

    expect(await guardedCall(circuit, ask, claim, call)).toEqual({ kind: 'called', answer: 'no' });

    expect(steps).toEqual(['permit', 'call', 'record failure']);
  });

  it('needs no further permit if reading the circuit granted one', async () => {
    const { steps, circuit, claim, call } = guard(refused);

    await guardedCall(circuit, permitted, claim, call);

    expect(steps).toEqual(['call', 'record failure']);
  });

  it('is not made if the circuit refuses it, and its claim is released with the reason', async () => {
    const { steps, circuit, claim, call } = guard(refused);

    expect(await guardedCall(circuit, ask, claim, call)).toEqual(refused);

    expect(steps).toEqual(['permit', 'release: refused']);
  });
});
