import { type DeliveryDoc, deliveryId } from './delivery.ts';

export type NewDelivery = Pick<DeliveryDoc, 'tenant_id' | 'ticket_id' | 'alert_id' | 'destination_id' | 'notice'>;

/** A delivery that is due at once if no message comes. */
export const newDelivery = (
  { tenant_id, ticket_id, alert_id, destination_id, notice }: NewDelivery,
  now: Date,
): DeliveryDoc => ({
  _id: deliveryId({ alert_id, destination_id, notice }),
  ...{ tenant_id, ticket_id, alert_id, destination_id, notice },
  state: 'queued',
  tries: 0,
  error: null,
  created_at: now,
  due_at: now,
});
