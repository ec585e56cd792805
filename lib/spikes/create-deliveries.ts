import { alertPoliciesIn } from '#lib/alert-policy/alert-policies.ts';
import { deliveriesIn } from '#lib/deliveries/deliveries.ts';
import type { DeliveryDoc } from '#lib/deliveries/delivery.ts';
import { newDelivery } from '#lib/deliveries/new-delivery.ts';
import { destinationsFor } from '#lib/destinations/destinations-for.ts';
import { maxSamples } from '#lib/destinations/notice.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { Spike } from './spike.ts';

/**
 * Makes a delivery of each spike for each destination that the policy of its tenant names; the schedule queues them. In the
 * transaction that stores the spikes, so that there is one.
 */
export const createSpikeDeliveries = async (
  store: Store,
  tenant_id: string,
  spikes: readonly Spike[],
  now: Date,
): Promise<void> => {
  if (spikes.length === 0) return;
  const policy = await alertPoliciesIn(store).find(tenant_id);
  const named = policy?.spikes?.to;
  const able = await destinationsFor(store, tenant_id, 'spike');
  const meant = able.filter(({ _id }) => named?.includes(_id) ?? true);
  const deliveries = spikes.flatMap((spike) => meant.map(({ _id }) => deliveryOf(tenant_id, spike, _id, now)));
  await deliveriesIn(store).create(deliveries);
};

const deliveryOf = (tenant_id: string, spike: Spike, destination_id: string, now: Date): DeliveryDoc => {
  const { id: alert_id, words, seen, expected, minutes, ticketIds } = spike;
  const [ticket_id = ''] = ticketIds;
  return {
    ...newDelivery({ tenant_id, ticket_id, alert_id, destination_id, notice: 'spike' }, now),
    spike: { words, seen, expected, minutes, ticket_ids: ticketIds.slice(0, maxSamples) },
  };
};
