import { inSession, type Store } from '#lib/mongo/store.ts';
import type { AlertMessage } from '#lib/queue/messages.ts';
import { alertGraceMs } from '#lib/tickets/new-alert.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { type AlertedTicket, alertFields, inState, unsent } from './alerted-ticket.ts';

/** The alerts that are stored on tickets and still have to reach somebody. Moments are the server's. */
export const outboxIn = (store: Store) => {
  const tickets = store.db.collection<TicketDoc>('tickets');
  const session = inSession(store);

  return {
    /** The ticket of an alert that is still to be sent; null if it was sent, given up or replaced by a newer one. */
    find: (alert: AlertMessage): Promise<AlertedTicket | null> =>
      tickets.findOne<AlertedTicket>(unsent(alert), { ...session, ...alertFields }),

    /** The ticket of an alert that was given up; null if it was not. */
    findGivenUp: (alert: AlertMessage): Promise<AlertedTicket | null> =>
      tickets.findOne<AlertedTicket>(inState(alert, 'undeliverable'), { ...session, ...alertFields }),

    /** Alerts that nobody has moved for too long: never queued, or their message was lost. */
    findForgotten: (now: Date, limit: number): Promise<AlertedTicket[]> =>
      tickets
        .find<AlertedTicket>(
          { 'alert.due_at': { $lte: now } },
          { ...session, ...alertFields, sort: { 'alert.due_at': 1 }, limit },
        )
        .toArray(),

    /** Notes that the queue has these alerts; one that was sent or replaced meanwhile is left alone. */
    async markQueued(alerts: readonly AlertMessage[], waitMs = 0): Promise<void> {
      if (alerts.length === 0) return;
      const update = [{ $set: queuedFor(waitMs) }];
      await tickets.bulkWrite(
        alerts.map((alert) => ({ updateOne: { filter: unsent(alert), update } })),
        { ...session, ordered: false },
      );
    },

    /** Makes an alert that was given up wait for its tries again; null if it was not given up or is not there any more. */
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

/** In the queue for `waitMs`; after its grace nobody has moved it for too long. */
export const queuedFor = (waitMs: number) => ({ 'alert.state': 'queued', 'alert.due_at': dueIn(waitMs) });

/** When an alert that somebody should move in `ms` counts as forgotten, by the server's clock. */
export const dueIn = (ms: number) => ({ $add: ['$$NOW', ms + alertGraceMs] });
