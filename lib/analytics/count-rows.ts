import { maxKeywords } from '#lib/triage/keyword.ts';
import type { FacetKind } from './facets.ts';

/** Rows of counts, with encoded keys; keywords have their forms over all time. */
export type CountRow = { kind: FacetKind; key: string; count: number; spelt?: Spelt | null };

/** The number of tickets with a keyword, and of those with a form of it that is not its stem. */
export type Spelt = { count: number; forms?: Record<string, number> | null };

/** The number of top keywords in the answer. */
export const keywordLimit = 10;

/**
 * Queried in excess of that, since words in more than half of the tickets are dropped: there are fewer than twice as
 * many of them as a ticket has words.
 */
export const keywordsAskedFor = keywordLimit + 2 * maxKeywords;

/** The number of statuses in an answer, by tickets: help desks let people make any number of them. */
export const statusLimit = 100;

/** Urgent tickets that put a customer at risk. */
export const atRiskFrom = 2;
/** The number of customers at risk in an answer, by urgent tickets: unless asked for, and at most. */
export const customerLimit = 20;
export const mostCustomers = 100;
/** Listed ids of a customer's urgent tickets, newest first. */
export const listedIds = 20;

/** Most frequent first, then by key. */
export const mostFirst = (one: Ranked, other: Ranked): number =>
  other.count - one.count || (one.key < other.key ? -1 : one.key > other.key ? 1 : 0);

export type Ranked = { key: string; count: number };

/** A keyword's most frequent form; the first by name on a tie. */
export const commonestForm = ({ key, spelt }: Pick<CountRow, 'key' | 'spelt'>): string => {
  const forms = Object.entries(spelt?.forms ?? {}).map(([form, count]) => ({ key: form, count }));
  const itself = { key, count: forms.reduce((rest, { count }) => rest - count, spelt?.count ?? 0) };
  return [itself, ...forms].toSorted(mostFirst)[0]?.key ?? key;
};
