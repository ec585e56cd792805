import type { Document } from 'mongodb';
import { union, united } from '#lib/mongo/union.ts';
import { finishedStatusesRow } from '#lib/tenants/tenants.ts';
import { facetsOfRange, namedKeys, sumsOfFacets } from './range-counts.ts';
import { boundsOf, type RangePlan, topPart, wholePart } from './range-tops.ts';
import type { ListPlan } from './top-list.ts';
import { totalCounts } from './total-counts.ts';
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

/** All facets are summed together; the bounds of the keys that were not looked at follow. */
const countsOfRange = (tenantId: string, range: RangePlan, lists: readonly ListPlan[]): Document[] => [
  ...united([
    wholePart(tenantId, range, 'status'),
    ...lists.map((list) => topPart(tenantId, range, list)),
    ...lists.filter(({ wanted }) => wanted.length > 0).map((list) => namedKeys(tenantId, list)),
    ...facetsOfRange(tenantId, range.span),
  ]),
  ...sumsOfFacets(tenantId, lists),
  ...union(lists.flatMap((list) => boundsOf(tenantId, range, list))),
];
