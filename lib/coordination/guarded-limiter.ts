import type { Store } from '#lib/mongo/store.ts';
import { type CallResult, type Circuit, type CircuitRule, newCircuit, type Permitted } from './circuit.ts';
import { circuitBreakerIn, gateOf, type Refused } from './circuit-breaker.ts';
import { isBarred, recordSuccessStages } from './circuit-stages.ts';
import type { LimitNews } from './limit-news.ts';
import type { AnyRule, Ask } from './limit-rule.ts';
import { acquireStages, settleStages } from './limit-stages.ts';
import {
  type AcquireResult,
  applyTo,
  newLimit,
  newSlotId,
  rateLimiterIn,
  reservationOf,
  resultOf,
} from './rate-limiter.ts';
import type { CircuitPlace, OnTransition } from './stored-circuit.ts';

/** A successful call that is not settled yet: its slot, and the circuit's generation that permitted it. */
export type AnsweredCall = { slotId: string; generation: number };

export type GuardedResult =
  | (Extract<AcquireResult, { kind: 'granted' }> & { permit: Permitted; isProven?: boolean })
  | Extract<AcquireResult, { kind: 'wait' }>
  | Refused;

/** A guarded circuit is part of its limit's document. */
export const besideLimit: CircuitPlace = { collection: 'rate_limits', others: newLimit };

/** What a caller brings along: in which windows its call counts, its reservation, and its last call to be settled. */
export type CallRequest = Ask & { reservationId?: string | undefined; lastCall?: AnsweredCall | undefined };

/**
 * A rate limit and the circuit of the same service, or of one account at it, in one document. As long as the circuit is closed and calls succeed,
 * a caller needs one atomic write for each call: it settles the caller's last call, records its success, and acquires a
 * slot and a permit for the next. All else takes the steps of limiter and circuit one by one.
 */
export const guardedLimiterIn = (
  store: Store,
  name: string,
  { limit, circuit: circuitRule }: { limit: AnyRule; circuit: Omit<CircuitRule, 'limitsConcurrency'> },
  onTransition?: OnTransition,
) => {
  const limiter = rateLimiterIn(store, name, limit);
  const circuit = circuitBreakerIn(store, name, circuitRule, onTransition, besideLimit);
  const apply = applyTo<{ circuit?: Circuit }>(store, name, { circuit: 1 });
  const settled = ({ slotId, generation }: AnsweredCall) =>
    settleStages(limit, slotId, { beside: recordSuccessStages(circuitRule, generation) });

  /** A half-open circuit's only probe is claimed last: it must not be claimed and left unused. */
  const acquireProbe = async (reservationId: string, ask: Ask): Promise<GuardedResult> => {
    const slot = await limiter.acquire(reservationId, ask);
    if (slot.kind === 'wait') return slot;
    const permit = await circuit.permit();
    if (permit.kind === 'permitted') return { ...slot, permit };
    await limiter.release(slot.slotId);
    return permit;
  };

  return {
    rule: limit,
    release: limiter.release,

    /**
     * Asks for a slot and a permit, as the limiter's `acquire`, and settles the caller's last call, whatever the result.
     * Refused by the circuit: the reservation, if any, stays.
     */
    async acquire({ reservationId = '', lastCall, ...ask }: CallRequest): Promise<GuardedResult> {
      const slotId = newSlotId();
      const stages = acquireStages(limit, slotId, reservationOf(reservationId), { isBarred, ask });
      const doc = await apply([...(lastCall ? settled(lastCall) : []), ...stages], slotId);
      const gate = gateOf(doc?.circuit ?? newCircuit(), doc?.clock.getTime() ?? 0, circuitRule);
      if (gate.kind === 'refused') return gate;
      if (gate.kind === 'ask') return acquireProbe(reservationId, ask);
      const slot = resultOf(slotId, doc);
      if (slot.kind === 'wait') return slot;
      // The last call that is known of got an answer.
      const isProven = doc?.circuit?.outcomes.at(-1) === 'success';
      return { ...slot, permit: gate, isProven };
    },

    /** Settles a successful call in one write. */
    async settle(call: AnsweredCall): Promise<void> {
      await apply(settled(call), call.slotId);
    },

    /** Settles any call at once, with what its answer says about service and limit. */
    async record(
      { slotId, permit }: { slotId: string; permit: Permitted },
      { outcome, news }: { outcome: CallResult; news: LimitNews },
    ): Promise<void> {
      const all = { ...news, isFailure: outcome === 'failure' };
      await Promise.all([limiter.settle(slotId, all), circuit.record(permit, outcome)]);
    },
  };
};

export type GuardedLimiter = ReturnType<typeof guardedLimiterIn>;
