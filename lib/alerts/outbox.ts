import type { Filter } from 'mongodb';
import { inSession, type Store } from '#lib/mongo/store.ts';
import type { AlertMessage } from '#lib/queue/messages.ts';
import { alertGraceMs } from '#lib/tickets/new-alert.ts';
import type { Alert, TicketDoc } from '#lib/tickets/ticket.ts';

/** A ticket with an alert, as far as that concerns it. */
export type AlertedTicket = Pick<TicketDoc, 'tenant_id' | 'external_id'> & { alert: Alert };

const projection = { tenant_id: 1, external_id: 1, alert: 1 } as const;

export const addressOf = ({ tenant_id, external_id, alert }: AlertedTicket): AlertMessage => ({
  tenant_id,
  ticket_id: external_id,
  alert_id: alert.id,
});

/** A call that failed was a try, or one that the other side put off. */
const countedBy = ({ askedMs }: { askedMs?: number }) =>
  askedMs === undefined
    ? { 'alert.tries': { $add: ['$alert.tries', 1] } }
    : { 'alert.waited_ms': { $add: [{ $ifNull: ['$alert.waited_ms', 0] }, askedMs] } };

/** The alerts that are stored on tickets and still have to reach somebody. Moments are the server's. */
export const outboxIn = (store: Store) => {
  const tickets = store.db.collection<TicketDoc>('tickets');
  const session = inSession(store);
  const inState = ({ tenant_id, ticket_id, alert_id }: AlertMessage, ...states: Alert['state'][]) =>
    ({
      tenant_id,
      external_id: ticket_id,
      'alert.id': alert_id,
      'alert.state': { $in: states },
    }) satisfies Filter<TicketDoc>;
  const waiting = (alert: AlertMessage) => inState(alert, 'pending', 'queued');
  const inMs = (ms: number) => ({ $add: ['$$NOW', ms] });

  return {
    /** The ticket of an alert that is still to be sent; null if it was sent, given up or replaced by a newer one. */
    find: (alert: AlertMessage): Promise<AlertedTicket | null> =>
      tickets.findOne<AlertedTicket>(waiting(alert), { ...session, projection }),

    /** Notes that the queue has these alerts; one that was sent or replaced meanwhile is left alone. */
    async markQueued(alerts: readonly AlertMessage[], waitMs = 0): Promise<void> {
      if (alerts.length === 0) return;
      await tickets.bulkWrite(
        alerts.map((alert) => ({
          updateOne: {
            filter: waiting(alert),
            update: [{ $set: { 'alert.state': 'queued', 'alert.due_at': inMs(waitMs + alertGraceMs) } }],
          },
        })),
        { ...session, ordered: false },
      );
    },

    /**
     * Takes an alert for one try, for `callMs` at most: of several deliveries at once only one gets it. Null if another one
     * has it or it is not to be sent any more.
     */
    async claim(alert: AlertMessage, claimId: string, callMs: number): Promise<AlertedTicket | null> {
      const isFree = { $lte: [{ $ifNull: ['$alert.claimed_until', new Date(0)] }, '$$NOW'] };
      const ifFree = (value: unknown, current: string) => ({ $cond: [isFree, value, current] });
      const ticket = await tickets.findOneAndUpdate(
        waiting(alert),
        [
          {
            $set: {
              'alert.claim_id': ifFree(claimId, '$alert.claim_id'),
              'alert.due_at': ifFree(inMs(callMs + alertGraceMs), '$alert.due_at'),
              'alert.claimed_until': ifFree(inMs(callMs), '$alert.claimed_until'),
            },
          },
        ],
        { ...session, returnDocument: 'after', projection },
      );
      return ticket?.alert?.claim_id === claimId ? (ticket as AlertedTicket) : null;
    },

    /**
     * Ends an alert with its last try: it was taken, or it is given up for a reason. False if it is not to be sent any more:
     * a newer one took its place.
     */
    async settle(
      alert: AlertMessage,
      end: { state: 'sent' } | { state: 'undeliverable'; error: string },
    ): Promise<boolean> {
      const error = end.state === 'sent' ? null : end.error;
      const { matchedCount } = await tickets.updateOne(
        waiting(alert),
        [
          {
            $set: {
              'alert.state': end.state,
              'alert.tries': { $add: ['$alert.tries', 1] },
              'alert.error': { $literal: error },
              ...(end.state === 'sent' && { 'alert.sent_at': '$$NOW' }),
            },
          },
          { $unset: ['alert.due_at', 'alert.claim_id', 'alert.claimed_until'] },
        ],
        session,
      );
      return matchedCount === 1;
    },

    /**
     * Gives a claim back, since the queue gets the alert again for after `waitMs`; with the reason if there was a call and it
     * failed: a try, unless the other side asked for a wait of `askedMs`.
     */
    async release(alert: AlertMessage, waitMs: number, failure?: { reason: string; askedMs?: number }): Promise<void> {
      await tickets.updateOne(
        waiting(alert),
        [
          {
            $set: {
              ...(failure && { 'alert.error': { $literal: failure.reason }, ...countedBy(failure) }),
              'alert.state': 'queued',
              'alert.due_at': inMs(waitMs + alertGraceMs),
            },
          },
          { $unset: ['alert.claim_id', 'alert.claimed_until'] },
        ],
        session,
      );
    },

    /** The ticket of an alert that was given up; null if it was not. */
    findGivenUp: (alert: AlertMessage): Promise<AlertedTicket | null> =>
      tickets.findOne<AlertedTicket>(inState(alert, 'undeliverable'), { ...session, projection }),

    /** Makes an alert that was given up wait for its tries again; null if it was not given up or is not there any more. */
    async revive(alert: AlertMessage): Promise<AlertedTicket | null> {
      const ticket = await tickets.findOneAndUpdate(
        inState(alert, 'undeliverable'),
        [
          { $set: { 'alert.state': 'queued', 'alert.tries': 0, 'alert.due_at': inMs(alertGraceMs) } },
          { $unset: 'alert.waited_ms' },
        ],
        { ...session, returnDocument: 'after', projection },
      );
      return ticket as AlertedTicket | null;
    },

    /** Alerts that nobody has moved for too long: never queued, or their message was lost. */
    findForgotten: (now: Date, limit: number): Promise<AlertedTicket[]> =>
      tickets
        .find<AlertedTicket>(
          { 'alert.due_at': { $lte: now } },
          { ...session, projection, sort: { 'alert.due_at': 1 }, limit },
        )
        .toArray(),
  };
};

export type Outbox = ReturnType<typeof outboxIn>;
