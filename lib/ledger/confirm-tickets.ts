import { inSession, type Store } from '#lib/mongo/store.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';

/** Notes that their help desk had these tickets at a moment. It changes nothing else of them; repeatable. */
export const confirmTickets = async (
  store: Store,
  tenantId: string,
  ticketIds: readonly string[],
  at: Date,
): Promise<void> => {
  if (ticketIds.length === 0) return;
  await store.db
    .collection<TicketDoc>('tickets')
    .updateMany(
      { tenant_id: tenantId, external_id: { $in: [...ticketIds] } },
      { $max: { confirmed_at: at } },
      inSession(store),
    );
};
