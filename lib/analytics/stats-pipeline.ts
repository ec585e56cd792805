import type { Document } from 'mongodb';
import { union, united } from '#lib/mongo/union.ts';
import { finishedStatusesRow } from '#lib/tenants/tenants.ts';
import { facetsOfRange, sumsOfFacets } from './range-counts.ts';
import { boundsOf, type KeywordPlan, keywordsOf } from './range-keywords.ts';
import { totalCounts } from './total-counts.ts';
import { partsOfTrends, type Trends } from './trends.ts';

/**
 * The one question behind a tenant's statistics, to be asked of `countsCollection`: the counts of all time (a plan of null)
 * or of the plan's span, those of the trends, and which statuses are finished.
 */
export const statsPipeline = (tenantId: string, plan: KeywordPlan | null, trends: Trends): Document[] => [
  ...(plan ? countsOfRange(tenantId, plan) : united(totalCounts(tenantId))),
  ...union([...partsOfTrends(tenantId, trends), finishedStatusesRow(tenantId)]),
];

/** Facets and keywords are added up together; what bounds the keywords that were not looked at comes behind them. */
const countsOfRange = (tenantId: string, plan: KeywordPlan): Document[] => [
  ...united([keywordsOf(tenantId, plan), ...facetsOfRange(tenantId, plan.span)]),
  ...sumsOfFacets(tenantId),
  ...union(boundsOf(tenantId, plan)),
];
