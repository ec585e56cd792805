import { emit } from '#functions/runtime/emit.ts';
import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { readStats } from '#lib/analytics/read-stats.ts';
import { zonedRangeOf } from '#lib/date-range.ts';
import { getTenantStats } from '../manifest/tenant-routes.ts';

export const handler = apiHandler(getTenantStats, (store) => async ({ params: { tenant_id }, query }) => {
  const startedAt = performance.now();
  const range = { ...zonedRangeOf(query), customers: query.customers };
  const stats = await readStats(store, tenant_id, range, new Date());
  emit({ StatsMs: performance.now() - startedAt });
  return ok(stats);
});
