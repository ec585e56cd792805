import type { RunDoc } from './run.ts';

/**
 * More consecutive pages without new tickets mean a provider that always names a next page. An honest one may have
 * some, if it filters after paging.
 */
export const maxPagesWithoutNew = 1_000;

/** The same once the provider's reported total has been seen. */
export const maxPagesWithoutNewBeyondTotal = 100;

/** A list may hold the provider's total this many times: tickets repeat, and a restarted run sees them twice. */
const totalFactor = 3;

type ListFacts = Pick<
  RunDoc,
  'barren_pages' | 'processed_pages' | 'total_count' | 'new_ingested' | 'updated' | 'unchanged' | 'skipped' | 'errors'
>;

/** Why a run's list is considered endless; null while it may end. */
export const endlessReason = (run: ListFacts): string | null => {
  const { barren_pages, processed_pages, total_count } = run;
  const met = run.new_ingested + run.updated + run.unchanged + run.skipped + run.errors;
  const limit = total_count !== null && met >= total_count ? maxPagesWithoutNewBeyondTotal : maxPagesWithoutNew;
  if (barren_pages >= limit) return `The last ${barren_pages} pages had no new tickets, and the list does not end`;
  if (total_count !== null && processed_pages > maxPagesWithoutNew && met > totalFactor * total_count)
    return `The provider reports ${total_count} tickets; the ${processed_pages} pages read so far had ${met}, and the list does not end`;
  return null;
};
