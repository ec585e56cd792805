import { bulkheadIn, withinBulkhead } from '#lib/coordination/bulkhead.ts';
import type { CallResult, CircuitRule } from '#lib/coordination/circuit.ts';
import { type CircuitBreaker, circuitBreakerIn } from '#lib/coordination/circuit-breaker.ts';
import { besideLimit, guardedLimiterIn } from '#lib/coordination/guarded-limiter.ts';
import type { LimitNews } from '#lib/coordination/limit-news.ts';
import type { AccountRule } from '#lib/coordination/limit-rule.ts';
import { type LimitedAnswer, type LimitedCallDeps, limitedCall, type Turn } from '#lib/coordination/limited-call.ts';
import type { OnTransition } from '#lib/coordination/stored-circuit.ts';
import type { Store } from '#lib/mongo/store.ts';
import { adapterOf } from './adapters.ts';
import { type DestinationDoc, destinationLimitName } from './destination.ts';
import type { Outcome } from './destination-adapter.ts';
import type { Sent } from './send-notice.ts';

/** What is the same for all destinations. */
export type DestinationRules = { callTimeoutMs: number; circuit: CircuitRule };

type Limited = Pick<DestinationDoc, '_id' | 'kind'>;

/** As that of an account, so that it is forgotten when nothing is sent any more; all of it is ours. */
const ruleOf = (destination: Limited, callTimeoutMs: number): AccountRule => ({
  windows: [{ name: 'all', buckets: '*', ...adapterOf(destination).limit }],
  share: 1,
  callTimeoutMs,
});

/**
 * The limit and the circuit of one destination: no other one feels them. One whose last call failed, or that was never
 * called, is called only in the bulkhead of all such destinations.
 */
export const destinationLimiterIn = (
  store: Store,
  destination: Limited,
  { callTimeoutMs, circuit }: DestinationRules,
  onTransition?: OnTransition,
) =>
  withinBulkhead(
    guardedLimiterIn(
      store,
      destinationLimitName(destination),
      { limit: ruleOf(destination, callTimeoutMs), circuit },
      onTransition,
    ),
    bulkheadIn(store, 'bulkhead:destinations', { callTimeoutMs }),
  );

/** The same circuit, to look at. */
export const destinationCircuitIn = (
  store: Store,
  destination: Limited,
  { circuit }: Pick<DestinationRules, 'circuit'>,
): CircuitBreaker => circuitBreakerIn(store, destinationLimitName(destination), circuit, undefined, besideLimit);

/**
 * Makes one call to a destination when its limit and its circuit allow it; otherwise answers how long to wait, as
 * `limitedCall` does.
 */
export const sendWithinLimit = (
  deps: LimitedCallDeps,
  make: (signal: AbortSignal) => Promise<Sent>,
  turn?: Turn,
): Promise<LimitedAnswer<Sent>> =>
  limitedCall<Sent>(
    deps,
    {
      make,
      outcomeOf: ({ outcome }) => callResultOf(outcome),
      newsOf: ({ outcome }) => limitNewsOf(outcome),
      isFollowed: () => false,
    },
    turn,
  );

/** What an outcome says about the destination as a whole: one that refuses a notice, or asks to wait, is well. */
const callResultOf = ({ kind }: Outcome): CallResult => (kind === 'failed' || kind === 'gone' ? 'failure' : 'success');

/** What an outcome says about its limit: how long nothing is to be sent. */
const limitNewsOf = (outcome: Outcome): LimitNews =>
  outcome.kind === 'throttled' ? { blockedMs: outcome.retryAfterMs ?? null } : {};
