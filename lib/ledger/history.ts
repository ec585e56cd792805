import type { AnyBulkWriteOperation, Filter } from 'mongodb';
import { inSession, type Store, type Transaction } from '#lib/mongo/store.ts';
import { type CollectionWrites, writesTo } from '#lib/mongo/write-together.ts';
import { withoutTexts } from '#lib/tickets/original-texts.ts';
import type { HistoryEntry, StoredHistory, TextPlace } from '#lib/tickets/ticket-history.ts';
import type { HeadDoc } from './head.ts';

const historyCollection = 'ticket_history';
const historyIn = ({ db }: Store) => db.collection<StoredHistory>(historyCollection);

/**
 * The writes of history entries, with the last numbers that the head has reserved. A new ticket's texts stand in the
 * ticket only.
 */
export const historyWrites = (head: HeadDoc | null, entries: readonly HistoryEntry[]): CollectionWrites => {
  if (!head) return writesTo(historyCollection, []);
  const { tenant_id, seq, at } = head;
  const first = seq - entries.length + 1;
  const docs = entries.map((entry, index) => ({
    ...entry,
    changes: entry.action === 'created' ? withoutTexts(entry.changes) : entry.changes,
    tenant_id,
    seq: first + index,
    recorded_at: at,
  }));
  return writesTo<StoredHistory>(
    historyCollection,
    docs.map((document) => ({ insertOne: { document } })),
  );
};

/**
 * Rewrites history for an erasure: the customer's name in the entries of these tickets, and single texts. Null stays
 * null.
 */
export const rewriteHistory = async (
  tx: Transaction,
  tenantId: string,
  { ticketIds, from, to }: { ticketIds: readonly string[]; from: string; to: string },
  { places, mark }: { places: readonly TextPlace[]; mark: string },
): Promise<void> => {
  const replace = (
    filter: Filter<StoredHistory>,
    path: string,
    value: string,
  ): AnyBulkWriteOperation<StoredHistory> => ({
    updateMany: { filter: { ...filter, tenant_id: tenantId }, update: { $set: { [path]: value } } },
  });
  const names = ['changes.customer_id.old', 'changes.customer_id.new'].map((path) =>
    replace({ ticket_id: { $in: [...ticketIds] }, [path]: from }, path, to),
  );
  const byPath = Map.groupBy(places, ({ field, side }) => `changes.${field}.${side}`);
  const texts = [...byPath].map(([path, found]) =>
    replace({ seq: { $in: found.map(({ seq }) => seq) }, [path]: { $ne: null } }, path, mark),
  );
  await historyIn(tx).bulkWrite([...names, ...texts], inSession(tx));
};
