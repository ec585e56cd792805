import { type DeltaDoc, ledgerCollection } from '#lib/analytics/open-deltas.ts';
import type { Store } from '#lib/mongo/store.ts';

/** The last change number whose delta is in a tenant's counts: the fence of the folds. */
export type FoldedDoc = {
  _id: string;
  tenant_id: string;
  kind: 'folded';
  seq: number;
  /** When the newest of its deltas with a ticket that was new at its help desk, too, was written. */
  arrived_at?: Date;
};

export const foldedCollection = (store: Store) => store.db.collection<FoldedDoc>(ledgerCollection);

/** A ticket that is older when it is stored says nothing of what happens now. */
const newForMs = 60 * 60_000;

/** When tickets came that were created shortly before; undefined if none did. */
export const arrivedIn = (deltas: readonly Pick<DeltaDoc, 'open_since' | 'changes'>[]): Date | undefined =>
  deltas.findLast(({ open_since, changes }) =>
    changes.some(
      ({ before, after }) =>
        before === null && after !== null && after.created_at.getTime() > open_since.getTime() - newForMs,
    ),
  )?.open_since;

/** Tenants that tickets came to since a moment, the latest first. */
export const tenantsWithArrivals = async (
  store: Store,
  since: Date,
  most: number,
): Promise<{ tenantId: string; arrivedAt: Date }[]> => {
  const found = await foldedCollection(store)
    .find(
      { arrived_at: { $exists: true, $gte: since } },
      { projection: { tenant_id: 1, arrived_at: 1 }, sort: { arrived_at: -1 }, limit: most },
    )
    .toArray();
  return found.flatMap(({ tenant_id, arrived_at }) =>
    arrived_at ? [{ tenantId: tenant_id, arrivedAt: arrived_at }] : [],
  );
};
