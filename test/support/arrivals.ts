import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction, type Store } from '#lib/mongo/store.ts';
import { aStoredTicket } from './builders.ts';

type Fields = { created_at?: Date; keywords?: string };

/** Writes new tickets, each of another customer, as a page does; created five minutes before a moment, if nothing else is said. */
export const arrivals = (store: Store, now: Date) => {
  let last = 0;
  return {
    /** The id of the newest one. */
    last: (): string => `T-${last}`,
    async write(tenantId: string, count: number, fields: Fields = {}): Promise<void> {
      const sets = Array.from({ length: count }, () =>
        aStoredTicket({
          ...{ tenant_id: tenantId, external_id: `T-${++last}`, customer_id: `C-${last}` },
          ...{ created_at: new Date(now.getTime() - 5 * 60_000), ...fields },
        }),
      );
      const writes = sets.map((set) => ({ externalId: set.external_id, before: null, set }));
      const history = sets.map(({ external_id: ticket_id }) => ({
        ticket_id,
        action: 'created' as const,
        changes: {},
      }));
      await inTransaction(store, (tx) => writeTickets(tx, tenantId, { writes, history }));
    },
  };
};
