import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { dateRangeOf, zoneOf } from '#lib/date-range.ts';
import { readQuality } from '#lib/quality/read-quality.ts';
import { tenantTriageIn } from '#lib/tenants/tenant-triage.ts';
import { getTriageQuality } from '../manifest/triage-routes.ts';

export const handler = apiHandler(getTriageQuality, (store) => {
  const triageOf = tenantTriageIn(store);
  return async ({ params: { tenant_id }, query }) => {
    const range = { ...dateRangeOf(query), zone: zoneOf(query) };
    return ok(await readQuality(store, tenant_id, range, triageOf, new Date()));
  };
});
