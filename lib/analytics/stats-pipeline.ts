import type { Document } from 'mongodb';
import { union, united } from '#lib/mongo/union.ts';
import { finishedStatusesRow } from '#lib/tenants/tenants.ts';
import { facetsOfRange, sumsOfFacets } from './range-counts.ts';
import { boundsOf, type KeywordPlan, keywordPart } from './range-keywords.ts';
import { totalCounts } from './total-counts.ts';
import { partsOfTrends, type Trends } from './trends.ts';

/**
 * The pipeline behind a tenant's statistics, to run on `countsCollection`: counts of all time (plan null) or of the
 * plan's span, the trends, and the finished statuses.
 */
export const statsPipeline = (tenantId: string, plan: KeywordPlan | null, trends: Trends): Document[] => [
  ...(plan ? countsOfRange(tenantId, plan) : united(totalCounts(tenantId))),
  ...union([...partsOfTrends(tenantId, trends), finishedStatusesRow(tenantId)]),
];

/** Facets and keywords are summed together; the bounds of the other keywords follow. */
const countsOfRange = (tenantId: string, plan: KeywordPlan): Document[] => [
  ...united([keywordPart(tenantId, plan), ...facetsOfRange(tenantId, plan.span)]),
  ...sumsOfFacets(tenantId),
  ...union(boundsOf(tenantId, plan)),
];
