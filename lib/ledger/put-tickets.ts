import type { AnyBulkWriteOperation, Filter } from 'mongodb';
import type { Store } from '#lib/mongo/store.ts';
import { type CollectionWrites, writesTo } from '#lib/mongo/write-together.ts';
import type { Counted } from '#lib/tickets/counted.ts';
import type { Gone } from '#lib/tickets/gone.ts';
import { recencyOf } from '#lib/tickets/recency.ts';
import { hashesIn, hashesOfDeleted } from '#lib/tickets/search-index.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { storedHashes } from '#lib/tickets/ticket-words.ts';
import type { PageWrite } from './page-records.ts';
import { afterWrite, type TicketWrite } from './ticket-write.ts';

/** Living tickets to soft-delete together, by a run or by a person. */
export type Deletion = {
  tickets: readonly (Counted & { gone?: Gone })[];
  at: Date;
  by: 'run' | 'person';
  jobId?: string;
};

/** Tickets that come to a page's record, and those that leave it: on none, a ticket says itself which run saw it last. */
export type Moves = Pick<PageWrite, 'marked' | 'left'>;

export type Puts = { writes: readonly TicketWrite[]; deletion?: Deletion | undefined; moves?: Moves | undefined };

/** The mark of a ticket that a run has deleted because no run saw it. */
const noRun = '';

type Operation = AnyBulkWriteOperation<TicketDoc>;

/** The writes of a tenant's tickets. */
export const ticketWrites = (store: Store, tenantId: string, { writes, deletion, moves }: Puts): CollectionWrites => {
  const ofTenant = (filter: Filter<TicketDoc>): Filter<TicketDoc> => ({ ...filter, tenant_id: tenantId });
  const operations = writes.map((write): Operation => {
    const { set, unset } = withSearchFields(store, tenantId, write);
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
        update: [
          {
            $set: {
              deleted_at: deletion.at,
              deleted_by: deletion.by,
              term_hashes: hashesOfDeleted,
              ...(deletion.by === 'run' && { seen_by: noRun }),
            },
          },
          ...(deletion.tickets.some(({ gone }) => gone) ? [{ $unset: 'gone' }] : []),
        ],
      },
    });
  operations.push(...reviewsOf(ofTenant, { writes, deletion }));
  const all = (ids: readonly string[]): Filter<TicketDoc> => ofTenant({ external_id: { $in: [...ids] } });
  if (moves && moves.marked.length > 0)
    operations.push({ updateMany: { filter: all(moves.marked), update: { $unset: { seen_by: true } } } });
  if (moves && moves.left.ids.length > 0)
    operations.push({ updateMany: { filter: all(moves.left.ids), update: { $set: { seen_by: moves.left.seenBy } } } });
  return writesTo<TicketDoc>('tickets', operations);
};

/**
 * Makes the alerts of destinations due again whose tickets may have calmed, or come back: whether they have is found out
 * where alerts are sent. Matches nothing for a tenant without destinations.
 */
const reviewsOf = (
  ofTenant: (filter: Filter<TicketDoc>) => Filter<TicketDoc>,
  { writes, deletion }: Pick<Puts, 'writes' | 'deletion'>,
): Operation[] => {
  const written = writes.filter((write) => mayEndOrReturn(write)).map(({ externalId }) => externalId);
  const deleted = (deletion?.tickets ?? []).filter(({ urgency }) => urgency === 'high');
  const ids = [...written, ...deleted.map(({ external_id }) => external_id)];
  if (ids.length === 0) return [];
  const filter = ofTenant({ external_id: { $in: ids }, 'alert.routed_at': { $exists: true } });
  return [{ updateMany: { filter, update: [{ $set: { 'alert.due_at': '$$NOW' } }] } }];
};

const mayEndOrReturn = (write: TicketWrite): boolean => {
  const { before } = write;
  if (before?.urgency !== 'high') return false;
  const after = afterWrite<Counted>(before, write);
  const isDeletedOrRestored = Boolean(before.deleted_at) || Boolean(after.deleted_at);
  return after.urgency !== 'high' || after.status !== before.status || isDeletedOrRestored;
};

/** Adds what a search needs; terms and fingerprint of a former release would be of the former text. */
const withSearchFields = (
  store: Store,
  tenantId: string,
  write: TicketWrite,
): Required<Pick<TicketWrite, 'set' | 'unset'>> => {
  const { before, set, unset = [] } = write;
  const after = afterWrite<Counted & Pick<TicketDoc, 'erased_texts'>>(before, write);
  const recency = recencyOf(after);
  if (!set.term_hashes) return { set: { ...set, recency }, unset };
  const stored = storedHashes(store, tenantId, after, set.term_hashes);
  const term_hashes = hashesIn(Boolean(after.deleted_at), stored);
  return { set: { ...set, recency, term_hashes }, unset: before ? [...unset, 'search_terms', 'fingerprint'] : unset };
};
