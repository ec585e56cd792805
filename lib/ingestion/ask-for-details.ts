import type { LimitNews } from '#lib/coordination/limit-news.ts';
import { type Granted, type LimitedAnswer, type LimitedCallDeps, limitedCall } from '#lib/coordination/limited-call.ts';
import { callsAtOnce } from '#lib/coordination/window-limit.ts';
import type { DetailAnswer, DetailFault, DetailQuestions, FoundDetail } from './helpdesk-details.ts';

/** What a few calls for details came to. Tickets that are in neither map were not asked for. */
export type DetailRound = {
  found: Map<string, FoundDetail>;
  /** Tickets whose answer could not be read, or was none, and why. */
  failed: Map<string, string>;
  /** Why no more calls were made. */
  fault: DetailFault | null;
  /** The last call without an answer after which others were made. */
  lost: DetailFault | null;
  /** Calls that were made, and those of them that the desk was not there for. */
  calls: number;
  unavailable: number;
  news: LimitNews;
};

/** Calls for one slot of the limit, and how many of them are under way together. */
const callsPerSlot = 10;
const callsTogether = 5;

/** After this part of the time of a slot no call of it is begun: it would be cut short. */
const beginsWithin = 1 / 3;

/** Asks for as many of the tickets as the account's limit has room for, or else waits for a slot of at most ten calls. */
export const askForDetails = (
  deps: LimitedCallDeps & { details: DetailQuestions; during: <T>(work: () => Promise<T>) => Promise<T> },
  ids: readonly string[],
  reservationId: string | undefined,
): Promise<LimitedAnswer<DetailRound>> => {
  const { details, limiter } = deps;
  const { bucket = 'default', cost = 1 } = details.asks(ids.slice(0, details.batch));
  const fitting = ({ learned, clock }: Pick<Granted, 'learned' | 'clock'> = {}) =>
    Math.max(1, Math.floor(callsAtOnce(limiter.rule, bucket, learned, clock) / cost));
  const batches = batchesOf(ids, details.batch).slice(0, Math.min(callsPerSlot, fitting()));
  let granted = batches.length;
  return limitedCall<DetailRound>(
    deps,
    {
      bucket,
      cost: batches.length * cost,
      unit: cost,
      make: (signal, { permit, cost: held = granted * cost, ...known }) => {
        granted = Math.floor(held / cost);
        // A half-open circuit lets one call through, and the account's limit may have sunk since.
        const isProbe = permit.probeId !== undefined;
        const batchesNow = batches.slice(0, isProbe ? 1 : Math.min(granted, fitting(known)));
        return deps.during(() =>
          askTogether(details, batchesNow, { signal, isProbe, lastsMs: limiter.rule.callTimeoutMs }),
        );
      },
      // One result stands for all calls of the slot: a single reset among ten answers is no sign of an outage.
      outcomeOf: ({ calls, unavailable }) => (unavailable > 0 && unavailable * 2 >= calls ? 'failure' : 'success'),
      newsOf: ({ news, calls }) => (calls < granted ? { ...news, spent: calls * cost } : news),
      isFollowed: () => false,
    },
    { reservationId },
  );
};

const batchesOf = (ids: readonly string[], size: number): (readonly string[])[] =>
  Array.from({ length: Math.ceil(ids.length / size) }, (_, n) => ids.slice(n * size, (n + 1) * size));

type Slot = { signal: AbortSignal; isProbe: boolean; lastsMs: number };

const askTogether = async (
  details: DetailQuestions,
  batches: readonly (readonly string[])[],
  { signal, isProbe, lastsMs }: Slot,
): Promise<DetailRound> => {
  const round: DetailRound = {
    ...{ found: new Map(), failed: new Map(), fault: null, lost: null },
    ...{ calls: 0, unavailable: 0, news: {} },
  };
  const left = [...batches];
  const beganAt = performance.now();
  const askOneByOne = async (): Promise<void> => {
    while (!round.fault && performance.now() - beganAt <= lastsMs * beginsWithin) {
      const ids = left.shift();
      if (!ids) return;
      note(round, ids, await details.at(ids, signal), isProbe);
    }
  };
  await Promise.all(Array.from({ length: callsTogether }, askOneByOne));
  if (!round.fault && round.found.size === 0) round.fault = round.lost;
  return round;
};

/** Most calls got no answer, and not one alone. */
const isAway = ({ calls, unavailable }: DetailRound): boolean => unavailable > 1 && unavailable * 2 > calls;

const note = (round: DetailRound, ids: readonly string[], answer: DetailAnswer, isProbe: boolean): void => {
  round.calls += 1;
  if (answer.kind === 'unavailable') round.unavailable += 1;
  if (answer.news && round.news.blockedMs === undefined) round.news = answer.news;
  if (answer.kind === 'details') {
    for (const [id, found] of answer.details) round.found.set(id, found);
    return;
  }
  const isWorthRetry = answer.kind === 'unavailable' && answer.retryAfterMs === undefined;
  // While a desk is known to be away, or says when to come back, it says nothing about a ticket.
  if (answer.kind === 'unreadable' || (isWorthRetry && !isProbe))
    for (const id of ids) round.failed.set(id, answer.reason);
  if (answer.kind === 'unreadable') return;
  // One call without an answer among others is no reason to leave the rest of the slot unused.
  if (isWorthRetry && !isProbe && !isAway(round)) round.lost = answer;
  else round.fault = answer;
};
