import { inSession, type Store } from '#lib/mongo/store.ts';
import { only } from '#lib/tickets/tenant-scope.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { roundedToDays, type Span } from './periods.ts';
import { type Tallied, talliedFields } from './ticket-tally.ts';

/**
 * The living tickets that the whole days nearest to a span lack of it, and those that they have too many (-1): of half a
 * day at each end, or less.
 */
export const ticketsOfPartialDays = async function* (
  store: Store,
  tenantId: string,
  span: Span,
): AsyncGenerator<[ticket: Tallied, sign: 1 | -1]> {
  for (const { from, to, sign } of roundedToDays(span).rests) {
    const tickets = store.db.collection<TicketDoc>('tickets').find<Tallied>(
      { tenant_id: tenantId, deleted_at: null, created_at: { $gte: from, $lt: to } },
      {
        ...inSession(store),
        projection: { ...only([...talliedFields, 'triage.language']), _id: 0 },
        batchSize: 2_000,
      },
    );
    for await (const ticket of tickets) yield [ticket, sign];
  }
};
