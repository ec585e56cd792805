import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { readReport, reportDays } from '#lib/service-levels/report.ts';
import { getServiceLevelReport } from '../manifest/service-level-routes.ts';

export const handler = apiHandler(getServiceLevelReport, (store) => async ({ params: { tenant_id }, query }) => {
  const now = new Date();
  return ok(await readReport(store, tenant_id, reportDays(query, now), now));
});
