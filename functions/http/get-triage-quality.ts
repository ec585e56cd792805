import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { zonedRangeOf } from '#lib/date-range.ts';
import { readQuality } from '#lib/quality/read-quality.ts';
import { tenantTriageIn } from '#lib/tenants/tenant-triage.ts';
import { getTriageQuality } from '../manifest/triage-routes.ts';

export const handler = apiHandler(getTriageQuality, (store) => {
  const triageOf = tenantTriageIn(store);
  return async ({ params: { tenant_id }, query }) => {
    return ok(await readQuality(store, tenant_id, zonedRangeOf(query), triageOf, new Date()));
  };
});
