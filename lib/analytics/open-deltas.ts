import type { FindCursor, WithId } from 'mongodb';
import { inSession, type Store } from '#lib/mongo/store.ts';
import type { TicketChange } from './count-delta.ts';

/** Changes of one transaction that are not yet folded into the counts. */
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

/** Sorts by number, and by the part of its transaction's changes. */
export const idOfDelta = (tenantId: string, seq: number, part = 0): string =>
  `${tenantId}/delta/${seq.toString().padStart(16, '0')}${part === 0 ? '' : `/${part.toString().padStart(3, '0')}`}`;

/** Matches a tenant's open deltas. */
export const deltasOf = (tenantId: string) => ({ _id: { $gte: `${tenantId}/delta/`, $lt: `${tenantId}/delta0` } });

/** A tenant's open deltas, oldest first. */
export const openDeltas = (store: Store, tenantId: string): FindCursor<WithId<DeltaDoc>> =>
  store.db.collection<DeltaDoc>(ledgerCollection).find(deltasOf(tenantId), { ...inSession(store), sort: { _id: 1 } });
