import type { ParsedEntry } from '#lib/provider/provider-ticket.ts';
import type { RepairableField, RepairCounts } from '#lib/provider/repairable-fields.ts';
import type { KnownTicket } from '#lib/tickets/known-tickets.ts';
import type { IncomingTicket } from '#lib/tickets/ticket.ts';

/** Repaired tickets of a page, by field. */
export const countRepairs = (entries: readonly ParsedEntry[]): RepairCounts => {
  const counts: RepairCounts = {};
  for (const entry of entries) {
    if (entry.kind !== 'ticket') continue;
    for (const field of entry.repaired) counts[field] = (counts[field] ?? 0) + 1;
  }
  return counts;
};

/**
 * Fills in known dates where entries have none. A substitute date would move with every run or with the other date;
 * keeping the stored one makes no unchanged ticket change, and no changed one stale.
 */
export const withKnownDates = (
  tickets: readonly IncomingTicket[],
  entries: readonly ParsedEntry[],
  known: ReadonlyMap<string, KnownTicket>,
): IncomingTicket[] => {
  const repaired = new Map<IncomingTicket, readonly RepairableField[]>();
  for (const entry of entries) if (entry.kind === 'ticket') repaired.set(entry.ticket, entry.repaired);
  return tickets.map((ticket) => {
    const before = known.get(ticket.external_id);
    const fields = repaired.get(ticket) ?? [];
    if (!before) return ticket;
    return {
      ...ticket,
      ...(fields.includes('created_at') && { created_at: before.created_at }),
      ...(fields.includes('updated_at') && { updated_at: before.version_at }),
    };
  });
};
