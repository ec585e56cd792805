import { routedAlertsIn } from '#lib/alerts/routed-alerts.ts';
import type { AlertMessage } from '#lib/queue/messages.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { finishedBy } from '#lib/tickets/status.ts';
import { deliveriesIn } from './deliveries.ts';
import { heldDeliveriesIn } from './held-deliveries.ts';
import { calmedBecause, overBecauseOf } from './over.ts';
import { queueDeliveries, type RouteDeps } from './queue-deliveries.ts';
import { reopenAlert } from './reopen-alert.ts';
import { acknowledgementsOf, resolvesOf } from './resolves.ts';

/**
 * Looks again at an alert that its tenant's destinations got, after its ticket changed: once that has calmed, was closed or
 * deleted, or somebody has acknowledged it, those that took the alert get a notice, and what is still held is dropped. Once
 * it is back, what was dropped is held again. False for an alert that went to no destination.
 */
export const reviewAlert =
  ({ store, queue, now = () => new Date() }: RouteDeps) =>
  async (message: AlertMessage): Promise<boolean> => {
    const { tenant_id, alert_id } = message;
    const alerts = routedAlertsIn(store);
    const ticket = await alerts.find(message);
    if (!ticket?.alert?.due_at) return ticket !== null;
    const { due_at, resolved_at } = ticket.alert;
    const isFinished = finishedBy(await tenantsIn(store).finishedStatuses(tenant_id));
    const because = calmedBecause(ticket, isFinished);
    const over = overBecauseOf(ticket, isFinished);
    if (over) await heldDeliveriesIn(store).dropOf(message, over);
    else await reopenAlert(store, message);
    const raised = over && !resolved_at ? await deliveriesIn(store).raisingOf(alert_id) : [];
    const notices = because ? resolvesOf(raised, because, now()) : acknowledgementsOf(raised, ticket.alert, now());
    await deliveriesIn(store).create(notices);
    await alerts.markReviewed(message, due_at, because !== null && !resolved_at);
    await queueDeliveries({ store, queue }, notices);
    return true;
  };
