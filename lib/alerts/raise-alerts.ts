import type { DomainEvent } from '#lib/events/domain-event.ts';
import type { EventBus } from '#lib/events/event-bus.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { AlertMessage } from '#lib/queue/messages.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { type AlertedTicket, addressOf } from './alerted-ticket.ts';
import { outboxIn } from './outbox.ts';

export type RaiseDeps = { store: Store; queue: Sender<AlertMessage>; events: EventBus };

/**
 * Publishes stored alerts that are new, and queues all of them. What cannot be queued stays due and is raised by the
 * schedule: after a crash an alert may be published and queued twice, but is never lost.
 * @throws if the queue did not accept all of them
 */
export const raiseAlerts = async (
  { store, queue, events }: RaiseDeps,
  alerts: readonly AlertedTicket[],
): Promise<void> => {
  if (alerts.length === 0) return;
  const messages = alerts.map(addressOf);
  // Before queueing: a queued alert may be sent at once, and then nothing would publish it.
  await events.publish(alerts.filter(({ alert }) => alert.state === 'pending').map(escalated));
  await queue.sendAll(messages.map((message) => ({ message, groupId: message.tenant_id })));
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
