import type { Document } from 'mongodb';
import { type Part, union } from '#lib/mongo/union.ts';
import { spanOfWindow, windowOver } from './hopping-windows.ts';
import { dayMs, type MonthShare, monthSharesOf, nameOfPeriod, roundedToDays, type Span } from './periods.ts';
import { countsCollection, idOfMonthly, idOfTotal, kindOfMonth, kindOfWindow } from './ticket-counts.ts';
import { spanOfMonth } from './ticket-rows.ts';
import type { ListPlan, TopKind } from './top-list.ts';

/**
 * The last key that was looked at in one of the lists of a kind. The stored count of any other key is at most the sum of
 * all these counts.
 */
export type BoundRow = { kind: 'bound'; list: string; count: number; last: string };

/** Longer spans look at all keys. */
const mostMonths = 36;
const mostDepth = 2_000;

export type RangePlan = {
  span: Span;
  /** The months whose lists are read, and the others, future ones, which seldom have any and are read whole. */
  listed: MonthShare[];
  others: MonthShare[];
  days: number;
  /** The kind of the shortest list of customers that counts every day of the span. */
  covering: string;
};

/** `stored` is the part of the span that has stored counts. */
export const planOf = (span: Span, stored: Span, now: Date): RangePlan => {
  const shares = monthSharesOf(stored, roundedToDays(span).days);
  const until = shares.filter(({ month }) => month <= nameOfPeriod('month', now)).length;
  const isListed = until > 0 && until <= mostMonths;
  const days = (Math.min(stored.to.getTime(), now.getTime()) - stored.from.getTime()) / dayMs;
  return {
    span,
    listed: isListed ? shares.slice(0, until) : [],
    others: isListed ? shares.slice(until) : shares,
    days,
    covering: coveringList(stored, shares),
  };
};

/** A month's, if it has all of the span and is shorter than the window that does; over all time, if no window is long enough. */
const coveringList = (span: Span, shares: readonly MonthShare[]): string => {
  const window = windowOver(span);
  const [share, ...more] = shares;
  if (
    share &&
    more.length === 0 &&
    (window === null || lengthOf(spanOfMonth(share.month)) < lengthOf(spanOfWindow(window)))
  )
    return kindOfMonth('customer', share.month);
  return window === null ? 'customer' : kindOfWindow(window);
};

const lengthOf = ({ from, to }: Span): number => to.getTime() - from.getTime();

/** The lists whose sum counts all that a span has of a kind. */
const listsOf = ({ listed, covering }: RangePlan, kind: TopKind): string[] =>
  kind === 'customer' ? [covering] : listed.map(({ month }) => kindOfMonth(kind, month));

/**
 * How many of each month's most frequent keys are summed to find so many of the span; null if all are. The smaller the
 * span's share of a month, the less the month's list says about the span.
 */
export const depthOf = ({ listed, days }: RangePlan, limit: number): number | null =>
  listed.length === 0
    ? null
    : Math.min(mostDepth, Math.max(2 * limit, Math.ceil((2 * limit * 31 * listed.length) / Math.max(1 / dayMs, days))));

/** Rows of the keys that may be among the span's most frequent ones, those of each month; and of those asked for by name. */
export const partsOfList = (tenantId: string, plan: RangePlan, list: ListPlan): Part[] => {
  const { kind, cut, wanted, others } = list;
  const sum = sumByKey(kind, plan);
  const row = rowOf(tenantId, kind);
  const unnamed = wanted.length > 0 ? [{ $match: { _id: { $nin: wanted } } }] : [];
  const most = [{ $match: { count: { $gte: 1 } } }, { $sort: mostFirst }, { $limit: cut }];
  return [
    ...(others === undefined
      ? [ofCounts([...candidates(tenantId, plan, list), ...sum, ...unnamed, ...(cut === null ? [] : most), ...row])]
      : []),
    ...(wanted.length > 0 ? [ofCounts([...named(tenantId, plan, list), ...sum, ...row])] : []),
  ];
};

/** One row per truncated list, with its last count. */
export const boundsOf = (tenantId: string, plan: RangePlan, list: ListPlan): Part[] => {
  const { kind, depth, others } = list;
  if (depth === null || others !== undefined) return [];
  const bound = { $project: { _id: 0, kind: 'bound', list: kind, count: 1, last: '$key' } };
  return listsOf(plan, kind).map((one) =>
    ofCounts([...mostFrequent(tenantId, one, list, depth), { $skip: depth - 1 }, bound]),
  );
};

/** Rows of all keys of a kind. */
export const wholePart = (tenantId: string, plan: RangePlan, kind: 'status'): Part =>
  ofCounts([inMonths(tenantId, kind, monthsOf(plan)), ...sumByKey(kind, plan), ...rowOf(tenantId, kind)]);

/**
 * Rows of the keys whose whole months have at least so many tickets, the most frequent ones: no other key can have more
 * in the span. The index has all that is read.
 */
export const keysFrom = (
  tenantId: string,
  plan: RangePlan,
  kind: TopKind,
  count: number,
  limit: number,
): Document[] => [
  inMonths(tenantId, kind, monthsOf(plan)),
  { $group: { _id: '$key', count: { $sum: '$count' } } },
  { $match: { count: { $gte: count } } },
  { $sort: mostFirst },
  { $limit: limit },
];

const ofCounts = (pipeline: Document[]): Part => ({ coll: countsCollection, pipeline });

type Kind = Parameters<typeof kindOfMonth>[0];

const mostFirst = { count: -1, _id: 1 } as const;
const monthsOf = ({ listed, others }: RangePlan): MonthShare[] => [...listed, ...others];

/** The documents of a list's candidates in all months. */
const candidates = (tenantId: string, plan: RangePlan, list: ListPlan): Document[] => {
  const { listed, others } = plan;
  const { kind, depth } = list;
  const [first, ...more] = listsOf(plan, kind);
  if (!first || depth === null) return [inMonths(tenantId, kind, monthsOf(plan))];
  const ofOthers = ofCounts([inMonths(tenantId, kind, others)]);
  const ids = listed.map(({ month }) => ({ $concat: [{ $literal: idOfMonthly(tenantId, kind, month, '') }, '$_id'] }));
  return [
    ...mostFrequent(tenantId, first, list, depth),
    ...union([...more.map((one) => ofCounts(mostFrequent(tenantId, one, list, depth))), ofOthers]),
    { $group: { _id: '$key' } },
    { $project: { ids } },
    { $lookup: { from: countsCollection, localField: 'ids', foreignField: '_id', as: 'months' } },
    { $unwind: '$months' },
    { $replaceRoot: { newRoot: '$months' } },
    ...union([ofOthers]),
  ];
};

/** The documents of keys in all months, and over all time: a key that the span has not may have forms outside it. */
const named = (tenantId: string, { listed, others }: RangePlan, { kind, wanted }: ListPlan): Document[] => {
  const ids = [
    ...wanted.map((key) => idOfTotal(tenantId, `${kind}:${key}`)),
    ...listed.flatMap(({ month }) => wanted.map((key) => idOfMonthly(tenantId, kind, month, key))),
  ];
  return [
    { $match: { tenant_id: tenantId, _id: { $in: ids } } },
    ...union([ofCounts([inMonths(tenantId, kind, others), { $match: { key: { $in: wanted } } }])]),
  ];
};

/** Adds up documents of months; one over all time adds nothing. */
const sumByKey = (kind: Kind, plan: RangePlan): Document[] => [
  { $project: { key: 1, count: { $cond: [{ $eq: ['$kind', kind] }, 0, countIn(kind, monthsOf(plan))] } } },
  { $group: { _id: '$key', count: { $sum: '$count' } } },
];

/** Rows of counts; with a keyword's forms over all time, which do not depend on the span. */
const rowOf = (tenantId: string, kind: Kind): Document[] => {
  const row = { _id: 0, kind: { $literal: kind }, key: '$_id', count: 1 };
  if (kind !== 'keyword') return [{ $project: row }];
  return [
    { $set: { total: { $concat: [{ $literal: idOfTotal(tenantId, `${kind}:`) }, '$_id'] } } },
    { $lookup: { from: countsCollection, localField: 'total', foreignField: '_id', as: 'totals' } },
    { $set: { spelt: { $first: '$totals' } } },
    { $project: { ...row, 'spelt.count': 1, 'spelt.forms': 1 } },
  ];
};

const mostFrequent = (tenantId: string, list: string, { least }: ListPlan, depth: number): Document[] => [
  { $match: { tenant_id: tenantId, kind: list, count: { $gte: least } } },
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
