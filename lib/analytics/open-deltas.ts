import { inSession, type Store } from '#lib/mongo/store.ts';
import { type CountDelta, countDelta, type TicketChange } from './count-delta.ts';

/** The changes of one transaction that are not yet folded into the counts. */
export type DeltaDoc = {
  _id: string;
  tenant_id: string;
  kind: 'delta';
  /** The last change number of the transaction. */
  seq: number;
  /** When it was written, while it is open. */
  open_since: Date;
  changes: TicketChange[];
};

export const ledgerCollection = 'ledger';

/** Sorts by number. */
export const idOfDelta = (tenantId: string, seq: number): string =>
  `${tenantId}/delta/${seq.toString().padStart(16, '0')}`;

/** Matches a tenant's open deltas. */
export const deltasOf = (tenantId: string) => ({ _id: { $gte: `${tenantId}/delta/`, $lt: `${tenantId}/delta0` } });

/** Changes that are read together at most; a single transaction of more is still read whole. */
export type DeltaBound = { deltas: number; changes: number };

/** A tenant's open deltas, oldest first; all, or the first ones within the bound. */
export const openDeltas = async (store: Store, tenantId: string, bound?: DeltaBound): Promise<DeltaDoc[]> => {
  const found = store.db.collection<DeltaDoc>(ledgerCollection).find(deltasOf(tenantId), {
    ...inSession(store),
    sort: { _id: 1 },
    ...(bound && { limit: bound.deltas }),
  });
  const deltas: DeltaDoc[] = [];
  let changes = 0;
  for await (const delta of found) {
    changes += delta.changes.length;
    if (bound && deltas.length > 0 && changes > bound.changes) break;
    deltas.push(delta);
  }
  await found.close();
  return deltas;
};

/** What the stored counts lack of a tenant's changes. Exact together with counts of the same snapshot. */
export const openDelta = async (store: Store, tenantId: string): Promise<CountDelta> =>
  mergedDelta(await openDeltas(store, tenantId));

export const mergedDelta = (deltas: readonly Pick<DeltaDoc, 'changes'>[]): CountDelta =>
  countDelta(deltas.flatMap(({ changes }) => changes));

/** The statuses that open deltas bring. */
export const openStatuses = async (store: Store, tenantId: string): Promise<string[]> => {
  const deltas = await store.db
    .collection<DeltaDoc>(ledgerCollection)
    .find(deltasOf(tenantId), { ...inSession(store), projection: { 'changes.after.status': 1 } })
    .toArray();
  return deltas.flatMap(({ changes }) => changes.flatMap(({ after }) => (after ? [after.status] : [])));
};
