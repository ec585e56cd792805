import { inSession, type Store, type Transaction } from '#lib/mongo/store.ts';

/** The last change number that a tenant has used. */
type ChangeCounterDoc = { _id: string; seq: number; at: Date; turns?: number };

const countersIn = ({ db }: Store) => db.collection<ChangeCounterDoc>('change_counters');

/**
 * Reserves the next numbers of a tenant's changes: the first of them, and the time of the changes by the server's
 * clock. The shared document serializes the tenant's transactions, so a number that a reader has seen is never followed
 * by a smaller one.
 */
export const reserveNumbers = async (
  tx: Transaction,
  tenantId: string,
  count: number,
): Promise<{ first: number; at: Date }> => {
  const counter = await countersIn(tx).findOneAndUpdate(
    { _id: tenantId },
    [{ $set: { seq: { $add: [{ $ifNull: ['$seq', 0] }, count] }, at: { $max: ['$at', '$$NOW'] } } }],
    { ...inSession(tx), upsert: true, returnDocument: 'after' },
  );
  if (!counter) throw new Error('The change counter was not stored');
  return { first: counter.seq - count + 1, at: counter.at };
};

/**
 * Serializes a transaction that writes no history with the tenant's transactions that do: it sees what they wrote
 * before it, and they see what it writes.
 */
export const awaitTurn = async (tx: Transaction, tenantId: string): Promise<void> => {
  await countersIn(tx).updateOne(
    { _id: tenantId },
    [
      {
        $set: {
          seq: { $ifNull: ['$seq', 0] },
          at: { $max: ['$at', '$$NOW'] },
          turns: { $add: [{ $ifNull: ['$turns', 0] }, 1] }, // a no-op write would not conflict
        },
      },
    ],
    { ...inSession(tx), upsert: true },
  );
};
