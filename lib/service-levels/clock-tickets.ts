import { inSession, type Store } from '#lib/mongo/store.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import type { ClockTicket } from './clock.ts';

const fields = {
  projection: { _id: 0, external_id: 1, status: 1, state: 1, urgency: 1, created_at: 1, deleted_at: 1 },
} as const;

/** A tenant's tickets, as far as their clocks depend on them. */
export const clockTicketsOf = (store: Store, tenant_id: string) => {
  const tickets = store.db.collection<TicketDoc>('tickets');
  const options = { ...inSession(store), ...fields };
  return {
    withIds: (ids: readonly string[]): Promise<ClockTicket[]> =>
      tickets.find<ClockTicket>({ tenant_id, external_id: { $in: [...ids] } }, options).toArray(),

    /** Those that follow one, in the order of their ids. */
    after: (id: string, limit: number): Promise<ClockTicket[]> =>
      tickets
        .find<ClockTicket>({ tenant_id, external_id: { $gt: id } }, { ...options, sort: { external_id: 1 }, limit })
        .toArray(),
  };
};
