import { convertFormerTerms } from '#lib/ledger/word-tickets.ts';
import type { Store } from '#lib/mongo/store.ts';
import { formerSearchIndexName } from '#lib/tickets/search-index.ts';
import { findSearchIndexes } from '#lib/tickets/search-indexes.ts';

/**
 * One step of a migration: converts the search terms that a release before 0.2 stored of some tickets, and at the end
 * removes their index. Answers what was done, null if nothing is left. A search finds all tickets meanwhile, and pages may
 * be applied; only instances of the former release must have ended.
 */
export const convertSearch = async (store: Store): Promise<string | null> => {
  if (!(await findSearchIndexes(store)).former) return null;
  const converted = await convertFormerTerms(store);
  if (converted > 0) return `${converted} tickets converted`;
  await store.db.collection('tickets').dropIndex(formerSearchIndexName);
  return `index ${formerSearchIndexName} removed`;
};
