import type { Store } from '#lib/mongo/store.ts';
import { type ErasureList, importErasures } from '#lib/tickets/erasure-list.ts';
import { erasuresOf } from '#lib/tickets/erasures.ts';
import { eraseCustomer } from './erase-customer.ts';

/** Customers that are looked up in one command. */
const batchSize = 500;

/**
 * Erases again whoever is on the list and came back with a restored backup, in the tickets and their history. Can be broken
 * off and done again at any time. Answers with the number of tickets whose words were erased.
 */
export const applyErasures = async (store: Store, list: ErasureList): Promise<number> => {
  await importErasures(store, list);
  let tickets = 0;
  for (const tenantId of new Set(list.erasures.map(({ tenant_id }) => tenant_id)))
    for await (const customerIds of customersOf(store, tenantId))
      for (const customerId of (await erasuresOf(store, tenantId).aliasesAmong(customerIds)).keys())
        tickets += (await eraseCustomer(store, tenantId, customerId, { deadline: Number.POSITIVE_INFINITY })).tickets;
  return tickets;
};

/** Every customer that a tenant's tickets or their history name, in batches; some of them twice. */
async function* customersOf({ db }: Store, tenantId: string): AsyncGenerator<string[]> {
  const places = [
    ['tickets', 'customer_id'],
    ['ticket_history', 'changes.customer_id.new'],
  ] as const;
  for (const [collection, field] of places) {
    const found = db
      .collection(collection)
      .aggregate<{ _id: unknown }>([
        { $match: { tenant_id: tenantId, [field]: { $exists: true } } },
        { $group: { _id: `$${field}` } },
      ]);
    let batch: string[] = [];
    for await (const { _id } of found) {
      if (typeof _id === 'string') batch.push(_id);
      if (batch.length === batchSize) {
        yield batch;
        batch = [];
      }
    }
    yield batch;
  }
}
