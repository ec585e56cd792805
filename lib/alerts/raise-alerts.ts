import type { DomainEvent } from '#lib/events/domain-event.ts';
import type { EventBus } from '#lib/events/event-bus.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { AlertMessage } from '#lib/queue/messages.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { type AlertedTicket, addressOf, outboxIn } from './outbox.ts';

export type RaiseDeps = { store: Store; queue: Sender<AlertMessage>; events: EventBus };

/**
 * Puts stored alerts into the queue, and tells the bus of those that are new to it. What does not get there stays due, and
 * the schedule raises it later: after a crash in here an alert is queued and told twice, and never forgotten.
 * @throws if the queue did not take all of them
 */
export const raiseAlerts = async (
  { store, queue, events }: RaiseDeps,
  alerts: readonly AlertedTicket[],
): Promise<void> => {
  if (alerts.length === 0) return;
  const messages = alerts.map(addressOf);
  await queue.sendAll(messages.map((message) => ({ message, groupId: message.tenant_id })));
  await events.publish(alerts.filter(({ alert }) => alert.state === 'pending').map(escalated));
  await outboxIn(store).markQueued(messages);
};

const escalated = (ticket: AlertedTicket): DomainEvent => ({
  type: 'TicketEscalated',
  detail: {
    version: 1,
    ...addressOf(ticket),
    reason: ticket.alert.reason,
    escalated_at: ticket.alert.created_at.toISOString(),
  },
});
