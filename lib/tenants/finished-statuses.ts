import type { Part } from '#lib/mongo/union.ts';

/**
 * One row with a tenant's finished statuses, for a pipeline that reads other collections as well; none if the tenant is
 * unknown.
 */
export const finishedStatusesRow = (tenantId: string): Part => ({
  coll: 'tenants',
  pipeline: [
    { $match: { tenant_id: tenantId } },
    { $project: { _id: 0, finished_statuses: { $ifNull: ['$finished_statuses', []] } } },
  ],
});

/** That row, with a marker. */
export type FinishedRow = { finished_statuses: string[] };
export const finishedStatusesAmong = (rows: readonly object[]): string[] =>
  rows.flatMap((row) => ('finished_statuses' in row ? (row as FinishedRow).finished_statuses : []));
