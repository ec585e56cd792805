import type { Document } from 'mongodb';
import { type Part, union } from '#lib/mongo/union.ts';
import { type CountRow, keywordLimit } from './count-rows.ts';
import { dayMs, type MonthShare, monthSharesOf, nameOfPeriod, type Span } from './periods.ts';
import { countsCollection, idOfKeyword, kindOfMonth } from './ticket-counts.ts';

/** The number of tickets of any keyword that was not looked at is at most the sum of all bounds. */
export type BoundRow = { kind: 'bound'; count: number };

/** Longer spans look at all keywords. */
const mostMonths = 36;
const leastDepth = 2 * keywordLimit;
const mostDepth = 2_000;

/**
 * Finds a span's top keywords without summing every one (Fagin's threshold algorithm): sums the `depth` top ones of
 * each month; a keyword in no month's list occurs in at most as many tickets as the last entries of the lists together.
 * Future months, which seldom have any, are read whole; a null depth reads every month whole.
 */
export type KeywordPlan = { span: Span; listed: MonthShare[]; others: MonthShare[]; depth: number | null };

export const planOf = (span: Span, now: Date): KeywordPlan => {
  const today = nameOfPeriod('month', now);
  const shares = monthSharesOf(span);
  const listed = shares.filter(({ month }) => month <= today);
  if (listed.length === 0 || listed.length > mostMonths) return { span, listed: [], others: shares, depth: null };
  // The smaller its share of a month, the less the month's list says about the span.
  const spanMs = Math.min(span.to.getTime(), now.getTime()) - span.from.getTime();
  const depth = Math.ceil((leastDepth * 31 * listed.length * dayMs) / Math.max(1, spanMs));
  return { span, listed, others: shares.slice(listed.length), depth: Math.min(mostDepth, Math.max(leastDepth, depth)) };
};

/** Whether the rows are certainly the top keywords. */
export const isSettled = (keywords: readonly CountRow[], bounds: readonly BoundRow[]): boolean => {
  const bound = bounds.reduce((sum, { count }) => sum + count, 0);
  return bound === 0 || (keywords.length >= keywordLimit && keywords.every(({ count }) => count > bound));
};

/** Rows of facet counts, one or more per candidate keyword. */
export const keywordPart = (tenantId: string, { listed, others, depth }: KeywordPlan): Part => {
  const shares = [...listed, ...others];
  const row = { $project: { _id: 0, facet: { $concat: ['keyword:', '$key'] }, count: countIn(shares) } };
  const [first, ...more] = listed;
  if (!first || depth === null) return ofCounts([inMonths(tenantId, shares), row]);
  const ids = listed.map(({ month }) => ({ $concat: [{ $literal: idOfKeyword(tenantId, month, '') }, '$_id'] }));
  return ofCounts([
    ...mostFrequent(tenantId, first, depth),
    ...union(more.map((share) => ofCounts(mostFrequent(tenantId, share, depth)))),
    { $group: { _id: '$key' } },
    { $project: { ids } },
    { $lookup: { from: countsCollection, localField: 'ids', foreignField: '_id', as: 'months' } },
    { $unwind: '$months' },
    { $replaceRoot: { newRoot: '$months' } },
    row,
    ...union([ofCounts([inMonths(tenantId, others), row])]),
  ]);
};

/** One row per truncated list, with its last count. */
export const boundsOf = (tenantId: string, { listed, others, depth }: KeywordPlan): Part[] => {
  if (depth === null) return [];
  const bound = { $project: { _id: 0, kind: 'bound', count: 1 } };
  return [
    ...listed.map((share) => ofCounts([...mostFrequent(tenantId, share, depth), { $skip: depth - 1 }, bound])),
    ofCounts([inMonths(tenantId, others), { $group: { _id: null, count: { $max: '$count' } } }, bound]),
  ];
};

const ofCounts = (pipeline: Document[]): Part => ({ coll: countsCollection, pipeline });

const mostFrequent = (tenantId: string, { month }: MonthShare, depth: number): Document[] => [
  { $match: { tenant_id: tenantId, kind: kindOfMonth(month) } },
  { $sort: { count: -1, key: 1 } },
  { $limit: depth },
];

const inMonths = (tenantId: string, shares: readonly MonthShare[]): Document => {
  const [first, last] = [shares[0], shares.at(-1)];
  if (!first || !last) return { $match: { _id: { $in: [] } } };
  return { $match: { tenant_id: tenantId, kind: { $gte: kindOfMonth(first.month), $lte: kindOfMonth(last.month) } } };
};

/** The part of a month's count that lies in the span. */
const countIn = (shares: readonly MonthShare[]): unknown =>
  shares.reduce<unknown>((otherwise, { month, days }) => {
    if (days === null) return otherwise;
    const ofDays = { $sum: days.map((day) => `$days.${day}`) };
    return { $cond: [{ $eq: ['$kind', kindOfMonth(month)] }, ofDays, otherwise] };
  }, '$count');
