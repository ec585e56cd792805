import { inSession, type Store } from '#lib/mongo/store.ts';
import type { AlertMessage } from '#lib/queue/messages.ts';
import { alertGraceMs } from '#lib/tickets/new-alert.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { type AlertedTicket, alertFields, inState, unsent } from './alerted-ticket.ts';

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
      const update = [{ $set: queuedFor(waitMs) }];
      await tickets.bulkWrite(
        alerts.map((alert) => ({ updateOne: { filter: unsent(alert), update } })),
        { ...session, ordered: false },
      );
    },

    /** Resets an alert that was given up, with no tries; null if it is in another state or gone. */
    async revive(alert: AlertMessage): Promise<AlertedTicket | null> {
      const ticket = await tickets.findOneAndUpdate(
        inState(alert, 'undeliverable'),
        [{ $set: { ...queuedFor(0), 'alert.tries': 0 } }, { $unset: 'alert.waited_ms' }],
        { ...session, ...alertFields, returnDocument: 'after' },
      );
      return ticket as AlertedTicket | null;
    },
  };
};

export type Outbox = ReturnType<typeof outboxIn>;

/** Queued with a delay of `waitMs`; overdue after its grace period. */
export const queuedFor = (waitMs: number) => ({ 'alert.state': 'queued', 'alert.due_at': dueIn(waitMs) });

/** When an alert that is due in `ms` counts as overdue, by the server's clock. */
export const dueIn = (ms: number) => ({ $add: ['$$NOW', ms + alertGraceMs] });
