import { alertPoliciesIn } from '#lib/alert-policy/alert-policies.ts';
import { type Routed, routerOf } from '#lib/alert-policy/route-alert.ts';
import { policyFieldsOf, routedAlertOf } from '#lib/alert-policy/routed-ticket.ts';
import { type AlertedTicket, addressOf } from '#lib/alerts/alerted-ticket.ts';
import { outboxIn } from '#lib/alerts/outbox.ts';
import { routedAlertsIn } from '#lib/alerts/routed-alerts.ts';
import { listDestinations } from '#lib/destinations/destinations.ts';
import type { Store } from '#lib/mongo/store.ts';
import { deliveriesIn } from './deliveries.ts';
import type { DeliveryDoc } from './delivery.ts';
import { heldDeliveriesIn } from './held-deliveries.ts';
import { type Planned, planDeliveries } from './plan-deliveries.ts';
import { queueDeliveries, type RouteDeps } from './queue-deliveries.ts';
import { resolvesOf } from './resolves.ts';

/**
 * Makes the deliveries of an alert that its tenant's policy plans, and queues those that are due; the schedule queues those
 * that are held when they are. False if the tenant has no active destination: then the alert goes to the notification service. An earlier alert
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
    const planned = await planDeliveries(store, ticket, notices, at);
    const resolves = await endEarlier(store, ticket, at);
    await deliveriesIn(store).create([...planned, ...resolves]);
    // Only now: from here on the deliveries are what the schedule finds.
    if (dropped) await outboxIn(store).suppress(addressOf(ticket), dropped);
    else await routedAlertsIn(store).markRouted(addressOf(ticket));
    const due = planned.filter(({ state, due_at = at }) => state === 'queued' && due_at <= at);
    await queueDeliveries({ store, queue }, [...due, ...resolves]);
    return true;
  };

/** Earlier alerts of the ticket are over: what is held of them is dropped, and what went out is resolved by these. */
const endEarlier = async (store: Store, ticket: AlertedTicket, now: Date): Promise<DeliveryDoc[]> => {
  const earlier = await deliveriesIn(store).earlierRaising(addressOf(ticket));
  const held = earlier.filter(({ state }) => state === 'held').map(({ _id }) => _id);
  await heldDeliveriesIn(store).dropAll(held, 'calmed');
  return resolvesOf(earlier, 'calmed', now);
};

/** What the tenant's policy says of an alert. Without a policy it is due everywhere, at once. */
const planOf = async (
  store: Store,
  { tenant_id, external_id, alert }: AlertedTicket,
  active: readonly string[],
  now: Date,
): Promise<Pick<Routed, 'dropped'> & { notices: readonly Planned[] }> => {
  const policy = await alertPoliciesIn(store).find(tenant_id);
  const ticket = policy && (await policyFieldsOf(store, tenant_id, external_id));
  if (!ticket) return { notices: active.map((destinationId) => toNow(destinationId, now)), dropped: null };
  return routerOf(policy)(routedAlertOf(ticket, alert.created_at), active, now);
};

const toNow = (destinationId: string, now: Date): Planned => ({ destinationId, step: 0, dueAt: now, group: null });
