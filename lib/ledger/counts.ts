import type { CountDelta } from '#lib/analytics/count-delta.ts';
import { type CountDoc, countsCollection } from '#lib/analytics/ticket-counts.ts';
import { inSession, type Store } from '#lib/mongo/store.ts';
import { operationsOf } from './count-operations.ts';

/** Adds a delta to a tenant's counts. */
export const updateCounts = async (tx: Store, tenantId: string, delta: CountDelta): Promise<void> => {
  const operations = operationsOf(tenantId, delta);
  if (operations.length > 0)
    await tx.db.collection<CountDoc>(countsCollection).bulkWrite(operations, { ...inSession(tx), ordered: true });
};
