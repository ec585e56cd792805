import { inSession, type Store, type Transaction } from '#lib/mongo/store.ts';

/** The last number that a tenant's changes have used. */
type ChangeCounterDoc = { _id: string; seq: number; at: Date; turns?: number };

const countersIn = ({ db }: Store) => db.collection<ChangeCounterDoc>('change_counters');

/**
 * Takes the next numbers of a tenant's changes: the first of them, and the moment of the changes by the server's clock.
 * Taken from one document they put the tenant's transactions in line, so a number that a reader has seen is never followed
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
 * Makes a transaction that writes no history wait for its turn among the tenant's transactions, as those that write
 * some do: it sees what they wrote before it, and they see what it writes.
 */
export const awaitTurn = async (tx: Transaction, tenantId: string): Promise<void> => {
  await countersIn(tx).updateOne(
    { _id: tenantId },
    [
      {
        $set: {
          seq: { $ifNull: ['$seq', 0] },
          at: { $max: ['$at', '$$NOW'] },
          turns: { $add: [{ $ifNull: ['$turns', 0] }, 1] }, // a write that changes nothing conflicts with nobody
        },
      },
    ],
    { ...inSession(tx), upsert: true },
  );
};
