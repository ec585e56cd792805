import { inSession, type Store } from '#lib/mongo/store.ts';
import { type Counted, countedFields } from '#lib/tickets/counted.ts';
import { only } from '#lib/tickets/tenant-scope.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { coverOf, type Span } from './periods.ts';

/** The living tickets at the ends of a span, on days that do not lie wholly in it: of less than a day at each end. */
export const ticketsOfCutDays = async function* (store: Store, tenantId: string, span: Span): AsyncGenerator<Counted> {
  const { rests } = coverOf(span);
  if (rests.length === 0) return;
  const created = rests.map(({ from, to }) => ({ created_at: { $gte: from, $lt: to } }));
  yield* store.db
    .collection<TicketDoc>('tickets')
    .find<Counted>(
      { tenant_id: tenantId, deleted_at: null, $or: created },
      { ...inSession(store), projection: { ...only(countedFields), _id: 0 }, batchSize: 2_000 },
    );
};
