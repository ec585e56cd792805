import type { CircuitBreaker, Gate, Refused } from './circuit-breaker.ts';
import { type Call, guardedCall } from './guarded-call.ts';
import type { AcquireResult, RateLimiter } from './rate-limiter.ts';

export type LimitedCallDeps = {
  limiter: Pick<RateLimiter, 'rule' | 'acquire' | 'settle' | 'release'>;
  circuit: Pick<CircuitBreaker, 'look' | 'permit' | 'record'>;
  sleep: (ms: number) => Promise<void>;
};

export type LimitedCall<Answer> = Omit<Call<Answer>, 'make'> & {
  /** Makes the call; it ends at the latest when the signal aborts. */
  make: (signal: AbortSignal) => Promise<Answer>;
  /** How long the service wants no call at all, by its answer. */
  blockedMsOf: (answer: Answer) => number;
};

export type LimitedAnswer<Answer> =
  | { kind: 'called'; answer: Answer }
  /** No call was made: retry then, with the reservation if there is one. */
  | { kind: 'wait'; waitMs: number; reservationId?: string };

/**
 * Waits under a second are slept in place: a queue delays by whole seconds only, and so short a sleep costs no more
 * than sending, receiving and deleting a message.
 */
const inPlaceMs = 1_000;

/**
 * Makes one call when rate limit and circuit allow it; otherwise answers how long to wait, and with which reservation.
 */
export const limitedCall = async <Answer>(
  deps: LimitedCallDeps,
  gate: Exclude<Gate, Refused>,
  call: LimitedCall<Answer>,
  reservationId?: string,
): Promise<LimitedAnswer<Answer>> => {
  const { limiter, circuit } = deps;
  // The timeout starts before the slot is requested: the limiter counts the maximum call time from its grant.
  const endsAt = performance.now() + limiter.rule.callTimeoutMs;
  const signal = AbortSignal.timeout(limiter.rule.callTimeoutMs);
  const slot = await limiter.acquire(reservationId);
  if (slot.kind === 'wait') return afterWait(deps, slot, call);
  const called = await guardedCall(
    circuit,
    gate,
    {
      release: () => limiter.release(slot.slotId),
      settle: (answer: Answer) => limiter.settle(slot.slotId, call.blockedMsOf(answer)),
      endsAt,
    },
    { make: () => call.make(signal), outcomeOf: call.outcomeOf },
  );
  switch (called.kind) {
    case 'called':
      return called;
    case 'refused':
      return { kind: 'wait', waitMs: called.waitMs };
    case 'late':
      return { kind: 'wait', waitMs: 0 };
  }
};

/** Sleeps a short wait in place and retries; a longer one is returned to the caller. */
const afterWait = async <Answer>(
  deps: LimitedCallDeps,
  { reservationId, waitMs }: Extract<AcquireResult, { kind: 'wait' }>,
  call: LimitedCall<Answer>,
): Promise<LimitedAnswer<Answer>> => {
  if (waitMs > inPlaceMs) return { kind: 'wait', waitMs, reservationId };
  await deps.sleep(waitMs);
  const gate = await deps.circuit.look(); // it may have opened meanwhile
  if (gate.kind === 'refused') return { kind: 'wait', waitMs: gate.waitMs, reservationId };
  return limitedCall(deps, gate, call, reservationId);
};
