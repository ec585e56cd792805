import type { AnyBulkWriteOperation } from 'mongodb';
import { ledgerCollection } from '#lib/analytics/open-deltas.ts';
import { inSession, type Store, type Transaction } from '#lib/mongo/store.ts';
import type { Part } from '#lib/mongo/union.ts';

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
  /** Those of them that left a delta, and the changes in their deltas; a head of an earlier release counts no changes. */
  deltas: number;
  changes?: number;
};

export const idOfHead = (tenantId: string): string => `${tenantId}/head`;

export const headsIn = ({ db }: Store) => db.collection<HeadDoc>(ledgerCollection);

/** The last change numbers of tenants; those without a change have none. */
export const lastNumbersOf = async (
  store: Store,
  tenantIds: readonly string[],
): Promise<ReadonlyMap<string, number>> => {
  if (tenantIds.length === 0) return new Map();
  const heads = await headsIn(store)
    .find({ _id: { $in: tenantIds.map(idOfHead) } }, { projection: { tenant_id: 1, seq: 1 } })
    .toArray();
  return new Map(heads.map(({ tenant_id, seq }) => [tenant_id, seq]));
};

/** What a transaction adds to the head: change numbers, and a delta of so many changes. */
export type Taken = { numbers?: number; changes?: number };

/** The head as a transaction has read it, null if there is none yet, and the server's time then. */
export type HeadRead = { head: HeadDoc | null; now: Date };

/** A tenant's head, for a pipeline that reads other collections as well. */
export const headPart = (tenantId: string): Part => ({
  coll: ledgerCollection,
  pipeline: [{ $match: { _id: idOfHead(tenantId) } }],
});

/**
 * The head after a transaction that has read it, to be stored by `headWrite` in the same transaction: another one that
 * takes a turn meanwhile conflicts with it.
 */
export const headAfter = (tenantId: string, { head, now }: HeadRead, { numbers = 0, changes = 0 }: Taken): HeadDoc => ({
  _id: idOfHead(tenantId),
  tenant_id: tenantId,
  kind: 'head',
  seq: (head?.seq ?? 0) + numbers,
  at: head && head.at > now ? head.at : now,
  turns: (head?.turns ?? 0) + 1, // a no-op write would not conflict
  deltas: (head?.deltas ?? 0) + (changes > 0 ? 1 : 0),
  changes: (head?.changes ?? 0) + changes,
});

export const headWrite = ({ _id, ...head }: HeadDoc): AnyBulkWriteOperation<HeadDoc> => ({
  updateOne: { filter: { _id }, update: { $set: head }, upsert: true },
});

/**
 * Takes the tenant's turn, reserves the next change numbers and announces a delta: the head afterwards, whose time is
 * the server's. The tenant's transactions thereby follow each other, so a number that a reader has seen is never
 * followed by a smaller one.
 */
export const takeTurn = async (
  tx: Transaction,
  tenantId: string,
  { numbers = 0, changes = 0 }: Taken = {},
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
          deltas: added('deltas', changes > 0 ? 1 : 0),
          changes: added('changes', changes),
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
