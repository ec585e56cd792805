import { randomBytes } from 'node:crypto';
import type { Filter } from 'mongodb';
import { inSession, type Store, updateOrCreate } from '#lib/mongo/store.ts';
import type { Learned, LimitNews } from './limit-news.ts';
import { type AnyRule, type Ask, isAccountRule } from './limit-rule.ts';
import { acquireStages, clockStage, type Reservation, type Slot, settleStages, slotsNow } from './limit-stages.ts';
import { type LimitStatus, statusOf } from './limit-status.ts';
import type { Stage } from './stage.ts';

export type LimiterDoc = {
  _id: string;
  /** The latest time that the limiter has seen: the server's clock may step back, the limiter's must not. */
  clock: Date;
  slots?: Slot[];
  blocked_until?: Date;
  /** Moving average of the time from grant to answer, to give waiters a realistic time. */
  call_ms?: number;
  /** The next place in the queue; a waiter keeps its first place. */
  next_place?: number;
  /** The answer to the last acquire: its place, and the time of its call or of its next request. */
  asked?: { place: number; from: Date };
  /** Of an account: what its answers taught about its windows, the last wait that we chose, and when all is forgotten. */
  windows?: Learned;
  backoff_ms?: number;
  expires_at?: Date;
};

export type AcquireResult =
  /** `cost`: as how many calls the slot counts, if not as one. */
  | { kind: 'granted'; slotId: string; cost?: number; learned?: Learned; clock?: Date }
  | { kind: 'wait'; reservationId: string; waitMs: number };

/**
 * Lets at most `requests` calls reach the provider in any window, over all instances, by one document and one atomic
 * write per step. An account has several windows, of which each call counts in those of its bucket; a call is made if all
 * of these have room, and what follows holds for each of them.
 *
 * A slot is freed a window after the call's answer and not after its grant. Then arrival(i) <= answer(i) and grant(i +
 * requests) >= answer(i) + window, so any `requests` + 1 arrivals span more than a window, however long the provider is
 * away.
 *
 * A caller that finds no slot gets a reservation: a place in the queue, and the time at which a slot is expected to be
 * free. So waiters return one by one in FIFO order, instead of all at once. Those with the next places are in the
 * document. The place of one further back is in its reservation alone: it takes no room, and returns when it is about to
 * be one of the next, so that however many wait, each asks a few times for its call.
 */
export const rateLimiterIn = <Rule extends AnyRule>(store: Store, name: string, rule: Rule) => {
  const limits = limitsIn(store);
  const session = inSession(store);
  const apply = applyTo(store, name);

  return {
    rule,

    /**
     * Asks for a slot; a waiter passes its reservation. Granted: call now, finish within the rule's timeout counted
     * from before this request, then `settle`. Wait: ask again then, with the reservation.
     */
    async acquire(reservationId = '', ask: Ask = {}): Promise<AcquireResult> {
      const slotId = newSlotId();
      const doc = await apply(acquireStages(rule, slotId, reservationOf(reservationId), { ask }), slotId);
      return resultOf(slotId, doc);
    },

    /** Records that the call was answered or given up, and what the answer says about the limit. */
    async settle(slotId: string, news: LimitNews = {}): Promise<void> {
      await apply(settleStages(rule, slotId, { news }), slotId);
    },

    /** Releases a slot or reservation whose call is never made. */
    async release(slotOrReservationId: string): Promise<void> {
      const { id } = reservationOf(slotOrReservationId);
      await limits.updateOne({ _id: name }, { $pull: { slots: { id } } }, session);
    },

    /**
     * Lifts the provider's `Retry-After`, by an operator. Granted calls still count, so the limit holds; reservations
     * are dropped, since their times were based on the end of the block; their waiters keep their places.
     */
    async unblock(): Promise<void> {
      const granted = { $filter: { input: slotsNow, as: 'slot', cond: '$$slot.granted' } };
      await limits.updateOne({ _id: name }, [{ $set: { slots: granted } }, { $unset: blockFields(rule) }], session);
    },

    /** The current usage; acquires nothing. */
    async status(): Promise<LimitStatus> {
      const doc = await limits.findOne<LimiterDoc & { now: Date }>(
        { _id: name },
        { ...session, projection: { slots: 1, blocked_until: 1, windows: 1, clock: 1, now: '$$NOW' } },
      );
      return statusOf(rule, doc);
    },
  };
};

export type RateLimiter<Rule extends AnyRule = AnyRule> = ReturnType<typeof rateLimiterIn<Rule>>;

const limitsIn = (store: Store) => store.db.collection<LimiterDoc>('rate_limits');

/** A limit that nobody has asked yet. */
export const newLimit = () => ({ clock: new Date(0), slots: [] });

/** One atomic write to a limit, which is created if it does not exist; returns the answer to an acquire. */
export const applyTo = <Beside = unknown>(store: Store, name: string, beside: Record<string, 1> = {}) => {
  const limits = store.db.collection<LimiterDoc & Beside>('rate_limits');
  const session = inSession(store);
  const create = () => limitsIn(store).insertOne({ _id: name, ...newLimit() }, session);

  return (stages: Stage[], slotId: string) => {
    // If no element matches, the projection omits the array.
    const projection = { clock: 1, asked: 1, windows: 1, slots: { $elemMatch: { id: slotId } }, ...beside };
    const options = { ...session, returnDocument: 'after', projection } as const;
    const filter = { _id: name } as Filter<LimiterDoc & Beside>;
    return updateOrCreate(() => limits.findOneAndUpdate(filter, [clockStage, ...stages], options), create);
  };
};

/** Short, since the document holds one for each slot. */
export const newSlotId = (): string => randomBytes(9).toString('base64url');

const separator = ':';

const reservationIdOf = ({ id, place }: Reservation): string => `${place}${separator}${id}`;

/** Reservations of earlier releases, and slots, are ids without a place. */
export const reservationOf = (reservationId: string): Reservation => {
  const [place = '', id] = reservationId.split(separator);
  return id === undefined ? { id: reservationId, place: null } : { id, place: Number(place) };
};

export const resultOf = (
  slotId: string,
  doc: Pick<LimiterDoc, 'clock' | 'asked' | 'slots' | 'windows'> | null,
): AcquireResult => {
  if (!doc?.asked) throw new Error('The limit was not stored');
  const [slot] = doc.slots ?? [];
  if (slot?.granted) {
    const known = doc.windows && { learned: doc.windows, clock: doc.clock };
    return { kind: 'granted', slotId, ...(slot.cost !== undefined && { cost: slot.cost }), ...known };
  }
  const { place, from } = doc.asked;
  const reservationId = reservationIdOf({ id: slotId, place });
  return { kind: 'wait', reservationId, waitMs: Math.max(1, from.getTime() - doc.clock.getTime()) };
};

/** Where blocks are stored. */
const blockFields = (rule: AnyRule): string[] => {
  if (!isAccountRule(rule)) return ['blocked_until'];
  const places = ['', ...rule.windows.map((window) => `windows.${window.name}.`)];
  return places.flatMap((place) => [`${place}blocked_until`, `${place}backoff_ms`]);
};
