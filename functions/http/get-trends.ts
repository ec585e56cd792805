import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { zonedRangeOf } from '#lib/date-range.ts';
import { readTrends } from '#lib/trends/read-trends.ts';
import { trendRange } from '#lib/trends/trend-range.ts';
import { getTrends } from '../manifest/trend-routes.ts';

export const handler = apiHandler(getTrends, (store) => async ({ params: { tenant_id }, query }) => {
  const now = new Date();
  const range = trendRange(zonedRangeOf(query), now);
  return ok(await readTrends(store, tenant_id, range, now));
});
