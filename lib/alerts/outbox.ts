import { inSession, type Store } from '#lib/mongo/store.ts';
import type { AlertMessage } from '#lib/queue/messages.ts';
import type { Sender } from '#lib/queue/sender.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';

/** The alerts that are stored on tickets and still have to reach somebody. */
export const outboxIn = (store: Store) => {
  const tickets = store.db.collection<TicketDoc>('tickets');
  const session = inSession(store);

  return {
    /** Notes that the queue has these alerts; one that was sent or replaced meanwhile is left alone. */
    async markQueued(alerts: readonly AlertMessage[]): Promise<void> {
      if (alerts.length === 0) return;
      await tickets.bulkWrite(
        alerts.map(({ tenant_id, ticket_id, alert_id }) => ({
          updateOne: {
            filter: { tenant_id, external_id: ticket_id, 'alert.id': alert_id, 'alert.state': 'pending' },
            update: { $set: { 'alert.state': 'queued' } },
          },
        })),
        { ...session, ordered: false },
      );
    },
  };
};

/** Puts alerts into the queue. What does not get there stays due, and the schedule sends it later. */
export const queueAlerts = async (
  store: Store,
  queue: Sender<AlertMessage>,
  alerts: readonly AlertMessage[],
): Promise<void> => {
  if (alerts.length === 0) return;
  await queue.sendAll(alerts.map((message) => ({ message, groupId: message.tenant_id })));
  await outboxIn(store).markQueued(alerts);
};
