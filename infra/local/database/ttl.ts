import type { Catalog } from './storage/catalog.ts';
import type { Collection } from './storage/collection.ts';
import type { Index } from './storage/index.ts';
import { BlockedByTransaction } from './storage/transaction.ts';
import { keyOf, tag } from './values/key.ts';
import { typeRank } from './values/types.ts';

/** Removes documents that have expired by an index with `expireAfterSeconds`. */
export const removeExpired = (catalog: Catalog, nowMs: number): void => {
  for (const collection of catalog.all()) {
    for (const index of collection.indexes.values()) {
      const { expireAfterSeconds } = index.definition;
      if (expireAfterSeconds !== undefined) removeBefore(collection, index, nowMs - expireAfterSeconds * 1_000);
    }
  }
};

/** All date keys up to and including the given one. For an array of dates, the earliest counts. */
const removeBefore = (collection: Collection, index: Index, limitMs: number): void => {
  const entries = index.entries.between(tag(typeRank.date), `${keyOf(new Date(limitMs))}\uffff`);
  for (const record of new Set(Array.from(entries, ({ value }) => value))) {
    try {
      if (record.committed.doc) collection.remove(record);
    } catch (error) {
      // Locked by a transaction; retried in the next round.
      if (!(error instanceof BlockedByTransaction)) throw error;
    }
  }
};
