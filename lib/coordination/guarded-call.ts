import type { CallResult } from './circuit.ts';
import type { CircuitBreaker, Gate, Refused } from './circuit-breaker.ts';

/** Why no call was made: the circuit refused it, or its caller was paused past its deadline. */
export type NotCalled = Refused | { kind: 'late' };

/** What a caller holds for one call before it asks the circuit: a slot of a limit, a claimed document. */
export type Claim<Answer> = {
  /** Releases the claim, since no call is made. */
  release: (reason: NotCalled) => Promise<unknown>;
  /** Records that the call was made and how it was answered, beside the circuit's own record. */
  settle?: (answer: Answer) => Promise<unknown>;
  /** Deadline by `performance.now()`: the call must not begin after it. */
  endsAt?: number;
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
  claim: Claim<Answer>,
  call: Call<Answer>,
): Promise<{ kind: 'called'; answer: Answer } | NotCalled> => {
  const notCalled = async (reason: NotCalled): Promise<NotCalled> => {
    await claim.release(reason);
    return reason;
  };
  const permit = gate.kind === 'permitted' ? gate : await circuit.permit();
  if (permit.kind === 'refused') return notCalled(permit);
  // A timer alone does not stop an instance that was paused here: it would call first and see the timeout later.
  if (performance.now() >= (claim.endsAt ?? Infinity)) return notCalled({ kind: 'late' });
  const answer = await call.make();
  await Promise.all([claim.settle?.(answer), circuit.record(permit, call.outcomeOf(answer))]);
  return { kind: 'called', answer };
};
