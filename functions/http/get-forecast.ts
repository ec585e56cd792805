import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { readForecast } from '#lib/expectations/read-forecast.ts';
import { getForecast } from '../manifest/tenant-routes.ts';

export const handler = apiHandler(
  getForecast,
  (store) =>
    async ({ params: { tenant_id }, query }) =>
      ok(await readForecast(store, tenant_id, query.hours, new Date())),
);
