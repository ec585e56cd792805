import type { ParsedEntry } from '#lib/provider/provider-ticket.ts';
import type { Tombstone } from '#lib/tickets/gone.ts';
import type { IncomingTicket } from '#lib/tickets/ticket.ts';
import { variantOf } from './incoming-version.ts';
import type { TicketFault } from './run.ts';

/** A page's parsed entries. */
export type ParsedPage = {
  page: number;
  /** The newest version of each id: several variants where equally new ones differ, in page order. */
  tickets: IncomingTicket[];
  repeated: number;
  foreign: number;
  faults: TicketFault[];
  /** The ids of malformed entries: their tickets exist at the provider. */
  malformedIds: string[];
  /** Malformed entries without a readable id: each may be any ticket. */
  unidentified: number;
  /** Listed as the versions that are stored. */
  unchangedIds: string[];
  tombstones: readonly Tombstone[];
};

/** Sorts a page's entries by what they are, and leaves the newest version of each ticket. Pure. */
export const sortOut = (
  page: number,
  entries: readonly ParsedEntry[],
  tombstones: readonly Tombstone[] = [],
): ParsedPage => {
  const newest = new Map<string, IncomingTicket[]>();
  const faults: TicketFault[] = [];
  const unchangedIds: string[] = [];
  let foreign = 0;
  let owned = 0;
  for (const entry of entries) {
    if (entry.kind === 'foreign') foreign++;
    else if (entry.kind === 'unchanged') unchangedIds.push(entry.id);
    else if (entry.kind === 'malformed') faults.push({ page, ticket_id: entry.id, reason: entry.reason });
    else {
      owned++;
      const others = newest.get(entry.ticket.external_id) ?? [];
      newest.set(entry.ticket.external_id, newestOf(others, entry.ticket));
    }
  }
  const malformedIds = faults.flatMap(({ ticket_id }) => ticket_id?.trim() || []);
  const unidentified = faults.length - malformedIds.length;
  const tickets = [...newest.values()].flat();
  return {
    page,
    tickets,
    repeated: owned - tickets.length,
    foreign,
    faults,
    malformedIds: [...new Set(malformedIds)].filter((id) => !newest.has(id)),
    unidentified,
    unchangedIds,
    tombstones,
  };
};

const newestOf = (others: IncomingTicket[], ticket: IncomingTicket): IncomingTicket[] => {
  const ahead = (others[0]?.updated_at.getTime() ?? -Infinity) - ticket.updated_at.getTime();
  if (ahead < 0) return [ticket];
  const isNewVariant = ahead === 0 && others.every((other) => variantOf(other) !== variantOf(ticket));
  return isNewVariant ? [...others, ticket] : others;
};
