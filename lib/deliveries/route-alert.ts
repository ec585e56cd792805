import { alertPoliciesIn } from '#lib/alert-policy/alert-policies.ts';
import { type PlannedNotice, type Routed, routerOf } from '#lib/alert-policy/route-alert.ts';
import { policyFieldsOf, routedAlertOf } from '#lib/alert-policy/routed-ticket.ts';
import { type AlertedTicket, addressOf } from '#lib/alerts/alerted-ticket.ts';
import { outboxIn } from '#lib/alerts/outbox.ts';
import { routedAlertsIn } from '#lib/alerts/routed-alerts.ts';
import { listDestinations } from '#lib/destinations/destinations.ts';
import type { Store } from '#lib/mongo/store.ts';
import { deliveriesIn } from './deliveries.ts';
import type { DeliveryDoc } from './delivery.ts';
import { newDelivery } from './new-delivery.ts';
import { queueDeliveries, type RouteDeps } from './queue-deliveries.ts';

/**
 * Makes the deliveries of an alert that its tenant's policy plans, and queues those that are due; the schedule queues the
 * others. False if the tenant has no active destination: then the alert goes to the notification service. An earlier alert
 * of the ticket is over. Can be repeated: there is one delivery for each destination and notice.
 * @throws if the queue did not accept all of them; the schedule queues the rest
 */
export const routeAlert =
  ({ store, queue, now = () => new Date() }: RouteDeps) =>
  async (ticket: AlertedTicket): Promise<boolean> => {
    const destinations = await listDestinations(store, ticket.tenant_id);
    const active = destinations.filter(({ state }) => state === 'active').map(({ _id }) => _id);
    if (active.length === 0) return false;
    const at = now();
    const { notices, dropped } = await planOf(store, ticket, active, at);
    const triggers = planDeliveries(ticket, notices, at);
    const earlier = await deliveriesIn(store).earlierTriggers(addressOf(ticket));
    const resolves = earlier.map(
      (trigger): DeliveryDoc => ({
        ...newDelivery({ ...trigger, notice: 'resolve' }, at),
        because: 'calmed',
      }),
    );
    await deliveriesIn(store).create([...triggers, ...resolves]);
    // Only now: from here on the deliveries are what the schedule finds.
    if (dropped) await outboxIn(store).suppress(addressOf(ticket), dropped);
    else await routedAlertsIn(store).markRouted(addressOf(ticket));
    const due = triggers.filter(({ due_at = at }) => due_at <= at);
    await queueDeliveries({ store, queue }, [...due, ...resolves]);
    return true;
  };

type Due = Pick<PlannedNotice, 'destinationId' | 'dueAt'>;

/** What the tenant's policy says of an alert. Without a policy it is due everywhere, at once. */
const planOf = async (
  store: Store,
  { tenant_id, external_id, alert }: AlertedTicket,
  active: readonly string[],
  now: Date,
): Promise<Pick<Routed, 'dropped'> & { notices: readonly Due[] }> => {
  const policy = await alertPoliciesIn(store).find(tenant_id);
  const ticket = policy && (await policyFieldsOf(store, tenant_id, external_id));
  if (!ticket) return { notices: active.map((destinationId) => ({ destinationId, dueAt: now })), dropped: null };
  return routerOf(policy)(routedAlertOf(ticket, alert.created_at), active, now);
};

/** The deliveries of an alert, each due at its time. */
export const planDeliveries = (
  { tenant_id, external_id: ticket_id, alert }: AlertedTicket,
  notices: readonly Due[],
  now: Date,
): DeliveryDoc[] =>
  notices.map(({ destinationId: destination_id, dueAt: due_at }) => ({
    ...newDelivery({ tenant_id, ticket_id, alert_id: alert.id, destination_id, notice: 'trigger' }, now),
    due_at,
  }));
