import { inSession, type Store } from '#lib/mongo/store.ts';
import { raisingRulesOf } from '#lib/tickets/stored-triage.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import type { RoutedAlert } from './route-alert.ts';

/** The fields of a ticket that a policy may ask for. */
export type PolicyFields = Pick<TicketDoc, 'urgency' | 'source' | 'customer_id' | 'status' | 'language' | 'triage'>;
export const policyFields = { urgency: 1, source: 1, customer_id: 1, status: 1, language: 1, triage: 1 } as const;

/** These fields of a stored ticket; null if there is none. */
export const policyFieldsOf = (store: Store, tenant_id: string, external_id: string): Promise<PolicyFields | null> =>
  store.db
    .collection<TicketDoc>('tickets')
    .findOne<PolicyFields>(
      { tenant_id, external_id },
      { ...inSession(store), projection: { _id: 0, ...policyFields } },
    );

/** The alert of a ticket as routes see it. A ticket that has calmed down since was urgent when its alert was raised. */
export const routedAlertOf = (ticket: PolicyFields, raisedAt: Date): RoutedAlert => ({
  urgency: 'high',
  categories: ticket.triage ? raisingRulesOf(ticket.triage) : [],
  source: ticket.source,
  customer_id: ticket.customer_id,
  status: ticket.status,
  language: ticket.language ?? null,
  raisedAt,
});
