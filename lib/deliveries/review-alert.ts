import { type RoutedTicket, routedAlertsIn } from '#lib/alerts/routed-alerts.ts';
import type { CalmedBecause } from '#lib/destinations/notice.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { AlertMessage } from '#lib/queue/messages.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { isClosedTicket } from '#lib/tickets/alert-policy.ts';
import { finishedBy, type IsFinished } from '#lib/tickets/status.ts';
import { deliveriesIn } from './deliveries.ts';
import type { DeliveryDoc } from './delivery.ts';
import { newDelivery } from './new-delivery.ts';
import { queueDeliveries, type RouteDeps } from './queue-deliveries.ts';

/**
 * Looks again at an alert that its tenant's destinations got, after its ticket changed: once that has calmed, was closed or
 * deleted, those that took the alert get a notice. False for an alert that went to no destination.
 */
export const reviewAlert =
  ({ store, queue, now = () => new Date() }: RouteDeps) =>
  async (message: AlertMessage): Promise<boolean> => {
    const { tenant_id, alert_id } = message;
    const alerts = routedAlertsIn(store);
    const ticket = await alerts.find(message);
    const due_at = ticket?.alert?.due_at;
    if (!ticket || !due_at) return ticket !== null;
    const isFinished = finishedBy(await tenantsIn(store).finishedStatuses(tenant_id));
    const because = calmedBecause(ticket, isFinished);
    const resolves = because ? await resolvesOf(store, alert_id, because, now()) : [];
    await deliveriesIn(store).create(resolves);
    await alerts.markReviewed(message, due_at, because !== null);
    await queueDeliveries({ store, queue }, resolves);
    return true;
  };

/** Why what a ticket was alerted for is over; null if it is not. */
export const calmedBecause = (ticket: RoutedTicket, isFinished: IsFinished): CalmedBecause | null => {
  if (ticket.deleted_at) return 'deleted';
  if (ticket.urgency !== 'high') return 'calmed';
  return isClosedTicket(ticket, isFinished) ? 'closed' : null;
};

/** The notices that an alert is over, one for each destination that it went to. */
const resolvesOf = async (store: Store, alertId: string, because: CalmedBecause, now: Date): Promise<DeliveryDoc[]> => {
  const triggers = await deliveriesIn(store).triggersOf(alertId);
  return triggers.map((trigger) => ({ ...newDelivery({ ...trigger, notice: 'resolve' }, now), because }));
};
