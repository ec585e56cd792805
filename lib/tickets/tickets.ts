import type { WithId } from 'mongodb';
import type { Store } from '#lib/mongo/store.ts';
import { tenantScope } from './tenant-scope.ts';
import type { TicketDoc } from './ticket.ts';

/** Read access to the tickets of one tenant. */
export const ticketsOf = (store: Store, tenantId: string) => {
  const { tickets, session, ofTenant, living } = tenantScope(store, tenantId);

  return {
    /** A ticket that is not deleted. */
    find: (externalId: string): Promise<WithId<TicketDoc> | null> =>
      tickets.findOne(living({ external_id: externalId }), session),

    /** A ticket, deleted or not. */
    findAny: (externalId: string): Promise<WithId<TicketDoc> | null> =>
      tickets.findOne(ofTenant({ external_id: externalId }), session),

    /** Whether the tenant has a ticket, deleted or not. */
    hasAny: async (): Promise<boolean> =>
      (await tickets.findOne(ofTenant({}), { ...session, projection: { _id: 1 } })) !== null,

    countLiving: (): Promise<number> => tickets.countDocuments(living({}), session),

    /** Counts no further than needed. */
    hasMoreLivingThan: async (count: number): Promise<boolean> =>
      (await tickets.countDocuments(living({}), { ...session, limit: count + 1 })) > count,
  };
};
