import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { serviceLevelsIn, viewOfLevels } from '#lib/service-levels/service-levels.ts';
import { getServiceLevels } from '../manifest/service-level-routes.ts';

export const handler = apiHandler(
  getServiceLevels,
  (store) =>
    async ({ params: { tenant_id } }) =>
      ok(viewOfLevels(tenant_id, await serviceLevelsIn(store).find(tenant_id))),
);
