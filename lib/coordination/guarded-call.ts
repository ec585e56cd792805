import type { CallResult } from './circuit.ts';
import type { CircuitBreaker, Gate, Refused } from './circuit-breaker.ts';

/** What a caller holds for one call before it asks the circuit: a claimed document. */
export type Claim = {
  /** Releases the claim, since the circuit refused the call. */
  release: (reason: Refused) => Promise<unknown>;
};

export type Call<Answer> = {
  make: () => Promise<Answer>;
  /** What the answer says about the service as a whole. */
  outcomeOf: (answer: Answer) => CallResult;
};

/**
 * Makes one call if its circuit permits it, and records the result. `gate` is the circuit's state read before the claim
 * was made. The permit is requested last: a half-open circuit's only probe must not be claimed and left unused.
 */
export const guardedCall = async <Answer>(
  circuit: Pick<CircuitBreaker, 'permit' | 'record'>,
  gate: Exclude<Gate, Refused>,
  claim: Claim,
  call: Call<Answer>,
): Promise<{ kind: 'called'; answer: Answer } | Refused> => {
  const permit = gate.kind === 'permitted' ? gate : await circuit.permit();
  if (permit.kind === 'refused') {
    await claim.release(permit);
    return permit;
  }
  const answer = await call.make();
  await circuit.record(permit, call.outcomeOf(answer));
  return { kind: 'called', answer };
};
