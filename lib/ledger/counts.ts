import { decoded, encoded } from '#lib/analytics/names.ts';
import {
  type CountDoc,
  type CustomerDoc,
  countsCollection,
  idOfCustomer,
  keptIds,
  listedIds,
} from '#lib/analytics/ticket-counts.ts';
import { inSession, type Store } from '#lib/mongo/store.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { countDelta, type TicketChange } from './count-delta.ts';
import { operationsOf } from './count-operations.ts';

/**
 * Updates a tenant's counts by a transaction's ticket changes. The tickets must be written before: ids that the counts
 * have dropped are read from them.
 */
export const updateCounts = async (tx: Store, tenantId: string, changes: readonly TicketChange[]): Promise<void> => {
  const delta = countDelta(changes);
  const operations = operationsOf(tenantId, delta);
  if (operations.length > 0)
    await tx.db.collection<CountDoc>(countsCollection).bulkWrite(operations, { ...inSession(tx), ordered: true });
  const lessened = [...delta.customers].filter(([, { went }]) => went.length > 0);
  if (lessened.length > 0)
    await refillIds(
      tx,
      tenantId,
      lessened.map(([customer]) => idOfCustomer(tenantId, customer)),
    );
};

/** Refills the ids of customers with too few stored ones. */
const refillIds = async (tx: Store, tenantId: string, customerIds: readonly string[]): Promise<void> => {
  const customers = tx.db.collection<CustomerDoc>(countsCollection);
  const session = inSession(tx);
  const wanting = await customers
    .find(
      { _id: { $in: [...customerIds] }, $expr: { $lt: [{ $size: '$ticket_ids' }, { $min: ['$count', listedIds] }] } },
      { ...session, projection: { key: 1 } },
    )
    .toArray();
  for (const { _id, key } of wanting) {
    const urgent = await tx.db
      .collection<TicketDoc>('tickets')
      .find(
        { tenant_id: tenantId, deleted_at: null, customer_id: decoded(key), urgency: 'high' },
        { ...session, projection: { external_id: 1 }, sort: { created_at: -1, _id: -1 }, limit: keptIds },
      )
      .toArray();
    const ticketIds = urgent.map(({ external_id }) => encoded(external_id)).toReversed();
    await customers.updateOne({ _id }, { $set: { ticket_ids: ticketIds } }, session);
  }
};
