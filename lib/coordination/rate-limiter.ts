import { randomUUID } from 'node:crypto';
import { inSession, type Store, updateOrCreate } from '#lib/mongo/store.ts';

/** How many calls may be in flight or answered within the last window, and the maximum duration of one call. */
export type LimitRule = { requests: number; windowMs: number; callTimeoutMs: number };

/**
 * One call's slot: granted, or reserved for a later time. It counts until `frees_at`: a window after the answer of an
 * answered call, a window after the hard timeout of one in flight, and an estimate for a reservation.
 */
type Slot = { id: string; granted: boolean; place: number; from: Date; frees_at: Date };

type LimiterDoc = {
  _id: string;
  /** The latest time that the limiter has seen: the server's clock may step back, the limiter's must not. */
  clock: Date;
  slots?: Slot[];
  blocked_until?: Date;
  /** Moving average of the time from grant to answer, to give waiters a realistic time. */
  call_ms?: number;
  /** The next place in the queue; a waiter keeps its first place. */
  next_place?: number;
};

export type AcquireResult = { kind: 'granted'; slotId: string } | { kind: 'wait'; slotId: string; waitMs: number };

export type LimitStatus = { current_requests: number; remaining: number; next_slot_at: Date | null };

/** A reservation that is not used lapses after this long, and the queue closes up. */
const graceMs = 30_000;

/** Further waiters are not queued; they retry when the queue is shorter. */
const queueLimit = 2_000;

/**
 * Lets at most `requests` calls reach the provider in any window, over all instances, by one document and one atomic
 * write per step.
 *
 * A slot is freed a window after the call's answer and not after its grant. Then arrival(i) <= answer(i) and grant(i +
 * requests) >= answer(i) + window, so any `requests` + 1 arrivals span more than a window, however long the provider is
 * away.
 *
 * A caller that finds no slot gets a reservation: a place in the queue, and the time at which a slot is expected to be
 * free. So waiters return one by one in FIFO order, instead of all at once.
 */
export const rateLimiterIn = (store: Store, name: string, rule: LimitRule) => {
  const limits = limitsIn(store);
  const session = inSession(store);
  const apply = applyTo(store, name);

  return {
    rule,

    /**
     * Asks for a slot; a waiter passes its reservation. Granted: call now, finish within the rule's timeout counted
     * from before this request, then `settle`. Wait: ask again then, with `slotId` as reservation.
     */
    async acquire(reservationId = ''): Promise<AcquireResult> {
      const slotId = randomUUID();
      return resultOf(rule, slotId, await apply(acquireStages(rule, slotId, reservationId), slotId));
    },

    /** Records that the call was answered or given up; `blockedMs` is how long the provider wants no call at all. */
    async settle(slotId: string, blockedMs = 0): Promise<void> {
      await apply(settleStages(rule, slotId, blockedMs), slotId);
    },

    /** Releases a slot or reservation whose call is never made. */
    async release(slotId: string): Promise<void> {
      await limits.updateOne({ _id: name }, { $pull: { slots: { id: slotId } } }, session);
    },

    /**
     * Lifts the provider's `Retry-After`, by an operator. Granted calls still count, so the limit holds; reservations
     * are dropped, since their times were based on the end of the block, and their waiters queue again.
     */
    async unblock(): Promise<void> {
      const granted = { $filter: { input: slotsNow, as: 'slot', cond: '$$slot.granted' } };
      await limits.updateOne({ _id: name }, [{ $set: { slots: granted } }, { $unset: 'blocked_until' }], session);
    },

    /** The current usage; acquires nothing. */
    async status(): Promise<LimitStatus> {
      const doc = await limits.findOne<LimiterDoc & { now: Date }>(
        { _id: name },
        { ...session, projection: { slots: 1, blocked_until: 1, clock: 1, now: '$$NOW' } },
      );
      return statusOf(rule, doc);
    },
  };
};

export type RateLimiter = ReturnType<typeof rateLimiterIn>;

const limitsIn = (store: Store) => store.db.collection<LimiterDoc>('rate_limits');

/** One atomic write to a limit, which is created if it does not exist; returns one of its slots. */
const applyTo = (store: Store, name: string) => {
  const limits = limitsIn(store);
  const session = inSession(store);
  const create = () => limits.insertOne({ _id: name, clock: new Date(0), slots: [] }, session);

  return (stages: Record<string, unknown>[], slotId: string) => {
    const update = [{ $set: { clock: { $max: ['$clock', '$$NOW'] } } }, ...stages];
    // If no element matches, the projection omits the array.
    const projection = { clock: 1, slots: { $elemMatch: { id: slotId } } };
    const options = { ...session, returnDocument: 'after', projection } as const;
    return updateOrCreate(() => limits.findOneAndUpdate({ _id: name }, update, options), create);
  };
};

const resultOf = (
  { windowMs }: LimitRule,
  slotId: string,
  doc: Pick<LimiterDoc, 'clock' | 'slots'> | null,
): AcquireResult => {
  const slot = doc?.slots?.[0];
  if (!doc || !slot) return { kind: 'wait', slotId: '', waitMs: windowMs };
  if (slot.granted) return { kind: 'granted', slotId };
  return { kind: 'wait', slotId, waitMs: Math.max(1, slot.from.getTime() - doc.clock.getTime()) };
};

const slotsNow = { $ifNull: ['$slots', []] };
const plus = (moment: unknown, ms: unknown) => ({ $add: [moment, ms] });

const acquireStages = ({ requests, windowMs, callTimeoutMs }: LimitRule, slotId: string, reservationId: string) => {
  const isMine = { $and: [{ $eq: ['$$slot.id', reservationId] }, { $not: ['$$slot.granted'] }] };
  const counts = {
    $and: [
      { $gt: ['$$slot.frees_at', '$clock'] },
      { $or: ['$$slot.granted', { $gt: [plus('$$slot.from', graceMs), '$clock'] }] },
    ],
  };
  const isAhead = { $or: ['$$slot.granted', { $lt: ['$$slot.place', '$mine.place'] }] };
  const firstFree = { $arrayElemAt: ['$ahead.frees_at', { $subtract: [{ $size: '$ahead' }, requests] }] };
  const start = { $cond: [{ $lt: [{ $size: '$ahead' }, requests] }, '$clock', firstFree] };
  const granted = { $lte: ['$start', '$clock'] };
  const freesAt = {
    $cond: [
      granted,
      plus('$clock', callTimeoutMs + windowMs),
      plus('$start', { $add: [{ $ifNull: ['$call_ms', 0] }, windowMs] }),
    ],
  };
  const place = { $ifNull: ['$mine.place', { $ifNull: ['$next_place', 0] }] };
  const isFull = { $gte: [{ $size: '$slots' }, requests + queueLimit] };
  return [
    { $set: { slots: { $filter: { input: slotsNow, as: 'slot', cond: counts } } } },
    { $set: { mine: { $first: { $filter: { input: '$slots', as: 'slot', cond: isMine } } } } },
    { $set: { slots: { $filter: { input: '$slots', as: 'slot', cond: { $not: [isMine] } } } } },
    // Without a reservation all are ahead; with one, calls in flight and earlier waiters.
    { $set: { ahead: { $cond: ['$mine', { $filter: { input: '$slots', as: 'slot', cond: isAhead } }, '$slots'] } } },
    { $set: { ahead: { $sortArray: { input: '$ahead', sortBy: { frees_at: 1 } } } } },
    { $set: { start: { $max: ['$clock', '$blocked_until', start] } } },
    {
      $set: {
        slots: {
          $cond: [
            isFull,
            '$slots',
            { $concatArrays: ['$slots', [{ id: slotId, granted, place, from: '$start', frees_at: freesAt }]] },
          ],
        },
      },
    },
    { $set: { next_place: { $add: [{ $ifNull: ['$next_place', 0] }, 1] } } },
    { $unset: ['mine', 'ahead', 'start'] },
  ];
};

/** The weight of one call in the moving average. */
const averageWeight = 0.2;

const settleStages = ({ windowMs }: LimitRule, slotId: string, blockedMs: number) => {
  const slot = { $first: { $filter: { input: slotsNow, as: 'slot', cond: { $eq: ['$$slot.id', slotId] } } } };
  const took = { $subtract: ['$clock', { $ifNull: ['$slot.from', '$clock'] }] };
  const known = { $ifNull: ['$call_ms', took] };
  const answered = { $mergeObjects: ['$$slot', { frees_at: plus('$clock', windowMs) }] };
  return [
    { $set: { slot } },
    {
      $set: {
        slots: {
          $map: { input: slotsNow, as: 'slot', in: { $cond: [{ $eq: ['$$slot.id', slotId] }, answered, '$$slot'] } },
        },
        call_ms: plus(known, { $multiply: [averageWeight, { $subtract: [took, known] }] }),
        ...(blockedMs > 0 && { blocked_until: { $max: ['$blocked_until', plus('$clock', blockedMs)] } }),
      },
    },
    { $unset: 'slot' },
  ];
};

const statusOf = ({ requests }: LimitRule, doc: (LimiterDoc & { now: Date }) | null): LimitStatus => {
  const now = Math.max(doc?.now.getTime() ?? 0, doc?.clock?.getTime() ?? 0);
  const busy = (doc?.slots ?? []).filter((slot) => slot.granted && slot.frees_at.getTime() > now);
  const blockedUntil = doc?.blocked_until?.getTime() ?? 0;
  const remaining = blockedUntil > now ? 0 : Math.max(0, requests - busy.length);
  if (remaining > 0) return { current_requests: busy.length, remaining, next_slot_at: null };
  const firstFree = busy.length < requests ? 0 : Math.min(...busy.map((slot) => slot.frees_at.getTime()));
  return { current_requests: busy.length, remaining, next_slot_at: new Date(Math.max(firstFree, blockedUntil)) };
};
