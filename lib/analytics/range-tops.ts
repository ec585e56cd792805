import type { Document } from 'mongodb';
import { type Part, union } from '#lib/mongo/union.ts';
import { dayMs, type MonthShare, monthSharesOf, nameOfPeriod, type Span } from './periods.ts';
import { countsCollection, idOfMonthly, kindOfMonth } from './ticket-counts.ts';
import type { ListPlan } from './top-list.ts';

/** The stored count of any key that was not looked at is at most the sum of all bounds of its list. */
export type BoundRow = { kind: 'bound'; list: string; count: number };

/** Longer spans look at all keys. */
const mostMonths = 36;
const mostDepth = 2_000;

/** The months of a span: those with lists, and the others, future ones, which seldom have any and are read whole. */
export type RangePlan = { span: Span; listed: MonthShare[]; others: MonthShare[]; days: number };

export const planOf = (span: Span, now: Date): RangePlan => {
  const shares = monthSharesOf(span);
  const until = shares.filter(({ month }) => month <= nameOfPeriod('month', now)).length;
  const isListed = until > 0 && until <= mostMonths;
  const days = (Math.min(span.to.getTime(), now.getTime()) - span.from.getTime()) / dayMs;
  return {
    span,
    listed: isListed ? shares.slice(0, until) : [],
    others: isListed ? shares.slice(until) : shares,
    days,
  };
};

/**
 * How many of each month's most frequent keys are summed to find so many of the span; null if all are. The smaller the
 * span's share of a month, the less the month's list says about the span.
 */
export const depthOf = ({ listed, days }: RangePlan, limit: number): number | null =>
  listed.length === 0
    ? null
    : Math.min(mostDepth, Math.max(2 * limit, Math.ceil((2 * limit * 31 * listed.length) / Math.max(1 / dayMs, days))));

/**
 * Rows of facet counts, marked as whole, for the keys that may be among the span's most frequent ones: those of each
 * month, and those asked for by name.
 */
export const topPart = (tenantId: string, plan: RangePlan, { kind, depth, wanted }: ListPlan): Part => {
  const { listed, others } = plan;
  const count = countIn(kind, [...listed, ...others]);
  const row = { $project: { _id: 0, facet: { $concat: [`${kind}:`, '$key'] }, count, isWhole: { $literal: true } } };
  const [first, ...more] = listed;
  if (!first || depth === null) return ofCounts([inMonths(tenantId, kind, [...listed, ...others]), row]);
  const ids = listed.map(({ month }) => ({ $concat: [{ $literal: idOfMonthly(tenantId, kind, month, '') }, '$_id'] }));
  const named = listed.flatMap(({ month }) => wanted.map((key) => idOfMonthly(tenantId, kind, month, key)));
  return ofCounts([
    ...mostFrequent(tenantId, kind, first, depth),
    ...union(more.map((share) => ofCounts(mostFrequent(tenantId, kind, share, depth)))),
    ...union(named.length > 0 ? [ofCounts([{ $match: { tenant_id: tenantId, _id: { $in: named } } }])] : []),
    { $group: { _id: '$key' } },
    { $project: { ids } },
    { $lookup: { from: countsCollection, localField: 'ids', foreignField: '_id', as: 'months' } },
    { $unwind: '$months' },
    { $replaceRoot: { newRoot: '$months' } },
    row,
    ...union([ofCounts([inMonths(tenantId, kind, others), row])]),
  ]);
};

/** One row per truncated list, with its last count. */
export const boundsOf = (tenantId: string, { listed, others }: RangePlan, { kind, depth }: ListPlan): Part[] => {
  if (depth === null) return [];
  const bound = { $project: { _id: 0, kind: 'bound', list: kind, count: 1 } };
  return [
    ...listed.map((share) => ofCounts([...mostFrequent(tenantId, kind, share, depth), { $skip: depth - 1 }, bound])),
    ofCounts([inMonths(tenantId, kind, others), { $group: { _id: null, count: { $max: '$count' } } }, bound]),
  ];
};

/** Rows of facet counts for all keys of a kind. */
export const wholePart = (tenantId: string, { listed, others }: RangePlan, kind: 'status'): Part => {
  const shares = [...listed, ...others];
  const row = { $project: { _id: 0, facet: { $concat: [`${kind}:`, '$key'] }, count: countIn(kind, shares) } };
  return ofCounts([inMonths(tenantId, kind, shares), row]);
};

const ofCounts = (pipeline: Document[]): Part => ({ coll: countsCollection, pipeline });

type Kind = Parameters<typeof kindOfMonth>[0];

const mostFrequent = (tenantId: string, kind: Kind, { month }: MonthShare, depth: number): Document[] => [
  { $match: { tenant_id: tenantId, kind: kindOfMonth(kind, month) } },
  { $sort: { count: -1, key: 1 } },
  { $limit: depth },
];

const inMonths = (tenantId: string, kind: Kind, shares: readonly MonthShare[]): Document => {
  const [first, last] = [shares[0], shares.at(-1)];
  if (!first || !last) return { $match: { _id: { $in: [] } } };
  const kinds = { $gte: kindOfMonth(kind, first.month), $lte: kindOfMonth(kind, last.month) };
  return { $match: { tenant_id: tenantId, kind: kinds } };
};

/** The part of a month's count that lies in the span. */
const countIn = (kind: Kind, shares: readonly MonthShare[]): unknown =>
  shares.reduce<unknown>((otherwise, { month, days }) => {
    if (days === null) return otherwise;
    const ofDays = { $sum: days.map((day) => `$days.${day}`) };
    return { $cond: [{ $eq: ['$kind', kindOfMonth(kind, month)] }, ofDays, otherwise] };
  }, '$count');
