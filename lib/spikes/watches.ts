import { inSession, isDuplicateKey, type Store } from '#lib/mongo/store.ts';
import type { WatchDoc } from './watch.ts';

export type Checked = Pick<WatchDoc, 'checked_at' | 'usual' | 'usual_until' | 'spikes'> & { recheck_at: Date | null };

const watchesCollection = (store: Store) => store.db.collection<WatchDoc>('spike_watches');

/** One document for each tenant that was checked. */
export const watchesIn = (store: Store) => {
  const watches = watchesCollection(store);
  const session = inSession(store);
  return {
    find: (tenantId: string): Promise<WatchDoc | null> => watches.findOne({ _id: tenantId }, session),

    /** When these tenants were checked last. */
    async checkedAmong(tenantIds: readonly string[]): Promise<Map<string, Date>> {
      const found = await watches
        .find({ _id: { $in: [...tenantIds] } }, { ...session, projection: { checked_at: 1 } })
        .toArray();
      return new Map(found.map(({ _id, checked_at }) => [_id, checked_at]));
    },

    /** The spikes that are on in these tenants; without those where nothing is unusual. */
    async spikesAmong(tenantIds: readonly string[]): Promise<Map<string, WatchDoc['spikes']>> {
      const found = await watches
        .find({ _id: { $in: [...tenantIds] } }, { ...session, projection: { 'spikes.since': 1 } })
        .toArray();
      return new Map(found.flatMap(({ _id, spikes }) => (spikes.length > 0 ? [[_id, spikes] as const] : [])));
    },

    /** Tenants that are to be checked again, whether tickets come or not; those that wait longest first. */
    async findDue(now: Date, limit: number): Promise<string[]> {
      const due = await watches
        .find(
          // Not every server knows that what has a time exists, as the index demands.
          { recheck_at: { $exists: true, $lte: now } },
          { ...session, projection: { _id: 1 }, sort: { recheck_at: 1 }, limit },
        )
        .toArray();
      return due.map(({ _id }) => _id);
    },

    /** Stores what a check has found. False if another one came first: then that counts, and this one has found nothing. */
    async put(tenantId: string, before: WatchDoc | null, { recheck_at, ...checked }: Checked): Promise<boolean> {
      const fields = { ...checked, ...(recheck_at && { recheck_at }) };
      if (before === null)
        return watches
          .insertOne({ _id: tenantId, tenant_id: tenantId, version: 1, ...fields }, session)
          .then(() => true)
          .catch(falseIfTaken);
      const { matchedCount } = await watches.updateOne(
        { _id: tenantId, version: before.version },
        { $set: fields, $inc: { version: 1 }, ...(recheck_at === null && { $unset: { recheck_at: true } }) },
        session,
      );
      return matchedCount === 1;
    },
  };
};

/** Inside a transaction the error has ended it. */
const falseIfTaken = (error: unknown): false => {
  if (isDuplicateKey(error)) return false;
  throw error;
};
