import { type DeliveryDoc, deliveryId } from './delivery.ts';

export type NewDelivery = Pick<
  DeliveryDoc,
  'tenant_id' | 'ticket_id' | 'alert_id' | 'destination_id' | 'notice' | 'part'
>;

/** A delivery that is due at once if no message comes. */
export const newDelivery = (
  { tenant_id, ticket_id, alert_id, destination_id, notice, part }: NewDelivery,
  now: Date,
): DeliveryDoc => {
  const key = { alert_id, destination_id, notice, ...(part !== undefined && { part }) };
  return {
    _id: deliveryId(key),
    tenant_id,
    ticket_id,
    ...key,
    state: 'queued',
    tries: 0,
    error: null,
    created_at: now,
    due_at: now,
  };
};
