import type { AnyBulkWriteOperation, Filter } from 'mongodb';
import { inSession, type Store } from '#lib/mongo/store.ts';
import type { Counted } from '#lib/tickets/counted.ts';
import { recencyOf } from '#lib/tickets/recency.ts';
import { hashesIn, hashesOfDeleted } from '#lib/tickets/search-index.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { afterWrite, type TicketWrite } from './ticket-write.ts';

/** Living tickets to soft-delete together, by a run or by a person. */
export type Deletion = { tickets: readonly Counted[]; at: Date; by: 'run' | 'person'; jobId?: string };

/** Unchanged tickets, which only get the pass marker of their run. */
export type Seen = { externalIds: readonly string[]; jobId: string };

export type Puts = { writes: readonly TicketWrite[]; deletion?: Deletion | undefined; seen?: Seen | undefined };

type Operation = AnyBulkWriteOperation<TicketDoc>;

/** Writes a tenant's tickets in one command. */
export const putTickets = async (tx: Store, tenantId: string, { writes, deletion, seen }: Puts): Promise<void> => {
  const ofTenant = (filter: Filter<TicketDoc>): Filter<TicketDoc> => ({ ...filter, tenant_id: tenantId });
  const operations = writes.map((write): Operation => {
    const { set, unset } = withSearchFields(write);
    return {
      updateOne: {
        filter: ofTenant({ external_id: write.externalId }),
        update: {
          ...(Object.keys(set).length > 0 && { $set: set }),
          ...(unset.length > 0 && { $unset: Object.fromEntries(unset.map((field) => [field, true as const])) }),
        },
        upsert: write.before === null,
      },
    };
  });
  if (deletion && deletion.tickets.length > 0)
    operations.push({
      updateMany: {
        filter: ofTenant({
          external_id: { $in: deletion.tickets.map(({ external_id }) => external_id) },
          deleted_at: null,
        }),
        update: [{ $set: { deleted_at: deletion.at, deleted_by: deletion.by, term_hashes: hashesOfDeleted } }],
      },
    });
  if (seen && seen.externalIds.length > 0)
    operations.push({
      updateMany: {
        filter: ofTenant({ external_id: { $in: [...seen.externalIds] } }),
        update: { $set: { seen_by: seen.jobId } },
      },
    });
  if (operations.length > 0)
    await tx.db.collection<TicketDoc>('tickets').bulkWrite(operations, { ...inSession(tx), ordered: false });
};

/** Adds what a search needs; terms of a former release would be of the former text. */
const withSearchFields = (write: TicketWrite): Required<Pick<TicketWrite, 'set' | 'unset'>> => {
  const { before, set, unset = [] } = write;
  const after = afterWrite<Counted>(before, write);
  const recency = recencyOf(after);
  if (!set.term_hashes) return { set: { ...set, recency }, unset };
  const term_hashes = hashesIn(Boolean(after.deleted_at), set.term_hashes);
  return { set: { ...set, recency, term_hashes }, unset: before ? [...unset, 'search_terms'] : unset };
};
