import type { RunDoc } from './run.ts';

/**
 * So many pages in a row that hold nothing new are no list that ends some day, but a provider that always names one page
 * more. An honest one may well have some: it filters what it has cut into pages.
 */
export const maxPagesWithoutNew = 1_000;

/** The same where everything that the provider says it has was met before them. */
export const maxPagesWithoutNewBeyondTotal = 100;

/** So many times the provider's total may a list hold: tickets repeat themselves, and a run that began anew meets them twice. */
const totalFactor = 3;

type ListFacts = Pick<
  RunDoc,
  'barren_pages' | 'processed_pages' | 'total_count' | 'new_ingested' | 'updated' | 'unchanged' | 'skipped' | 'errors'
>;

/** Why the list that a run reads is taken for one without end; null while it may have one. */
export const endlessReason = (run: ListFacts): string | null => {
  const { barren_pages, processed_pages, total_count } = run;
  const met = run.new_ingested + run.updated + run.unchanged + run.skipped + run.errors;
  const limit = total_count !== null && met >= total_count ? maxPagesWithoutNewBeyondTotal : maxPagesWithoutNew;
  if (barren_pages >= limit) return `The last ${barren_pages} pages had no new tickets, and the list does not end`;
  if (total_count !== null && processed_pages > maxPagesWithoutNew && met > totalFactor * total_count)
    return `The provider reports ${total_count} tickets; the ${processed_pages} pages read so far had ${met}, and the list does not end`;
  return null;
};
