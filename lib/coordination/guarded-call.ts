import type { CallResult } from './circuit.ts';
import type { CircuitBreaker, Gate, Refused } from './circuit-breaker.ts';

/** Why no call was made: the circuit refused it, or its caller was paused until its time was over. */
export type NotCalled = Refused | { kind: 'late' };

/** What a caller claims for one call before it asks the circuit: a slot of a limit, a document that it works on. */
export type Claim<Answer> = {
  /** Gives the claim back, since no call is made with it. */
  release: (reason: NotCalled) => Promise<unknown>;
  /** Records that the call was made and how it was answered; beside the circuit's own record. */
  settle?: (answer: Answer) => Promise<unknown>;
  /** By `performance.now()`: from then on the call must not begin any more. */
  endsAt?: number;
};

export type Call<Answer> = {
  make: () => Promise<Answer>;
  /** What the answer says of the service as a whole. */
  outcomeOf: (answer: Answer) => CallResult;
};

/**
 * Makes one call if its circuit permits it, and records how it ended. `gate` is what a look at the circuit told before the
 * claim was made. The permit is asked for last: a half-open circuit's one probe must not be claimed and then left unused.
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
  // A timer alone does not stop an instance that was paused here: it would call first and hear of the time later.
  if (performance.now() >= (claim.endsAt ?? Infinity)) return notCalled({ kind: 'late' });
  const answer = await call.make();
  await Promise.all([claim.settle?.(answer), circuit.record(permit, call.outcomeOf(answer))]);
  return { kind: 'called', answer };
};
