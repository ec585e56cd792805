import type { Transaction } from '#lib/mongo/store.ts';
import type { HistoryEntry } from '#lib/tickets/ticket-history.ts';
import type { TicketChange } from './count-delta.ts';
import { updateCounts } from './counts.ts';
import { recordHistory } from './history.ts';
import { type Deletion, putTickets, type Seen } from './put-tickets.ts';
import { afterWrite, type TicketWrite } from './ticket-write.ts';

/** What one transaction does to a tenant's tickets. */
export type TicketChanges = {
  /** Tickets to create or change one by one. */
  writes?: readonly TicketWrite[];
  /** The history entries (and so the change feed) of those writes. */
  history?: readonly HistoryEntry[];
  /** Tickets to delete together; their history entries are made here. */
  deletion?: Deletion;
  /** Unchanged tickets that a run has seen. */
  seen?: Seen;
};

/**
 * Writes tickets, their history and their counts. Every ticket change goes through here, except the states of its alert
 * (`alert.*`), which affect neither history nor counts and belong to the outbox.
 *
 * History goes first: its numbers come from one document, which serializes the tenant's transactions, so that two never
 * conflict on a document of the counts. Costs one command each for numbers, history and tickets, if there is something
 * to write, and one bulk write for the counts.
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
