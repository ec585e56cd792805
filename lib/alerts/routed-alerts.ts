import type { Document, Filter } from 'mongodb';
import { inSession, type Store } from '#lib/mongo/store.ts';
import type { AlertMessage } from '#lib/queue/messages.ts';
import type { SuppressedReason, TicketDoc } from '#lib/tickets/ticket.ts';
import { type AlertEnd, endedAs } from './alert-tries.ts';
import { inState, unsent } from './alerted-ticket.ts';
import { entryUpdates } from './entry-updates.ts';

/** What says whether an alert is over. */
export type RoutedTicket = Pick<TicketDoc, 'urgency' | 'status' | 'state' | 'deleted_at' | 'alert'>;

const fields = { projection: { urgency: 1, status: 1, state: 1, deleted_at: 1, alert: 1 } } as const;

const routed = ({ tenant_id, ticket_id, alert_id }: AlertMessage): Filter<TicketDoc> => ({
  tenant_id,
  external_id: ticket_id,
  'alert.id': alert_id,
  'alert.routed_at': { $exists: true },
});

const updates = entryUpdates('alert.');

const overBeforeSent: SuppressedReason = 'over_before_sent';

const reopened = (isHeld: boolean): Document[] => {
  const isUnsent = { $eq: ['$alert.suppressed_reason', overBeforeSent] };
  const since = isHeld ? { 'alert.routed_at': '$$NOW' } : { 'alert.due_at': '$$NOW' };
  return [
    { $set: { 'alert.state': { $cond: [isUnsent, 'queued', '$alert.state'] }, ...since } },
    updates.unset('suppressed_reason', 'resolved_at', ...(isHeld ? [] : ['routed_at'])),
  ];
};

/**
 * Alerts that were handed to the destinations of their tenant: deliveries are due in their place. Such an alert is due only
 * when its ticket may have calmed. Times are the server's.
 */
export const routedAlertsIn = (store: Store) => {
  const tickets = store.db.collection<TicketDoc>('tickets');
  const session = inSession(store);

  return {
    /** The ticket of a routed alert; null if it was not routed, or a newer one has replaced it. */
    find: (alert: AlertMessage): Promise<RoutedTicket | null> =>
      tickets.findOne<RoutedTicket>(routed(alert), { ...session, ...fields }),

    /** True if it is still to be routed: a crash may have left it so behind its deliveries. */
    async isUnrouted(alert: AlertMessage): Promise<boolean> {
      const found = await tickets.findOne(
        { ...unsent(alert), 'alert.routed_at': { $exists: false } },
        { ...session, projection: { _id: 1 } },
      );
      return found !== null;
    },

    /** From now on its deliveries are due. One that was acknowledged before is reviewed at once. */
    async markRouted(alert: AlertMessage): Promise<void> {
      const route = [{ $set: { 'alert.state': 'queued', 'alert.routed_at': '$$NOW' } }, updates.unset('due_at')];
      const acknowledged = { ...routed(alert), 'alert.acknowledged_at': { $exists: true } };
      const review = [{ $set: { 'alert.due_at': '$$NOW' } }];
      await tickets.bulkWrite(
        [
          { updateOne: { filter: unsent(alert), update: route } },
          { updateOne: { filter: { ...acknowledged, 'alert.resolved_at': { $exists: false } }, update: review } },
        ],
        session,
      );
    },

    /** None of its deliveries is left: it is due again at once. */
    async markUnrouted(alert: AlertMessage): Promise<void> {
      await tickets.updateOne(unsent(alert), [...updates.queued(0, 0), updates.unset('routed_at')], session);
    },

    /** It was over before anybody got it. A review that is due stays due: its ticket may be back. */
    async suppressOver(alert: AlertMessage): Promise<void> {
      const suppressed = { 'alert.state': 'suppressed', 'alert.suppressed_reason': overBeforeSent } as const;
      await tickets.updateOne(unsent(alert), { $set: suppressed }, session);
    },

    /** It is over no more: what is held of it is due in its place or, if nothing is, it is routed again. */
    async reopen(alert: AlertMessage, isHeld: boolean): Promise<void> {
      await tickets.updateOne(routed(alert), reopened(isHeld), session);
    },

    /** Settles an alert by its deliveries, also one that was given up before. */
    async settle(alert: AlertMessage, end: AlertEnd): Promise<boolean> {
      const open = end.state === 'sent' ? inState(alert, 'pending', 'queued', 'undeliverable') : unsent(alert);
      const { matchedCount } = await tickets.updateOne(open, endedAs(end), session);
      return matchedCount === 1;
    },

    /** An alert was reviewed and, if it is over, resolved. Its ticket changed since if it is due at another time: then once more. */
    async markReviewed(alert: AlertMessage, dueAt: Date, isOver: boolean): Promise<void> {
      const reviewed = [...(isOver ? [{ $set: { 'alert.resolved_at': '$$NOW' } }] : []), updates.unset('due_at')];
      await tickets.updateOne({ ...routed(alert), 'alert.due_at': dueAt }, reviewed, session);
    },
  };
};
