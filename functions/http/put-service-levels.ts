import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { serviceLevelsIn, viewOfLevels } from '#lib/service-levels/service-levels.ts';
import { putServiceLevels } from '../manifest/service-level-routes.ts';

export const handler = apiHandler(
  putServiceLevels,
  (store) =>
    async ({ params: { tenant_id }, body }) =>
      ok(viewOfLevels(tenant_id, await serviceLevelsIn(store).put(tenant_id, body, new Date()))),
);
