import { routedAlertsIn } from '#lib/alerts/routed-alerts.ts';
import { inTransaction, type Store } from '#lib/mongo/store.ts';
import type { AlertMessage } from '#lib/queue/messages.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { finishedBy } from '#lib/tickets/status.ts';
import { deliveriesIn } from './deliveries.ts';
import { heldDeliveriesIn } from './held-deliveries.ts';
import { overBecauseOf } from './over.ts';

/**
 * Holds again what was dropped of an alert because that was over, if its ticket came back as urgent as it was: nothing else
 * alerts it. Those that got the alert do not get it again. In one transaction with the alert, which is settled by what is
 * held. False if it is over still, or nothing was dropped.
 */
export const reopenAlert = (store: Store, message: AlertMessage): Promise<boolean> =>
  inTransaction(store, async (tx) => {
    const alerts = routedAlertsIn(tx);
    const ticket = await alerts.find(message);
    const isFinished = finishedBy(await tenantsIn(tx).finishedStatuses(message.tenant_id));
    if (!ticket || overBecauseOf(ticket, isFinished)) return tx.abandon(false);
    const held = await heldDeliveriesIn(tx).holdAgain(message);
    // Settled deliveries expire: then nothing of it is left to hold.
    const isForgotten =
      ticket.alert?.suppressed_reason === 'over_before_sent' &&
      (await deliveriesIn(tx).raisingOf(message.alert_id)).length === 0;
    if (held === 0 && !isForgotten) return tx.abandon(false);
    await alerts.reopen(message, held > 0);
    return true;
  });

/** Suppresses an alert that was over before anybody got it, unless its ticket is back. */
export const suppressOver = async (store: Store, message: AlertMessage): Promise<void> => {
  if (await reopenAlert(store, message)) return;
  await inTransaction(store, async (tx) => {
    const raising = await deliveriesIn(tx).raisingOf(message.alert_id);
    if (raising.some(({ notice, state }) => notice === 'trigger' && state !== 'dropped')) return tx.abandon(undefined);
    await routedAlertsIn(tx).suppressOver(message);
  });
};
