import { againIfDuplicate, inSession, type Store } from '#lib/mongo/store.ts';
import type { Part } from '#lib/mongo/union.ts';

/**
 * A lease on a resource. The epoch is the fencing token: it grows with every claim, so a holder whose lease expired is
 * distinguished from its successor, even under the same owner.
 */
export type Lease = { resourceId: string; ownerId: string; epoch: number };

export type LeaseClaim = { kind: 'held'; lease: Lease } | { kind: 'taken'; ownerId: string };

type LockDoc = { resource_id: string; owner_id: string; epoch: number; acquired_at: Date; expires_at: Date };

export type LockView = { locked: false } | { locked: true; owner_id: string; acquired_at: Date; expires_at: Date };

const locksCollection = (store: Store) => store.db.collection<LockDoc>('distributed_locks');

// The server's clock decides, inside the write. Not every compatible server supports $$NOW in filters, including those of
// upserts; all support it in pipelines and projections.
const isLive = { $gt: ['$expires_at', '$$NOW'] };
const after = (ttlMs: number) => ({ $add: ['$$NOW', ttlMs] });

const mine = ({ resourceId, ownerId, epoch }: Lease) => ({ resource_id: resourceId, owner_id: ownerId, epoch });

/**
 * A resource's lock for a pipeline that reads other collections as well: whose it is, whether it has expired, and the
 * server's time.
 */
export const lockPart = (resourceId: string): Part => ({
  coll: 'distributed_locks',
  pipeline: [
    { $match: { resource_id: resourceId } },
    { $project: { resource_id: 1, owner_id: 1, epoch: 1, live: isLive, now: '$$NOW' } },
  ],
});

export type LockRow = Pick<LockDoc, 'owner_id' | 'epoch'> & { live: boolean; now: Date };

export type LeaseState = 'held' | 'expired' | 'lost';

/** What such a row says of a lease. Only a fence if a take-over conflicts with the reader's writes. */
export const leaseStateIn = (lock: LockRow | undefined, { ownerId, epoch }: Lease): LeaseState => {
  if (lock?.owner_id !== ownerId || lock.epoch !== epoch) return 'lost';
  return lock.live ? 'held' : 'expired';
};

/** Leases on resources: at most one holder at a time, by the server's clock. */
export const locksIn = (store: Store) => {
  const locks = locksCollection(store);
  const session = inSession(store);

  return {
    /**
     * Claims a lock that is free or expired, in one write. The new epoch is greater than that of any previous holder and
     * than `afterEpoch`. An owner that resumes its work passes its last epoch as `afterEpoch`; if its old lease is still
     * live, the result is `taken`.
     */
    claim: (resourceId: string, ownerId: string, ttlMs: number, afterEpoch = 0): Promise<LeaseClaim> =>
      claimLock(store, { resourceId, ownerId }, ttlMs, afterEpoch),

    /**
     * The fence: verifies, inside the transaction whose writes it guards, that the lease is held and has not expired, and
     * extends it by `ttlMs` from now. Distinguishes an expired lease that nobody else holds from a lost one.
     */
    async hold(lease: Lease, ttlMs: number): Promise<LeaseState> {
      const lock = await locks.findOneAndUpdate(
        mine(lease),
        [{ $set: { expires_at: { $cond: [isLive, after(ttlMs), '$expires_at'] } } }],
        { ...session, returnDocument: 'after', projection: { live: isLive } },
      );
      if (!lock) return 'lost';
      return (lock as { live?: boolean }).live ? 'held' : 'expired';
    },

    /**
     * Extends the lease to `ttlMs` from now, even if it has expired but nobody claimed it. Never shortens it. Returns
     * false if the lease is lost; the caller must stop at once.
     */
    async renew(lease: Lease, ttlMs: number): Promise<boolean> {
      const { matchedCount } = await locks.updateOne(
        mine(lease),
        [{ $set: { expires_at: { $max: ['$expires_at', after(ttlMs)] } } }],
        session,
      );
      return matchedCount === 1;
    },

    /** Releases the resource if this owner holds it, under any epoch. */
    async release(resourceId: string, ownerId: string): Promise<void> {
      await locks.deleteOne({ resource_id: resourceId, owner_id: ownerId }, session);
    },

    async look(resourceId: string): Promise<LockView> {
      return viewOf(await findLive(store, resourceId));
    },
  };
};

const findLive = async (store: Store, resourceId: string) => {
  const lock = await locksCollection(store).findOne<LockDoc & { live: boolean }>(
    { resource_id: resourceId },
    { ...inSession(store), projection: { owner_id: 1, acquired_at: 1, expires_at: 1, live: isLive } },
  );
  return lock?.live ? lock : null;
};

/** Who holds which of these resources, as of now by the server's clock; free ones are left out. */
export const liveLocksAmong = async (store: Store, resourceIds: readonly string[]): Promise<Map<string, string>> => {
  if (resourceIds.length === 0) return new Map();
  const found = await locksCollection(store)
    .find<Pick<LockDoc, 'resource_id' | 'owner_id'> & { live: boolean }>(
      { resource_id: { $in: [...resourceIds] } },
      { ...inSession(store), projection: { resource_id: 1, owner_id: 1, live: isLive } },
    )
    .toArray();
  return new Map(found.flatMap(({ resource_id, owner_id, live }) => (live ? [[resource_id, owner_id]] : [])));
};

const viewOf = (lock: LockDoc | null): LockView =>
  lock
    ? { locked: true, owner_id: lock.owner_id, acquired_at: lock.acquired_at, expires_at: lock.expires_at }
    : { locked: false };

const claimLock = async (
  store: Store,
  { resourceId, ownerId }: Omit<Lease, 'epoch'>,
  ttlMs: number,
  afterEpoch: number,
): Promise<LeaseClaim> => {
  // Read before writing: a write would wait for a holder's transaction that uses this document as its fence, while
  // occupying a connection that the transaction may need to continue. A read does not wait.
  const holder = await findLive(store, resourceId);
  if (holder) return { kind: 'taken', ownerId: holder.owner_id };
  const unlessLive = (value: unknown, current: string) => ({ $cond: [isLive, current, value] });
  const claimed = {
    owner_id: unlessLive({ $literal: ownerId }, '$owner_id'),
    epoch: unlessLive({ $add: [{ $max: ['$epoch', afterEpoch] }, 1] }, '$epoch'),
    acquired_at: unlessLive('$$NOW', '$acquired_at'),
    expires_at: unlessLive(after(ttlMs), '$expires_at'),
  };
  const options = { ...inSession(store), upsert: true, returnDocument: 'after' } as const;
  const lock = await againIfDuplicate(store, () =>
    locksCollection(store).findOneAndUpdate({ resource_id: resourceId }, [{ $set: claimed }], options),
  );
  if (lock?.owner_id === ownerId && lock.epoch > afterEpoch)
    return { kind: 'held', lease: { resourceId, ownerId, epoch: lock.epoch } };
  return { kind: 'taken', ownerId: lock?.owner_id ?? '' };
};
