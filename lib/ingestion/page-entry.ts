import type { CanonicalTicket } from '#lib/helpdesks/canonical-ticket.ts';
import type { ConnectionContext, HelpdeskAdapter } from '#lib/helpdesks/helpdesk-adapter.ts';
import type { ListedEntry } from '#lib/helpdesks/page.ts';
import { readTicket } from '#lib/helpdesks/read-ticket.ts';
import type { ParsedEntry } from '#lib/provider/provider-ticket.ts';
import type { Gone } from '#lib/tickets/gone.ts';
import type { IncomingTicket } from '#lib/tickets/ticket.ts';

/** An entry of a help desk's page, as far as it was read. All of it can be stored as JSON. */
export type PageEntry =
  | { kind: 'ticket'; id: string; ticket: CanonicalTicket }
  /** Listed as the version that is stored. */
  | { kind: 'unchanged'; id: string }
  | { kind: 'gone'; id: string; gone: Gone }
  | { kind: 'malformed'; id: string | null; reason: string }
  | DetailDue;

/** A ticket whose detail is still to be had. */
export type DetailDue = {
  kind: 'detail-due';
  id: string;
  /** Milliseconds since 1970; null if the list does not say. */
  changedAt: number | null;
  raw: unknown;
  /** What its list says of it in any case. */
  listed: ListedFields;
  /** How often its detail could not be read. */
  failures: number;
  /** When the help desk did not show it, as long as it was not looked for a second time. */
  absentAt: number | null;
};

/** A change of these shows in the list, even if its time stands still. */
export const listedFields = ['status', 'state', 'priority', 'assignee_id', 'group_id'] as const;
type ListedFields = Partial<Pick<IncomingTicket, (typeof listedFields)[number]>>;

const listedFieldsOf = (ticket: CanonicalTicket): ListedFields => {
  const parsed = readTicket(ticket, '', new Date(0));
  if (parsed.kind !== 'ticket') return {};
  const said = listedFields.filter((field) => parsed.ticket[field] !== undefined);
  return Object.fromEntries(said.map((field) => [field, parsed.ticket[field]]));
};

/** Listed entries without a text are short; a longer one is not kept until its detail comes. */
const maxRawLength = 1_048_576;

export const pageEntryOf = (adapter: HelpdeskAdapter, context: ConnectionContext, entry: ListedEntry): PageEntry => {
  if (entry.kind === 'gone') return { kind: 'gone', id: entry.id, gone: entry.gone };
  if (entry.kind === 'malformed') return entry;
  const { id, raw, updatedAt } = entry;
  const ticket = adapter.toTicket(raw, undefined, context);
  if (!entry.needsDetail) return { kind: 'ticket', id, ticket };
  if ((JSON.stringify(raw)?.length ?? 0) > maxRawLength)
    return { kind: 'malformed', id, reason: 'ticket: is larger than 1 MiB' };
  const changedAt = updatedAt?.getTime() ?? null;
  return { kind: 'detail-due', id, changedAt, raw, listed: listedFieldsOf(ticket), failures: 0, absentAt: null };
};

export const parsePageEntry = (entry: unknown, tenantId: string, seenAt: Date): ParsedEntry => {
  const read = entry as Exclude<PageEntry, { kind: 'gone' }>;
  if (read.kind === 'ticket') return readTicket(read.ticket, tenantId, seenAt);
  return read.kind === 'detail-due' ? { kind: 'malformed', id: read.id, reason: 'its text was not read' } : read;
};
