import { longestWindowMs } from './counted-window.ts';
import { type LimitNews, newsStages } from './limit-news.ts';
import { type AnyRule, type Ask, type Asked, askedOf, isAccountRule, isDivisible } from './limit-rule.ts';
import { startStages, untilNear } from './limit-start.ts';
import { plus, type Stage } from './stage.ts';

/**
 * One call's slot: granted, or reserved for a later time. It counts until `frees_at`: a window after the answer of an
 * answered call, a window after the hard timeout of one in flight, and an estimate for a reservation. Of several windows
 * that is the longest.
 */
export type Slot = {
  id: string;
  granted: boolean;
  place: number;
  from: Date;
  frees_at: Date;
  /** Of an account: in which windows it counts, as how many calls (1 if absent), and which one a waiter waits for. */
  bucket?: string;
  cost?: number;
  window?: string;
};

/** What a waiter keeps: its slot's id, and its place, which holds even if the document has no room for the slot. */
export type Reservation = { id: string; place: number | null };

/** A reservation that is not used lapses after this long, and the queue closes up. */
const graceMs = 30_000;

/** An account's limit that nobody asks for so long is forgotten, with all that was learned. Blocks are shorter. */
const keepMs = 7 * 24 * 3_600_000;

/**
 * The waiters that the document holds: those with the next places, two windows' worth of the usual limit. It bounds the
 * document (a slot takes about 85 bytes). A waiter further back keeps its place in its reservation alone.
 */
export const queueLimit = 120;

// Stages of pipeline updates of a limit's document (rate-limiter.ts). Each is one atomic write on the server's clock.

/** The first stage: the server's clock may step back, the limiter's must not. */
export const clockStage = { $set: { clock: { $max: ['$clock', '$$NOW'] } } };

export const slotsNow = { $ifNull: ['$slots', []] };
const slotsWhere = (cond: unknown, input: unknown = '$slots') => ({ $filter: { input, as: 'slot', cond } });

/** What of a slot is stored for a call of an account. */
const accountFields = (rule: AnyRule, asked: Asked) =>
  isAccountRule(rule) && {
    bucket: asked.bucket,
    ...(asked.cost !== 1 && { cost: isDivisible(asked) ? '$granted' : asked.cost }),
  };

/**
 * Stores a slot, granted or reserved, and in `asked` the caller's place and the time at which to ask again. Stores
 * nothing, and leaves the reservation, where `isBarred` is true. A slot is granted if all windows of its bucket have room.
 */
export const acquireStages = (
  rule: AnyRule,
  slotId: string,
  { id, place }: Reservation,
  { isBarred = { $literal: false }, ask = {} }: { isBarred?: unknown; ask?: Ask } = {},
) => {
  const { callTimeoutMs } = rule;
  const asked = askedOf(ask);
  const longestMs = longestWindowMs(rule);
  const isMine = { $and: [{ $eq: ['$$slot.id', id] }, { $not: ['$$slot.granted'] }, { $not: [isBarred] }] };
  const counts = {
    $and: [
      { $gt: ['$$slot.frees_at', '$clock'] },
      { $or: ['$$slot.granted', { $gt: [plus('$$slot.from', graceMs), '$clock'] }] },
    ],
  };
  const nextPlace = { $ifNull: ['$next_place', 0] };
  const isAhead = { $or: ['$$slot.granted', { $lt: ['$$slot.place', '$asked.place'] }] };
  const isGranted = { $and: [{ $lte: ['$asked.from', '$clock'] }, { $not: [isBarred] }] };
  const isUnplaced = { $or: [isGranted, isBarred] };
  const callMs = { $ifNull: ['$call_ms', 0] };
  const slot = {
    id: slotId,
    granted: isGranted,
    place: '$asked.place',
    from: '$asked.from',
    frees_at: {
      $cond: [isGranted, plus('$clock', callTimeoutMs + longestMs), plus('$asked.from', { $add: [callMs, longestMs] })],
    },
    ...accountFields(rule, asked),
    ...(isAccountRule(rule) && { window: { $cond: [isGranted, '$$REMOVE', '$tightest.name'] } }),
  };
  const waitersAhead = { $subtract: ['$asked.place', { $min: [{ $min: '$waiting.place' }, '$asked.place'] }] };
  return [
    { $set: { slots: slotsWhere(counts, slotsNow) } },
    { $set: { mine: { $first: slotsWhere(isMine) } } },
    {
      $set: {
        slots: slotsWhere({ $not: [isMine] }),
        asked: { place: { $ifNull: ['$mine.place', place, nextPlace] }, from: '$clock' },
      },
    },
    { $set: { ahead: { $sortArray: { input: slotsWhere(isAhead), sortBy: { frees_at: -1 } } } } },
    ...startStages(rule, asked),
    { $set: { waiting: slotsWhere({ $not: ['$$slot.granted'] }) } },
    // A barred caller is beyond the queue.
    {
      $set: { beyond: { $cond: [isGranted, -1, { $cond: [isBarred, 0, { $subtract: [waitersAhead, queueLimit] }] }] } },
    },
    {
      $set: {
        slots: {
          $concatArrays: [
            slotsWhere('$$slot.granted'),
            { $cond: [isGranted, [slot], []] },
            nearest({
              $cond: [
                isGranted,
                '$waiting',
                { $concatArrays: ['$waiting', { $cond: [{ $lt: ['$beyond', 0] }, [slot], []] }] },
              ],
            }),
          ],
        },
        // Only waiters use up places, so the distance of two places is the number of waiters between them.
        next_place: { $max: [nextPlace, { $add: ['$asked.place', { $cond: [isUnplaced, 0, 1] }] }] },
        'asked.from': {
          $cond: [
            { $lt: ['$beyond', 0] },
            '$asked.from',
            plus({ $max: ['$clock', '$blocked_until'] }, untilNear(rule, asked, callMs, queueLimit / 2)),
          ],
        },
      },
    },
    { $unset: ['mine', 'ahead', 'allows', 'starts', 'tightest', 'granted', 'waiting', 'beyond'] },
    ...(isAccountRule(rule) ? [{ $set: { expires_at: plus('$clock', keepMs) } }] : []),
  ];
};

/** The waiters with the lowest places, as many as the document holds. */
const nearest = (waiting: unknown) => ({
  $slice: [{ $sortArray: { input: waiting, sortBy: { place: 1 } } }, queueLimit],
});

/** Calls of a slot that were never made are free again at once. */
const spentStage = (isSettled: unknown, spent: number): Stage => {
  const cost = { $min: [{ $ifNull: ['$$slot.cost', 1] }, spent] };
  const lowered = { $cond: [isSettled, { $mergeObjects: ['$$slot', { cost }] }, '$$slot'] };
  return { $set: { slots: { $map: { input: slotsNow, as: 'slot', in: lowered } } } };
};

/** The weight of one call in the moving average. */
const averageWeight = 0.2;

/**
 * Frees a call's slot one window from now, or earlier if its timeout or an earlier settlement has set that: so the same
 * call may be settled twice, and late. Unknown slots are ignored. `beside` are stages that see the slot as `settled` if it
 * is settled for the first time.
 */
export const settleStages = (
  rule: AnyRule,
  slotId: string,
  { news = {}, beside = [] }: { news?: LimitNews; beside?: readonly Stage[] } = {},
) => {
  const freesAt = plus('$clock', longestWindowMs(rule));
  const isSettled = { $and: [{ $eq: ['$$slot.id', slotId] }, { $gt: ['$$slot.frees_at', freesAt] }] };
  const took = { $subtract: ['$clock', '$settled.from'] };
  const known = { $ifNull: ['$call_ms', took] };
  const answered = { $mergeObjects: ['$$slot', { frees_at: freesAt }] };
  return [
    ...(isAccountRule(rule) && news.spent !== undefined ? [spentStage(isSettled, news.spent)] : []),
    { $set: { settled: { $first: slotsWhere(isSettled, slotsNow) } } },
    {
      $set: {
        slots: { $map: { input: slotsNow, as: 'slot', in: { $cond: [isSettled, answered, '$$slot'] } } },
        call_ms: {
          $cond: ['$settled', plus(known, { $multiply: [averageWeight, { $subtract: [took, known] }] }), '$call_ms'],
        },
      },
    },
    ...newsStages(rule, news),
    ...beside,
    { $unset: 'settled' },
  ];
};
