import type { AnyBulkWriteOperation } from 'mongodb';
import type { CountDelta } from '#lib/analytics/count-delta.ts';
import type { FlowDelta } from '#lib/analytics/flow.ts';
import { type CountDoc, countsCollection } from '#lib/analytics/ticket-counts.ts';
import { inSession, type Store } from '#lib/mongo/store.ts';
import { operationsOf } from './count-operations.ts';
import { flowOperations } from './flow-operations.ts';

/** Adds a delta to a tenant's counts, and what it says of how tickets opened and closed. */
export const updateCounts = async (
  tx: Store,
  tenantId: string,
  delta: CountDelta,
  flow: FlowDelta = new Map(),
): Promise<void> => {
  const operations: AnyBulkWriteOperation<CountDoc>[] = [
    ...operationsOf(tenantId, delta),
    ...flowOperations(tenantId, flow),
  ];
  if (operations.length > 0)
    await tx.db.collection<CountDoc>(countsCollection).bulkWrite(operations, { ...inSession(tx), ordered: true });
};
