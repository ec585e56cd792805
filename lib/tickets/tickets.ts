import type { WithId } from 'mongodb';
import type { Store } from '#lib/mongo/store.ts';
import { tenantScope } from './tenant-scope.ts';
import type { TicketDoc } from './ticket.ts';

/** The tickets of one tenant, to be read. */
export const ticketsOf = (store: Store, tenantId: string) => {
  const { tickets, session, ofTenant, living } = tenantScope(store, tenantId);

  return {
    /** One living ticket. */
    find: (externalId: string): Promise<WithId<TicketDoc> | null> =>
      tickets.findOne(living({ external_id: externalId }), session),

    /** One ticket, deleted or not. */
    findAny: (externalId: string): Promise<WithId<TicketDoc> | null> =>
      tickets.findOne(ofTenant({ external_id: externalId }), session),

    countLiving: (): Promise<number> => tickets.countDocuments(living({}), session),
  };
};
