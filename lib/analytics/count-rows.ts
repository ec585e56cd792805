import { maxKeywords } from '#lib/triage/keyword.ts';
import type { FacetKind } from './facets.ts';

/**
 * Rows of counts, with encoded keys: facets, keywords with their forms over all time, and customers with ticket ids.
 */
export type CountRow = {
  kind: FacetKind | 'customer';
  key: string;
  count: number;
  ticket_ids?: string[];
  spelt?: Spelt | null;
};

/** The number of tickets with a keyword, and of those with a form of it that is not its stem. */
export type Spelt = { count: number; forms?: Record<string, number> | null };

/** The number of top keywords in the answer. */
export const keywordLimit = 10;

/**
 * Queried in excess of that, since words in more than half of the tickets are dropped: there are fewer than twice as
 * many of them as a ticket has words.
 */
export const keywordsAskedFor = keywordLimit + 2 * maxKeywords;

/** Urgent tickets that put a customer at risk. */
export const atRiskFrom = 2;
/** The number of customers at risk in the answer, by urgent tickets. */
export const customerLimit = 500;
