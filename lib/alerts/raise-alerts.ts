import type { DomainEvent } from '#lib/events/domain-event.ts';
import type { EventBus } from '#lib/events/event-bus.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { AlertMessage } from '#lib/queue/messages.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { type AlertedTicket, addressOf } from './alerted-ticket.ts';
import { outboxIn } from './outbox.ts';

export type RaiseDeps = { store: Store; queue: Sender<AlertMessage>; events: EventBus };

/**
 * Tells the bus of stored alerts that are new to it, and puts them all into the queue. What does not get there stays due, and
 * the schedule raises it later: after a crash in here an alert may be told and queued twice, and is never forgotten.
 * @throws if the queue did not take all of them
 */
export const raiseAlerts = async (
  { store, queue, events }: RaiseDeps,
  alerts: readonly AlertedTicket[],
): Promise<void> => {
  if (alerts.length === 0) return;
  const messages = alerts.map(addressOf);
  // First, since an alert that is in the queue may be sent before this goes on, and nobody would tell of it then.
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
