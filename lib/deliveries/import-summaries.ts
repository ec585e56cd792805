import { destinationsFor } from '#lib/destinations/destinations-for.ts';
import type { Store } from '#lib/mongo/store.ts';
import { deliveriesIn } from './deliveries.ts';
import type { DeliveryDoc, SaidInSummary } from './delivery.ts';
import { newDelivery } from './new-delivery.ts';

const kind = 'first_import';

/**
 * Makes the summary of a tenant's first import for each of its destinations that can say one; the schedule queues them.
 * None without a sample. In the transaction in which the import ends, so that there is one.
 */
export const createImportSummaries = async (
  store: Store,
  tenant_id: string,
  said: SaidInSummary,
  now: Date,
): Promise<void> => {
  const [newest] = said.samples;
  if (!newest) return;
  const able = await destinationsFor(store, tenant_id, 'summary');
  const summaries = able.map(({ _id: destination_id }): DeliveryDoc => {
    const summary = newDelivery({ tenant_id, ...newest, destination_id, notice: 'summary', part: kind }, now);
    return { ...summary, summary: { kind, category: null, said } };
  });
  await deliveriesIn(store).create(summaries);
};
