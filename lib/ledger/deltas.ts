import type { AnyBulkWriteOperation } from 'mongodb';
import type { TicketChange } from '#lib/analytics/count-delta.ts';
import { facetsOf } from '#lib/analytics/facets.ts';
import { type DeltaDoc, idOfDelta } from '#lib/analytics/open-deltas.ts';
import { type Counted, countedFields } from '#lib/tickets/counted.ts';
import type { HeadDoc } from './head.ts';

/** The changes that affect the counts, with no more of the tickets than the counts depend on. */
export const countedChanges = (changes: readonly TicketChange[]): TicketChange[] =>
  changes.filter(isCounted).map(({ before, after }) => ({ before: counted(before), after: counted(after) }));

const isCounted = ({ before, after }: TicketChange): boolean => signatureOf(before) !== signatureOf(after);

const signatureOf = (ticket: Counted | null): string => {
  const facets = ticket ? facetsOf(ticket) : [];
  return facets.length === 0 ? '' : `${ticket?.created_at.toISOString()} ${facets.join(' ')}`;
};

/** A deleted ticket counts as none. */
const counted = (ticket: Counted | null): Counted | null =>
  ticket && !ticket.deleted_at
    ? (Object.fromEntries(
        countedFields.flatMap((field) => (ticket[field] === undefined ? [] : [[field, ticket[field]]])),
      ) as Counted)
    : null;

/**
 * Stores a transaction's changes for the counts, to be folded into them later: an upsert, so that it is of one command
 * with the page's record. One document: at most 500 changes of two tickets, each about 400 bytes, and 2.5 kB if its ids,
 * status and keywords are as long as they may be.
 */
export const deltaWrite = (
  { tenant_id, seq, at }: HeadDoc,
  changes: readonly TicketChange[],
): AnyBulkWriteOperation<DeltaDoc> => ({
  updateOne: {
    filter: { _id: idOfDelta(tenant_id, seq) },
    update: { $set: { tenant_id, kind: 'delta', seq, open_since: at, changes: [...changes] } },
    upsert: true,
  },
});
