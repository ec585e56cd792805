import { inSession, type Store } from '#lib/mongo/store.ts';
import type { AlertMessage } from '#lib/queue/messages.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { type AlertedTicket, alertFields, unsent } from './alerted-ticket.ts';
import { type CallFailure, entryUpdates } from './entry-updates.ts';

/** The final state of an alert: delivered, or given up with a reason. */
export type AlertEnd = { state: 'sent' } | { state: 'undeliverable'; error: string };

const updates = entryUpdates('alert.');

/** The tries of an alert: each one claims it, then settles or releases it. Times are the server's. */
export const alertTriesIn = (store: Store) => {
  const tickets = store.db.collection<TicketDoc>('tickets');
  const session = inSession(store);

  return {
    /**
     * Claims an alert for one try of at most `callMs`: of several concurrent deliveries only one succeeds. Null if
     * another one holds it, or it is not to be sent any more.
     */
    async claim(alert: AlertMessage, claimId: string, callMs: number): Promise<AlertedTicket | null> {
      const options = { ...session, ...alertFields, returnDocument: 'after' } as const;
      const ticket = await tickets.findOneAndUpdate(unsent(alert), updates.claimed(claimId, callMs), options);
      return ticket?.alert?.claim_id === claimId ? (ticket as AlertedTicket) : null;
    },

    /** Settles an alert with its last try. False if a newer alert has replaced it. */
    async settle(alert: AlertMessage, end: AlertEnd): Promise<boolean> {
      const update = [...endedAs(end), updates.unset('due_at')];
      const { matchedCount } = await tickets.updateOne(unsent(alert), update, session);
      return matchedCount === 1;
    },

    /** Releases a claim, since the message is delayed by `waitMs`; `failure` if a call was made. */
    async release(alert: AlertMessage, waitMs: number, failure?: CallFailure): Promise<void> {
      await tickets.updateOne(unsent(alert), updates.released(waitMs, failure), session);
    },
  };
};

export type AlertTries = ReturnType<typeof alertTriesIn>;

/** Ended by its last try. */
export const endedAs = (end: AlertEnd) => [
  updates.ended({ ...end, ...(end.state === 'sent' && { sent_at: '$$NOW' }) }),
  updates.unset('claim_id', 'claimed_until'),
];
