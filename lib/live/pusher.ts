import { againIfDuplicate, type Store } from '#lib/mongo/store.ts';

/** The chain of messages that push: one at a time, each of which sends the next while anybody follows. */
export type PusherDoc = {
  _id: string;
  /** Of the message that is to push; any other one is void. */
  turn: number;
  /** How often somebody began to follow: a chain that is about to end sees whether somebody did meanwhile. */
  asked: number;
  /** When the message of this turn is due; null if there is none. */
  next_at: Date | null;
};

/** A message so long after its time is lost: longer than a step and its delivery take. */
const graceMs = 30_000;

const Id = 'pusher';

const isRunning = ({ next_at }: PusherDoc, now: Date): boolean =>
  next_at !== null && next_at.getTime() + graceMs > now.getTime();

/** The deployment's chain. Of any number of concurrent callers one starts it, and one moves it on. */
export const pusherIn = (store: Store) => {
  const pushers = store.db.collection<PusherDoc>('live_pushers');

  return {
    /** Has the chain run; answers the turn whose message the caller must send, null if one is on its way. */
    async ask(now: Date): Promise<number | null> {
      const lost = { $lte: [{ $ifNull: ['$next_at', new Date(0)] }, new Date(now.getTime() - graceMs)] };
      const before = await againIfDuplicate(store, () =>
        pushers.findOneAndUpdate(
          { _id: Id },
          [
            {
              $set: {
                asked: { $add: [{ $ifNull: ['$asked', 0] }, 1] },
                turn: { $add: [{ $ifNull: ['$turn', 0] }, { $cond: [lost, 1, 0] }] },
                next_at: { $cond: [lost, now, '$next_at'] },
              },
            },
          ],
          { upsert: true, returnDocument: 'before' },
        ),
      );
      if (before && isRunning(before, now)) return null;
      return (before?.turn ?? 0) + 1;
    },

    /** The chain, if it waits for this turn. */
    look: (turn: number): Promise<PusherDoc | null> => pushers.findOne({ _id: Id, turn }),

    /** Moves the chain on to a turn that is due then; null if it did not wait for this one. */
    async next({ turn }: Pick<PusherDoc, 'turn'>, next_at: Date): Promise<number | null> {
      const { matchedCount } = await pushers.updateOne({ _id: Id, turn }, { $set: { turn: turn + 1, next_at } });
      return matchedCount === 1 ? turn + 1 : null;
    },

    /** Ends the chain, unless somebody asked for it since it was looked at. */
    async end({ turn, asked }: Pick<PusherDoc, 'turn' | 'asked'>): Promise<boolean> {
      const { matchedCount } = await pushers.updateOne({ _id: Id, turn, asked }, { $set: { next_at: null } });
      return matchedCount === 1;
    },
  };
};
export type Pusher = ReturnType<typeof pusherIn>;
