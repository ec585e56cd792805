import { inSession, type Store } from '#lib/mongo/store.ts';
import type { AlertMessage } from '#lib/queue/messages.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { type AlertedTicket, alertFields, unsent } from './alerted-ticket.ts';
import { dueIn, queuedFor } from './outbox.ts';

/** The final state of an alert: delivered, or given up with a reason. */
export type AlertEnd = { state: 'sent' } | { state: 'undeliverable'; error: string };

/** A failed call: it counts as a try, unless the service asked for a wait of `askedMs`. */
export type CallFailure = { reason: string; askedMs?: number };

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
      const ticket = await tickets.findOneAndUpdate(unsent(alert), claimedFor(claimId, callMs), options);
      return ticket?.alert?.claim_id === claimId ? (ticket as AlertedTicket) : null;
    },

    /** Settles an alert with its last try. False if a newer alert has replaced it. */
    async settle(alert: AlertMessage, end: AlertEnd): Promise<boolean> {
      const { matchedCount } = await tickets.updateOne(unsent(alert), endedAs(end), session);
      return matchedCount === 1;
    },

    /** Releases a claim, since the message is delayed by `waitMs`; `failure` if a call was made. */
    async release(alert: AlertMessage, waitMs: number, failure?: CallFailure): Promise<void> {
      await tickets.updateOne(unsent(alert), releasedFor(waitMs, failure), session);
    },
  };
};

export type AlertTries = ReturnType<typeof alertTriesIn>;

const claimedFor = (claimId: string, callMs: number) => {
  const isFree = { $lte: [{ $ifNull: ['$alert.claimed_until', new Date(0)] }, '$$NOW'] };
  const ifFree = (value: unknown, current: string) => ({ $cond: [isFree, value, current] });
  const claim = {
    'alert.claim_id': ifFree(claimId, '$alert.claim_id'),
    'alert.due_at': ifFree(dueIn(callMs), '$alert.due_at'),
    'alert.claimed_until': ifFree({ $add: ['$$NOW', callMs] }, '$alert.claimed_until'),
  };
  return [{ $set: claim }];
};

const endedAs = (end: AlertEnd) => [
  {
    $set: {
      'alert.state': end.state,
      'alert.tries': { $add: ['$alert.tries', 1] },
      'alert.error': { $literal: end.state === 'sent' ? null : end.error },
      ...(end.state === 'sent' && { 'alert.sent_at': '$$NOW' }),
    },
  },
  { $unset: ['alert.due_at', 'alert.claim_id', 'alert.claimed_until'] },
];

const releasedFor = (waitMs: number, failure?: CallFailure) => [
  {
    $set: {
      ...(failure && { 'alert.error': { $literal: failure.reason }, ...countedBy(failure) }),
      ...queuedFor(waitMs),
    },
  },
  { $unset: ['alert.claim_id', 'alert.claimed_until'] },
];

const countedBy = ({ askedMs }: CallFailure) =>
  askedMs === undefined
    ? { 'alert.tries': { $add: ['$alert.tries', 1] } }
    : { 'alert.waited_ms': { $add: [{ $ifNull: ['$alert.waited_ms', 0] }, askedMs] } };
