import type { Filter } from 'mongodb';
import { inSession, type Store } from '#lib/mongo/store.ts';
import type { TicketDoc } from './ticket.ts';

/** Where the tickets of one tenant are read: no filter that is made here leaves the tenant. Only the ledger writes them. */
export const tenantScope = (store: Store, tenantId: string) => {
  const ofTenant = (filter: Filter<TicketDoc>): Filter<TicketDoc> => ({ ...filter, tenant_id: tenantId });
  return {
    tickets: store.db.collection<TicketDoc>('tickets'),
    session: inSession(store),
    ofTenant,
    /** Without the tickets that are soft-deleted. */
    living: (filter: Filter<TicketDoc>): Filter<TicketDoc> => ofTenant({ ...filter, deleted_at: null }),
  };
};

/** The projection of some fields. */
export const only = (
  fields: readonly (keyof TicketDoc | 'alert.state' | 'alert.suppressed_reason' | 'alert.reason' | 'triage.language')[],
) => Object.fromEntries(fields.map((field) => [field, 1]));
