/** How many calls may be in flight or answered within the last window, and the maximum duration of one call. */
export type LimitRule = { requests: number; windowMs: number; callTimeoutMs: number };

/**
 * One call's slot: granted, or reserved for a later time. It counts until `frees_at`: a window after the answer of an
 * answered call, a window after the hard timeout of one in flight, and an estimate for a reservation.
 */
export type Slot = { id: string; granted: boolean; place: number; from: Date; frees_at: Date };

/** What a waiter keeps: its slot's id, and its place, which holds even if the document has no room for the slot. */
export type Reservation = { id: string; place: number | null };

/** A reservation that is not used lapses after this long, and the queue closes up. */
const graceMs = 30_000;

/**
 * The waiters that the document holds: those with the next places, two windows' worth of the usual limit. It bounds the
 * document (a slot takes about 85 bytes). A waiter further back keeps its place in its reservation alone.
 */
export const queueLimit = 120;

/** A waiter further back returns when it has been near for as many calls, since its time is an estimate. */
const marginCalls = queueLimit / 2;

export type Stage = Record<string, unknown>;

// Stages of pipeline updates of a limit's document (rate-limiter.ts). Each is one atomic write on the server's clock.

/** The first stage: the server's clock may step back, the limiter's must not. */
export const clockStage = { $set: { clock: { $max: ['$clock', '$$NOW'] } } };

export const slotsNow = { $ifNull: ['$slots', []] };
const plus = (moment: unknown, ms: unknown) => ({ $add: [moment, ms] });
const slotsWhere = (cond: unknown, input: unknown = '$slots') => ({ $filter: { input, as: 'slot', cond } });

/**
 * Stores a slot, granted or reserved, and in `asked` the caller's place and the time at which to ask again. Stores
 * nothing, and leaves the reservation, where `isBarred` is true.
 */
export const acquireStages = (
  rule: LimitRule,
  slotId: string,
  { id, place }: Reservation,
  isBarred: unknown = { $literal: false },
) => {
  const { requests, windowMs, callTimeoutMs } = rule;
  const isMine = { $and: [{ $eq: ['$$slot.id', id] }, { $not: ['$$slot.granted'] }, { $not: [isBarred] }] };
  const counts = {
    $and: [
      { $gt: ['$$slot.frees_at', '$clock'] },
      { $or: ['$$slot.granted', { $gt: [plus('$$slot.from', graceMs), '$clock'] }] },
    ],
  };
  const nextPlace = { $ifNull: ['$next_place', 0] };
  const isAhead = { $or: ['$$slot.granted', { $lt: ['$$slot.place', '$asked.place'] }] };
  const firstFree = { $arrayElemAt: ['$ahead.frees_at', { $subtract: [{ $size: '$ahead' }, requests] }] };
  const start = { $cond: [{ $lt: [{ $size: '$ahead' }, requests] }, '$clock', firstFree] };
  const isGranted = { $and: [{ $lte: ['$asked.from', '$clock'] }, { $not: [isBarred] }] };
  const isUnplaced = { $or: [isGranted, isBarred] };
  const takesMs = { $add: [{ $ifNull: ['$call_ms', 0] }, windowMs] };
  const slot = {
    id: slotId,
    granted: isGranted,
    place: '$asked.place',
    from: '$asked.from',
    frees_at: { $cond: [isGranted, plus('$clock', callTimeoutMs + windowMs), plus('$asked.from', takesMs)] },
  };
  const waitersAhead = { $subtract: ['$asked.place', { $min: [{ $min: '$waiting.place' }, '$asked.place'] }] };
  const untilNear = { $multiply: [takesMs, { $add: ['$beyond', marginCalls] }, 1 / requests] };
  return [
    { $set: { slots: slotsWhere(counts, slotsNow) } },
    { $set: { mine: { $first: slotsWhere(isMine) } } },
    {
      $set: {
        slots: slotsWhere({ $not: [isMine] }),
        asked: { place: { $ifNull: ['$mine.place', place, nextPlace] }, from: '$clock' },
      },
    },
    { $set: { ahead: { $sortArray: { input: slotsWhere(isAhead), sortBy: { frees_at: 1 } } } } },
    { $set: { 'asked.from': { $max: ['$clock', '$blocked_until', start] } } },
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
          $cond: [{ $lt: ['$beyond', 0] }, '$asked.from', plus({ $max: ['$clock', '$blocked_until'] }, untilNear)],
        },
      },
    },
    { $unset: ['mine', 'ahead', 'waiting', 'beyond'] },
  ];
};

/** The waiters with the lowest places, as many as the document holds. */
const nearest = (waiting: unknown) => ({
  $slice: [{ $sortArray: { input: waiting, sortBy: { place: 1 } } }, queueLimit],
});

/** The weight of one call in the moving average. */
const averageWeight = 0.2;

/**
 * Frees a call's slot one window from now, or earlier if its timeout or an earlier settlement has set that: so the same
 * call may be settled twice, and late. Unknown slots are ignored. `beside` are stages that see the slot as `settled` if it
 * is settled for the first time.
 */
export const settleStages = (
  { windowMs }: LimitRule,
  slotId: string,
  { blockedMs = 0, beside = [] }: { blockedMs?: number; beside?: readonly Stage[] } = {},
) => {
  const freesAt = plus('$clock', windowMs);
  const isSettled = { $and: [{ $eq: ['$$slot.id', slotId] }, { $gt: ['$$slot.frees_at', freesAt] }] };
  const took = { $subtract: ['$clock', '$settled.from'] };
  const known = { $ifNull: ['$call_ms', took] };
  const answered = { $mergeObjects: ['$$slot', { frees_at: freesAt }] };
  return [
    { $set: { settled: { $first: slotsWhere(isSettled, slotsNow) } } },
    {
      $set: {
        slots: { $map: { input: slotsNow, as: 'slot', in: { $cond: [isSettled, answered, '$$slot'] } } },
        call_ms: {
          $cond: ['$settled', plus(known, { $multiply: [averageWeight, { $subtract: [took, known] }] }), '$call_ms'],
        },
        ...(blockedMs > 0 && { blocked_until: { $max: ['$blocked_until', plus('$clock', blockedMs)] } }),
      },
    },
    ...beside,
    { $unset: 'settled' },
  ];
};
