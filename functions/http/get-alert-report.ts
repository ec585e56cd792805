import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { zonedRangeOf } from '#lib/date-range.ts';
import { readAlertReport } from '#lib/trends/read-alert-report.ts';
import { trendRange } from '#lib/trends/trend-range.ts';
import { getAlertReport } from '../manifest/trend-routes.ts';

export const handler = apiHandler(getAlertReport, (store) => async ({ params: { tenant_id }, query }) => {
  const now = new Date();
  const range = trendRange(zonedRangeOf(query), now);
  return ok(await readAlertReport(store, tenant_id, range, query.late_after_seconds, now));
});
