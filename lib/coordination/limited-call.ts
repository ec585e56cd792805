import type { CallResult } from './circuit.ts';
import type { AnsweredCall, CallRequest, GuardedLimiter, GuardedResult } from './guarded-limiter.ts';
import { isNews, type LimitNews } from './limit-news.ts';
import type { Ask } from './limit-rule.ts';

export type Granted = Extract<GuardedResult, { kind: 'granted' }>;

export type LimitedCallDeps = {
  limiter: Pick<GuardedLimiter, 'rule' | 'acquire' | 'settle' | 'record' | 'release'>;
  sleep: (ms: number) => Promise<void>;
};

/** `bucket`, `cost` and `unit` tell in which of an account's windows the call counts, and as how many. */
export type LimitedCall<Answer> = Ask & {
  /** Makes the call, or as many calls as its slot is for; all end at the latest when the signal aborts. */
  make: (signal: AbortSignal, granted: Granted) => Promise<Answer>;
  /** What the answer says about the service as a whole. */
  outcomeOf: (answer: Answer) => CallResult;
  /** What the answer says about the limit. */
  newsOf: (answer: Answer) => LimitNews;
  /** Whether the caller is about to make another call, which can settle this one. */
  isFollowed: (answer: Answer) => boolean;
};

/** What a caller brings along from its last message: its reservation, and its last call if that is to be settled. */
export type Turn = Omit<CallRequest, keyof Ask>;

export type LimitedAnswer<Answer> =
  /** The caller passes `call` on to its next call, or settles it; without one it is settled. */
  | { kind: 'called'; answer: Answer; call?: AnsweredCall }
  /** No call was made: retry then, with the reservation if there is one. The last call is settled. */
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
  call: LimitedCall<Answer>,
  turn: Turn = {},
): Promise<LimitedAnswer<Answer>> => {
  const { limiter } = deps;
  // The timeout starts before the slot is requested: the limiter counts the maximum call time from its grant.
  const endsAt = performance.now() + limiter.rule.callTimeoutMs;
  const signal = AbortSignal.timeout(limiter.rule.callTimeoutMs);
  const slot = await limiter.acquire({ ...turn, bucket: call.bucket, cost: call.cost, unit: call.unit });
  if (slot.kind !== 'granted') return afterWait(deps, slot, call, turn);
  // A timer alone does not stop an instance that was paused here: it would call first and see the timeout later.
  if (performance.now() >= endsAt) {
    await limiter.release(slot.slotId);
    return { kind: 'wait', waitMs: 0 };
  }
  const answer = await call.make(signal, slot);
  return settled(limiter, slot, answer, call);
};

/** A success that is followed by another call is left to that one; all else is settled at once. */
const settled = async <Answer>(
  limiter: LimitedCallDeps['limiter'],
  { slotId, permit, learned }: Granted,
  answer: Answer,
  { outcomeOf, newsOf, isFollowed }: LimitedCall<Answer>,
): Promise<LimitedAnswer<Answer>> => {
  const outcome = outcomeOf(answer);
  const news = newsOf(answer);
  if (outcome === 'failure' || isNews(limiter.rule, news, learned) || permit.probeId !== undefined) {
    await limiter.record({ slotId, permit }, { outcome, news });
    return { kind: 'called', answer };
  }
  const answered = { slotId, generation: permit.generation };
  if (isFollowed(answer)) return { kind: 'called', answer, call: answered };
  await limiter.settle(answered);
  return { kind: 'called', answer };
};

/** Sleeps a short wait for a slot in place and retries; a longer one is returned to the caller. */
const afterWait = async <Answer>(
  deps: LimitedCallDeps,
  result: Exclude<GuardedResult, { kind: 'granted' }>,
  call: LimitedCall<Answer>,
  turn: Turn,
): Promise<LimitedAnswer<Answer>> => {
  const { waitMs } = result;
  const reservationId = result.kind === 'wait' ? result.reservationId : turn.reservationId;
  const reserved = reservationId === undefined ? {} : { reservationId };
  if (result.kind === 'refused' || waitMs > inPlaceMs) return { kind: 'wait', waitMs, ...reserved };
  await deps.sleep(waitMs);
  return limitedCall(deps, call, reserved);
};
