import { inSession, type Store } from '#lib/mongo/store.ts';
import type { AlertMessage } from '#lib/queue/messages.ts';
import type { SuppressedReason, TicketDoc } from '#lib/tickets/ticket.ts';
import { type AlertedTicket, alertFields, inState, unsent } from './alerted-ticket.ts';
import { entryUpdates } from './entry-updates.ts';

const updates = entryUpdates('alert.');

/** The alerts stored on tickets and not delivered yet. Times are the server's. */
export const outboxIn = (store: Store) => {
  const tickets = store.db.collection<TicketDoc>('tickets');
  const session = inSession(store);

  return {
    /** The ticket of a pending alert; null if it was sent, given up or replaced by a newer one. */
    find: (alert: AlertMessage): Promise<AlertedTicket | null> =>
      tickets.findOne<AlertedTicket>(unsent(alert), { ...session, ...alertFields }),

    /** The ticket of an alert that was given up; null otherwise. */
    findGivenUp: (alert: AlertMessage): Promise<AlertedTicket | null> =>
      tickets.findOne<AlertedTicket>(inState(alert, 'undeliverable'), { ...session, ...alertFields }),

    /** Alerts past their due time: never queued, or their message was lost. */
    findOverdue: (now: Date, limit: number): Promise<AlertedTicket[]> =>
      tickets
        .find<AlertedTicket>(
          { 'alert.due_at': { $lte: now } },
          { ...session, ...alertFields, sort: { 'alert.due_at': 1 }, limit },
        )
        .toArray(),

    /** Marks alerts as queued, unless they were sent or replaced meanwhile. */
    async markQueued(alerts: readonly AlertMessage[], waitMs = 0): Promise<void> {
      if (alerts.length === 0) return;
      const update = updates.queued(waitMs);
      await tickets.bulkWrite(
        alerts.map((alert) => ({ updateOne: { filter: unsent(alert), update } })),
        { ...session, ordered: false },
      );
    },

    /** It is not to be sent, by the policy of its tenant. */
    async suppress(alert: AlertMessage, reason: SuppressedReason): Promise<void> {
      await tickets.updateOne(unsent(alert), suppressedFor(reason), session);
    },

    /** Resets an alert that was given up, with no tries; null if it is in another state or gone. */
    async revive(alert: AlertMessage): Promise<AlertedTicket | null> {
      const ticket = await tickets.findOneAndUpdate(inState(alert, 'undeliverable'), updates.revived(), {
        ...session,
        ...alertFields,
        returnDocument: 'after',
      });
      return ticket as AlertedTicket | null;
    },
  };
};

export type Outbox = ReturnType<typeof outboxIn>;

const suppressedFor = (reason: SuppressedReason) => [
  { $set: { 'alert.state': 'suppressed', 'alert.suppressed_reason': reason } },
  updates.unset('due_at', 'claim_id', 'claimed_until'),
];
