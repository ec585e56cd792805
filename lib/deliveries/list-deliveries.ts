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
      alert_id: z.string().describe('Of a `spike`: its id'),
      destination_id: z.string(),
      notice: z
        .enum(deliveredNotices)
        .describe(
          '`trigger`: the alert; `escalation`: once more, since nobody acknowledged it; `acknowledge`: that somebody did; `resolve`: that it is over; `summary`: several alerts in one, of which the first is named here; `spike`: what is unusual, with its newest ticket',
        ),
      state: z
        .enum(deliveryStates)
        .describe(
          '`held`: not due yet, by the policy of the tenant; `dropped`: nothing was left to say, or its destination was gone',
        ),
      summary_id: z.string().nullable().describe('The delivery of the summary that this one waits for, or was sent in'),
      count: z.int().nullable().describe('How many alerts a summary says; null before it is due'),
      acknowledged_at: z.iso
        .datetime()
        .nullable()
        .describe('Of an `acknowledge`: when somebody acknowledged the alert'),
      acknowledged_by: z.string().nullable().describe('Who that was, as on the ticket; null if it is not known'),
      tries: z.int(),
      error: z.string().nullable().describe('Why the last try failed, or what ended the delivery without one'),
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
