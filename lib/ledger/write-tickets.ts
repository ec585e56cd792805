import type { Transaction } from '#lib/mongo/store.ts';
import type { HistoryEntry } from '#lib/tickets/ticket-history.ts';
import type { TicketChange } from './count-delta.ts';
import { updateCounts } from './counts.ts';
import { recordHistory } from './history.ts';
import { type Deletion, putTickets, type Seen } from './put-tickets.ts';
import { afterWrite, type TicketWrite } from './ticket-write.ts';

/** What one transaction does to a tenant's tickets, whoever wants it. */
export type TicketChanges = {
  /** Tickets that are made or changed, each by itself. */
  writes?: readonly TicketWrite[];
  /** What the history and the change feed say of those writes. */
  history?: readonly HistoryEntry[];
  /** Tickets that are deleted together; the history says so by itself. */
  deletion?: Deletion;
  /** Tickets that a run met and that stay as they are. */
  seen?: Seen;
};

/**
 * Writes tickets, their history and their counts. Everything that changes a ticket in the database comes through here, but
 * for the steps of its alert (`alert.*`), of which neither history nor counts know: those are the outbox's.
 *
 * History goes first: its numbers, taken from one document, put the tenant's transactions in line, so that two never meet
 * in a document of the counts. Costs one command for the numbers, one for the history, and one for the tickets, each only
 * if there is something to write; the counts are one bulk.
 */
export const writeTickets = async (
  tx: Transaction,
  tenantId: string,
  { writes = [], history = [], deletion, seen }: TicketChanges,
): Promise<void> => {
  await recordHistory(tx, tenantId, deletion ? [...history, ...historyOfDeletion(deletion)] : history);
  await putTickets(tx, tenantId, { writes, deletion, seen });
  await updateCounts(tx, tenantId, [
    ...writes.map((write) => ({ before: write.before, after: afterWrite(write.before, write) })),
    ...(deletion?.tickets ?? []).map((before): TicketChange => ({ before, after: null })),
  ]);
};

const historyOfDeletion = ({ tickets, at, jobId }: Deletion): HistoryEntry[] =>
  tickets.map(({ external_id }) => ({
    ticket_id: external_id,
    action: 'deleted',
    changes: { deleted_at: { old: null, new: at } },
    ...(jobId !== undefined && { job_id: jobId }),
  }));
