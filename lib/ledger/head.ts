import { ledgerCollection } from '#lib/analytics/open-deltas.ts';
import { inSession, type Store, type Transaction } from '#lib/mongo/store.ts';

/** A tenant's head: the one document that all of its transactions write, and are thereby put in order. */
export type HeadDoc = {
  _id: string;
  tenant_id: string;
  kind: 'head';
  /** The last change number. */
  seq: number;
  /** The time of the last change: never before an earlier one's. */
  at: Date;
  /** Transactions so far. */
  turns: number;
  /** Those of them that left a delta. */
  deltas: number;
};

export const idOfHead = (tenantId: string): string => `${tenantId}/head`;

export const headsIn = ({ db }: Store) => db.collection<HeadDoc>(ledgerCollection);

/**
 * Takes the tenant's turn and reserves the next change numbers: the head afterwards, whose time is the server's. The
 * tenant's transactions thereby follow each other, so a number that a reader has seen is never followed by a smaller
 * one.
 */
export const takeTurn = async (
  tx: Transaction,
  tenantId: string,
  { numbers = 0, deltas = 0 }: { numbers?: number; deltas?: number } = {},
): Promise<HeadDoc> => {
  const added = (field: string, by: number) => ({ $add: [{ $ifNull: [`$${field}`, 0] }, by] });
  const head = await headsIn(tx).findOneAndUpdate(
    { _id: idOfHead(tenantId) },
    [
      {
        $set: {
          tenant_id: { $literal: tenantId },
          kind: 'head',
          seq: added('seq', numbers),
          at: { $max: ['$at', '$$NOW'] },
          turns: added('turns', 1), // a no-op write would not conflict
          deltas: added('deltas', deltas),
        },
      },
    ],
    { ...inSession(tx), upsert: true, returnDocument: 'after' },
  );
  if (!head) throw new Error('The head was not stored');
  return head;
};

/**
 * Serializes a transaction that writes no history with the tenant's transactions that do: it sees what they wrote
 * before it, and they see what it writes.
 */
export const awaitTurn = async (tx: Transaction, tenantId: string): Promise<void> => {
  await takeTurn(tx, tenantId);
};
