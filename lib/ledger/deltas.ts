import type { AnyBulkWriteOperation } from 'mongodb';
import type { TicketChange } from '#lib/analytics/count-delta.ts';
import { facetsOf } from '#lib/analytics/facets.ts';
import { type DeltaDoc, idOfDelta } from '#lib/analytics/open-deltas.ts';
import { type Counted, countedFields, languageOf } from '#lib/tickets/counted.ts';
import type { HeadDoc } from './head.ts';

/** The changes that affect the counts, with no more of the tickets than the counts depend on. */
export const countedChanges = (changes: readonly TicketChange[]): TicketChange[] =>
  changes.filter(isCounted).map(({ before, after }) => ({ before: counted(before), after: counted(after) }));

const isCounted = ({ before, after }: TicketChange): boolean => signatureOf(before) !== signatureOf(after);

const signatureOf = (ticket: Counted | null): string => {
  const facets = ticket ? facetsOf(ticket) : [];
  return facets.length === 0 ? '' : `${ticket?.created_at.toISOString()} ${facets.join(' ')}`;
};

/** A deleted ticket counts as none. Its language is the one that it is counted under. */
const counted = (ticket: Counted | null): Counted | null => {
  if (!ticket || ticket.deleted_at) return null;
  const fields = countedFields.flatMap((field) => (ticket[field] === undefined ? [] : [[field, ticket[field]]]));
  const language = languageOf(ticket);
  return { ...(Object.fromEntries(fields) as Counted), ...(language !== null && { language }) };
};

/** Changes in one delta. Each is of two tickets of about 400 bytes, or 2.5 kB if all their names are as long as they may be. */
const changesInDelta = 500;

/**
 * Stores a transaction's changes for the counts, to be folded into them later, in one delta or, of a page with very many
 * tickets, in several. Upserts, so that they are of one command with the page's record.
 */
export const deltaWrites = (
  { tenant_id, seq, at }: HeadDoc,
  changes: readonly TicketChange[],
): AnyBulkWriteOperation<DeltaDoc>[] =>
  Array.from({ length: Math.ceil(changes.length / changesInDelta) }, (_, part) => ({
    updateOne: {
      filter: { _id: idOfDelta(tenant_id, seq, part) },
      update: {
        $set: {
          tenant_id,
          kind: 'delta',
          seq,
          open_since: at,
          changes: changes.slice(part * changesInDelta, (part + 1) * changesInDelta),
        },
      },
      upsert: true,
    },
  }));
