import type { Filter } from 'mongodb';
import * as z from 'zod';
import { pageByTime, timeAndIdIn } from '#lib/cursor.ts';
import { inSession, type Store } from '#lib/mongo/store.ts';
import { deliveriesCollection } from './deliveries.ts';
import { type DeliveryDoc, type DeliveryState, deliveredNotices, deliveryStates } from './delivery.ts';

export const deliveryView = z.lazy(() =>
  z
    .object({
      delivery_id: z.string(),
      ticket_id: z.string(),
      alert_id: z.string().describe('Id of the alert; for a `spike`, id of the spike'),
      destination_id: z.string(),
      notice: z
        .enum(deliveredNotices)
        .describe(
          '`trigger`: the alert; `escalation`: the alert again, unacknowledged so far; `acknowledge`: it was acknowledged; `resolve`: it is resolved; `summary`: several alerts in one notice, of which the first is named here; `spike`: a spike, with its newest ticket',
        ),
      state: z
        .enum(deliveryStates)
        .describe(
          '`held`: not due yet, by the alert policy of the tenant; `dropped`: nothing was left to send, or the destination no longer exists',
        ),
      summary_id: z.string().nullable().describe('The delivery of the summary that this one waits for, or was sent in'),
      count: z.int().nullable().describe('Number of alerts in a summary; null before it is due'),
      acknowledged_at: z.iso.datetime().nullable().describe('For an `acknowledge`: when the alert was acknowledged'),
      acknowledged_by: z.string().nullable().describe('Who acknowledged the alert, as on the ticket; null if unknown'),
      tries: z.int(),
      error: z.string().nullable().describe('Why the last attempt failed, or why the delivery ended without one'),
      created_at: z.iso.datetime(),
      next_try_at: z.iso.datetime().nullable(),
      settled_at: z.iso.datetime().nullable(),
    })
    .meta({ id: 'Delivery' }),
);
export type DeliveryView = z.infer<typeof deliveryView>;

export const viewOfDelivery = (delivery: DeliveryDoc): DeliveryView => ({
  delivery_id: delivery._id,
  ticket_id: delivery.ticket_id,
  alert_id: delivery.alert_id,
  destination_id: delivery.destination_id,
  notice: delivery.notice,
  state: delivery.state,
  summary_id: delivery.summary_id ?? null,
  count: delivery.summary?.said?.count ?? null,
  acknowledged_at: delivery.acknowledged?.at.toISOString() ?? null,
  acknowledged_by: delivery.acknowledged?.by ?? null,
  tries: delivery.tries,
  error: delivery.error ?? null,
  created_at: delivery.created_at.toISOString(),
  next_try_at: nextTryAt(delivery)?.toISOString() ?? null,
  settled_at: delivery.settled_at?.toISOString() ?? null,
});

const nextTryAt = ({ state, held_until, due_at }: DeliveryDoc): Date | undefined => {
  if (state === 'held') return held_until;
  return state === 'queued' ? due_at : undefined;
};

export type AskedDeliveries = {
  state?: DeliveryState | undefined;
  ticketId?: string | undefined;
  limit: number;
  cursor?: string | undefined;
};

/** One page of a tenant's deliveries, newest first. Settled ones are kept for 30 days. */
export const listDeliveries = async (
  store: Store,
  tenantId: string,
  { state, ticketId, limit, cursor }: AskedDeliveries,
): Promise<{ deliveries: DeliveryView[]; next_cursor: string | null }> => {
  const list = ['deliveries', tenantId, state ?? null, ticketId ?? null];
  const filter: Filter<DeliveryDoc> = {
    tenant_id: tenantId,
    ...(ticketId !== undefined && { ticket_id: ticketId }),
    ...(state !== undefined && { state }),
    ...(cursor !== undefined && behind(list, cursor)),
  };
  const found = await deliveriesCollection(store)
    .find(filter, { ...inSession(store), sort: { created_at: -1, _id: -1 }, limit: limit + 1 })
    .toArray();
  const { page, next_cursor } = pageByTime(list, found, limit, ({ created_at, _id }) => [created_at, _id]);
  return { deliveries: page.map(viewOfDelivery), next_cursor };
};

const behind = (list: unknown, cursor: string): Filter<DeliveryDoc> => {
  const [created_at, id] = timeAndIdIn(list, cursor, "this tenant's deliveries");
  return { $or: [{ created_at: { $lt: created_at } }, { created_at, _id: { $lt: id } }] };
};
