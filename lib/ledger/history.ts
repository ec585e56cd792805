import type { Document } from 'mongodb';
import { inSession, type Store, type Transaction } from '#lib/mongo/store.ts';
import type { HistoryDoc, HistoryEntry } from '#lib/tickets/ticket-history.ts';
import { takeNumbers } from './change-number.ts';

const historyIn = ({ db }: Store) => db.collection<HistoryDoc>('ticket_history');

/** Writes the entries as part of a transaction, numbered without a gap. */
export const recordHistory = async (
  tx: Transaction,
  tenantId: string,
  entries: readonly HistoryEntry[],
): Promise<void> => {
  if (entries.length === 0) return;
  const { first, at } = await takeNumbers(tx, tenantId, entries.length);
  const docs = entries.map((entry, index) => ({
    ...entry,
    tenant_id: tenantId,
    seq: first + index,
    recorded_at: at,
  }));
  await historyIn(tx).insertMany(docs, { ...inSession(tx), ordered: false });
};

/** Changes the past, for an erasure: what stands in the entries of these tickets. */
export const rewriteHistory = async (
  tx: Transaction,
  tenantId: string,
  ticketIds: readonly string[],
  pipeline: Document[],
): Promise<void> => {
  await historyIn(tx).updateMany({ tenant_id: tenantId, ticket_id: { $in: [...ticketIds] } }, pipeline, inSession(tx));
};
