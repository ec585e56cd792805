import { inSession, type Store } from '#lib/mongo/store.ts';
import type { AlertMessage } from '#lib/queue/messages.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { inMs } from './entry-updates.ts';

export type AlertOfTenant = Pick<AlertMessage, 'tenant_id' | 'alert_id'>;

/** Whether an alert is acknowledged; `at` is null if it is not. */
export type Acknowledgement = Pick<AlertMessage, 'ticket_id' | 'alert_id'> & { at: Date | null; by: string | null };

const byId = ({ tenant_id, alert_id }: AlertOfTenant) => ({ 'alert.id': alert_id, tenant_id });

const ticketsIn = (store: Store) => store.db.collection<TicketDoc>('tickets');

/** The newest alert of a tenant's ticket, by its id; null if there is none, or a newer one has replaced it. */
export const findAcknowledgement = async (store: Store, alert: AlertOfTenant): Promise<Acknowledgement | null> => {
  const fields = { projection: { external_id: 1, 'alert.acknowledged_at': 1, 'alert.acknowledged_by': 1 } } as const;
  const ticket = await ticketsIn(store).findOne(byId(alert), { ...inSession(store), ...fields });
  if (!ticket) return null;
  const { acknowledged_at: at = null, acknowledged_by: by = null } = ticket.alert ?? {};
  return { ticket_id: ticket.external_id, alert_id: alert.alert_id, at, by };
};

/**
 * Acknowledges an alert, once: a later call changes nothing, and answers who was first. An alert that destinations have is
 * reviewed again, so that they get a notice. Null as above.
 */
export const acknowledgeAlert = async (
  store: Store,
  alert: AlertOfTenant,
  by: string | null,
): Promise<Acknowledgement | null> => {
  const open = { ...byId(alert), 'alert.acknowledged_at': { $exists: false } };
  await ticketsIn(store).updateOne(open, [acknowledgedBy(by)], inSession(store));
  return findAcknowledgement(store, alert);
};

const never = new Date(0);
const timeOf = (field: string) => ({ $ifNull: [`$alert.${field}`, never] });

const acknowledgedBy = (by: string | null) => {
  const isWithDestinations = {
    $and: [{ $gt: [timeOf('routed_at'), never] }, { $eq: [timeOf('resolved_at'), never] }],
  };
  return {
    $set: {
      'alert.acknowledged_at': '$$NOW',
      'alert.acknowledged_by': { $literal: by },
      'alert.due_at': { $cond: [isWithDestinations, inMs(0), '$alert.due_at'] },
    },
  };
};
