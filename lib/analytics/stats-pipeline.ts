import type { Document } from 'mongodb';
import { type Part, union, united } from '#lib/mongo/union.ts';
import { finishedStatusesRow } from '#lib/tenants/finished-statuses.ts';
import { periodCounts } from './range-counts.ts';
import { boundsOf, partsOfList, type RangePlan, wholePart } from './range-tops.ts';
import type { ListPlan } from './top-list.ts';
import { totalCounts, totalsOfList } from './total-counts.ts';
import { partsOfTrends, type Trends } from './trends.ts';

export type StatsPlan = {
  /** Null for all time. */
  range: RangePlan | null;
  lists: readonly ListPlan[];
  trends: Trends;
};

/**
 * The pipeline behind a tenant's statistics, to run on `countsCollection`: counts of all time or of a range, the
 * trends, and the finished statuses.
 */
export const statsPipeline = (tenantId: string, { range, lists, trends }: StatsPlan): Document[] => [
  ...(range ? countsOfRange(tenantId, range, lists) : united(totalCounts(tenantId, lists))),
  ...union([...partsOfTrends(tenantId, trends), finishedStatusesRow(tenantId)]),
];

/** The pipeline for one of the lists alone, to read more of it. */
export const listPipeline = (tenantId: string, range: RangePlan | null, list: ListPlan): Document[] => {
  const [first, ...others] = range ? rangeList(tenantId, range, list) : totalsOfList(tenantId, list);
  return first ? united([first, ...others]) : [{ $match: { _id: { $in: [] } } }];
};

const countsOfRange = (tenantId: string, range: RangePlan, lists: readonly ListPlan[]): Document[] =>
  united([
    wholePart(tenantId, range, 'status'),
    ...periodCounts(tenantId, range.span),
    ...lists.flatMap((list) => rangeList(tenantId, range, list)),
  ]);

/** The bounds of the keys that were not looked at follow the counts. */
const rangeList = (tenantId: string, range: RangePlan, list: ListPlan): Part[] => [
  ...partsOfList(tenantId, range, list),
  ...boundsOf(tenantId, range, list),
];
