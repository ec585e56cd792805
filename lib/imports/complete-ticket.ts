import { type RepairableField, repairableFields } from '#lib/provider/repairable-fields.ts';
import { type HelpdeskFields, helpdeskFields } from '#lib/tickets/helpdesk-fields.ts';
import type { KnownTicket } from '#lib/tickets/known-tickets.ts';
import type { IncomingTicket } from '#lib/tickets/ticket.ts';
import type { Rejection } from './import.ts';
import type { ImportTicket } from './import-ticket.ts';

type Numbered = { line: number; read: ImportTicket };

/**
 * The newest version of each ticket, with what is stored, or an earlier line says, of the fields that a line does not name; and
 * lines that must not be applied. At equal times the later line counts, as it does in a later part.
 */
export const completed = (
  reads: readonly Numbered[],
  known: ReadonlyMap<string, KnownTicket>,
): { whole: IncomingTicket[]; refused: Rejection[] } => {
  const newest = new Map<string, IncomingTicket>();
  const refused: Rejection[] = [];
  for (const { line, read } of reads) {
    const id = read.ticket.external_id;
    const stored = known.get(id);
    const reason = stored && reasonOfRefusal(stored);
    if (reason) {
      refused.push({ line, ticket_id: id, reason });
      continue;
    }
    const earlier = newest.get(id);
    const before = earlier ?? stored;
    const ticket = before ? withFieldsOf(before, read) : read.ticket;
    if (!earlier || earlier.updated_at <= ticket.updated_at) newest.set(id, ticket);
  }
  return { whole: [...newest.values()], refused };
};

/** Nothing that a person, a run or a help desk took away comes back by an old copy. */
const reasonOfRefusal = ({ deleted_at, gone }: KnownTicket): string | null => {
  if (deleted_at) return 'the ticket is deleted: restore it first';
  return gone ? 'the ticket is gone from its help desk' : null;
};

/** What lines leave as it is. */
type Fields = Pick<IncomingTicket, RepairableField | keyof HelpdeskFields>;

const withFieldsOf = (stored: Fields, { ticket, unnamed }: ImportTicket): IncomingTicket => {
  // The time of a version that names none stands in for its creation.
  const kept = [...repairableFields, ...helpdeskFields].filter(
    (field) => unnamed.has(field) && field !== 'updated_at' && stored[field] !== undefined,
  );
  const same = hasSameTags(ticket, stored) ? { tags: stored.tags } : {};
  return { ...ticket, ...same, ...Object.fromEntries(kept.map((field) => [field, stored[field]])) } as IncomingTicket;
};

/** CSV joins tags by commas, which they may have themselves. */
const hasSameTags = ({ tags = [] }: IncomingTicket, { tags: stored }: Fields): boolean =>
  stored !== undefined && tags.join() !== stored.join() && joined(tags) === joined(stored);

const joined = (tags: readonly string[]): string =>
  tags
    .flatMap((tag) => tag.split(','))
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '')
    .toSorted()
    .join();
