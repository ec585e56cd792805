import { type Verification, verifyStats } from '#lib/analytics/verify-stats.ts';
import { conflict } from '#lib/errors.ts';
import type { Store } from '#lib/mongo/store.ts';
import { ticketsOf } from '#lib/tickets/tickets.ts';

/**
 * Verifies the statistics of a tenant with up to so many tickets within one request.
 * @throws RequestError 409 if there are more
 */
export const verifyAtOnce = async (store: Store, tenantId: string, mostTickets: number): Promise<Verification> => {
  if (await ticketsOf(store, tenantId).hasMoreLivingThan(mostTickets))
    throw conflict(
      `The tenant has more than ${mostTickets} tickets. POST /tenants/${tenantId}/verify verifies any number.`,
      {},
    );
  return verifyStats(store, tenantId);
};
