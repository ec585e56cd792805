import { maxKeywords } from '#lib/tickets/keyword.ts';
import type { FacetKind } from './facets.ts';

/** What the counts say, keys encoded: facets, keywords with their forms over all time, and customers with ids of tickets. */
export type CountRow = {
  kind: FacetKind | 'customer';
  key: string;
  count: number;
  ticket_ids?: string[];
  spelt?: Spelt | null;
};

/** In how many tickets a keyword is in all, and in how many of them in a form that is not its stem. */
export type Spelt = { count: number; forms?: Record<string, number> | null };

/** So many keywords are told, the most frequent ones. */
export const keywordLimit = 10;

/** So many are asked for: of words in more than half of the tickets there are fewer than twice as many as a ticket has. */
export const keywordsAskedFor = keywordLimit + 2 * maxKeywords;

/** A customer with so many urgent tickets is at risk. */
export const atRiskFrom = 2;
/** So many customers at risk are told, those with the most urgent tickets. */
export const customerLimit = 500;
