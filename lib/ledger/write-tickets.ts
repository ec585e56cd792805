import type { AnyBulkWriteOperation } from 'mongodb';
import { countDelta, type TicketChange } from '#lib/analytics/count-delta.ts';
import { ledgerCollection } from '#lib/analytics/open-deltas.ts';
import type { Transaction } from '#lib/mongo/store.ts';
import { type CollectionWrites, writesTo, writeTogether } from '#lib/mongo/write-together.ts';
import type { PageRecord } from '#lib/tickets/page-records.ts';
import type { HistoryEntry } from '#lib/tickets/ticket-history.ts';
import { updateCounts } from './counts.ts';
import { countedChanges, deltaWrites } from './deltas.ts';
import { foldExcess, foldWithin, makesFoldDue } from './fold-counts.ts';
import { type HeadDoc, type HeadRead, headAfter, headWrite, type Taken, takeTurn } from './head.ts';
import { historyWrites } from './history.ts';
import { invalidationOfPages, type PageWrite, pageWrites, removalFromPages } from './page-records.ts';
import { type Deletion, type Puts, ticketWrites } from './put-tickets.ts';
import { afterWrite, type TicketWrite } from './ticket-write.ts';

/** What one transaction does to a tenant's tickets. */
export type TicketChanges = {
  /** Tickets to create or change one by one. */
  writes?: readonly TicketWrite[];
  /** The history entries (and so the change feed) of those writes. */
  history?: readonly HistoryEntry[];
  /** Tickets to delete together; their history entries are made here. */
  deletion?: Deletion;
  /** The page of a list that shows the written tickets; without one, the records of their pages become invalid. */
  page?: PageWrite;
  /** The tenant's head, if the transaction has read it: then it is written with the rest, and costs no command. */
  head?: HeadRead;
  /** What else is written in the ledger, in the same command. */
  beside?: readonly CollectionWrites[];
  /** Counts everything at once, open deltas included, so that none keeps a trace of an erased customer. */
  leavesNoDelta?: boolean;
};

/** Whether it is time to fold the tenant's deltas, so that few are open even if no schedule runs. */
export type Written = { isFoldDue: boolean };

/**
 * Writes tickets, their history and what they change in the counts. Every ticket change goes through here, except the
 * states of its alert (`alert.*`), which affect neither history nor counts and belong to the outbox.
 *
 * The tenant's head goes first: it puts the tenant's transactions in order, so that they conflict on nothing else. The
 * counts get a delta, which a fold adds to them later. Costs one command each for the ledger (head, delta and page record),
 * history and tickets, or one for all where the server has it; and one more for a head that was not read.
 */
export const writeTickets = async (tx: Transaction, tenantId: string, changes: TicketChanges): Promise<Written> => {
  const { writes = [], history = [], deletion, page } = changes;
  const entries = deletion ? [...history, ...historyOfDeletion(deletion)] : history;
  const counted = countedChanges([
    ...writes.map((write) => ({ before: write.before, after: afterWrite(write.before, write) })),
    ...(deletion?.tickets ?? []).map((before): TicketChange => ({ before, after: null })),
  ]);
  const isDelta = counted.length > 0 && entries.length > 0 && !changes.leavesNoDelta;
  const { head, headWrites } =
    entries.length > 0 || counted.length > 0
      ? await turnOf(tx, tenantId, changes.head, { numbers: entries.length, changes: isDelta ? counted.length : 0 })
      : noTurn;
  await writeTogether(tx, [
    ledgerWrites([
      writesTo(ledgerCollection, headWrites),
      writesTo(ledgerCollection, head && isDelta ? deltaWrites(head, counted) : []),
      writesTo(ledgerCollection, pageOperations(tenantId, { writes, deletion, page })),
      ...(changes.beside ?? []),
    ]),
    historyWrites(head, entries),
    ticketWrites(tx, tenantId, { writes, deletion, moves: page }),
  ]);
  if (counted.length > 0 && !isDelta) {
    await foldWithin(tx, tenantId); // counts never go below zero
    await updateCounts(tx, tenantId, countDelta(counted));
  }
  const isFoldDue = isDelta && head !== null && makesFoldDue(head, counted.length);
  if (isFoldDue) await foldExcess(tx, tenantId);
  return { isFoldDue };
};

/** The head with which a transaction writes, and what is left to write of it. */
type Turn = { head: HeadDoc | null; headWrites: readonly AnyBulkWriteOperation<HeadDoc>[] };

const noTurn: Turn = { head: null, headWrites: [] };

const turnOf = async (tx: Transaction, tenantId: string, read: HeadRead | undefined, taken: Taken): Promise<Turn> => {
  if (!read) return { head: await takeTurn(tx, tenantId, taken), headWrites: [] };
  const head = headAfter(tenantId, read, taken);
  return { head, headWrites: [headWrite(head)] };
};

const ledgerWrites = (parts: readonly CollectionWrites[]): CollectionWrites => ({
  collection: ledgerCollection,
  operations: parts.flatMap(({ operations }) => operations),
});

const pageOperations = (
  tenantId: string,
  { writes, deletion, page }: Puts & { page: PageWrite | undefined },
): AnyBulkWriteOperation<PageRecord>[] => {
  if (page) return pageWrites(page);
  const deleted = (deletion?.tickets ?? []).map(({ external_id }) => external_id);
  if (deletion?.by === 'run') return removalFromPages(tenantId, deleted);
  return invalidationOfPages(tenantId, [...deleted, ...writes.map(({ externalId }) => externalId)]);
};

const historyOfDeletion = ({ tickets, at, jobId }: Deletion): HistoryEntry[] =>
  tickets.map(({ external_id, gone }) => ({
    ticket_id: external_id,
    action: 'deleted',
    changes: { deleted_at: { old: null, new: at }, ...(gone && { gone: { old: null, new: gone } }) },
    ...(jobId !== undefined && { job_id: jobId }),
  }));
