import { againIfDuplicate, type Store } from '#lib/mongo/store.ts';

/** The loop that pushes: one queue message at a time polls for changes, and sends the next while there are sockets. */
export type PushLoopDoc = {
  _id: string;
  /** The fencing token of the next poll: a message with another one is stale. */
  generation: number;
  /** How often somebody asked for the loop: one that is about to stop sees whether somebody did meanwhile. */
  requests: number;
  /** When the message of this generation is due; null while the loop is stopped. */
  next_at: Date | null;
};

/** A message so long overdue is lost: longer than a poll and its delivery take. */
const graceMs = 30_000;

const Id = 'push-loop';

const isRunning = ({ next_at }: PushLoopDoc, now: Date): boolean =>
  next_at !== null && next_at.getTime() + graceMs > now.getTime();

/** The deployment's loop. Of any number of concurrent callers one starts it, and one advances it. */
export const pushLoopIn = (store: Store) => {
  const loops = store.db.collection<PushLoopDoc>('push_loops');

  return {
    /** Starts the loop if it is stopped or its message is lost: the generation whose message the caller must send, or null. */
    async start(now: Date): Promise<number | null> {
      const lost = { $lte: [{ $ifNull: ['$next_at', new Date(0)] }, new Date(now.getTime() - graceMs)] };
      const before = await againIfDuplicate(store, () =>
        loops.findOneAndUpdate(
          { _id: Id },
          [
            {
              $set: {
                requests: { $add: [{ $ifNull: ['$requests', 0] }, 1] },
                generation: { $add: [{ $ifNull: ['$generation', 0] }, { $cond: [lost, 1, 0] }] },
                next_at: { $cond: [lost, now, '$next_at'] },
              },
            },
          ],
          { upsert: true, returnDocument: 'before' },
        ),
      );
      if (before && isRunning(before, now)) return null;
      return (before?.generation ?? 0) + 1;
    },

    /** The loop, if that is its generation. */
    find: (generation: number): Promise<PushLoopDoc | null> => loops.findOne({ _id: Id, generation }),

    /** Advances the loop to the generation that is due then; null if it has another one by now. */
    async advance({ generation }: Pick<PushLoopDoc, 'generation'>, next_at: Date): Promise<number | null> {
      const next = generation + 1;
      const { matchedCount } = await loops.updateOne({ _id: Id, generation }, { $set: { generation: next, next_at } });
      return matchedCount === 1 ? next : null;
    },

    /** Stops the loop, unless somebody asked for it since it was read. */
    async stop({ generation, requests }: Pick<PushLoopDoc, 'generation' | 'requests'>): Promise<boolean> {
      const { matchedCount } = await loops.updateOne({ _id: Id, generation, requests }, { $set: { next_at: null } });
      return matchedCount === 1;
    },
  };
};
