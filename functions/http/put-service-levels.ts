import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { serviceLevelsIn, viewOfLevels } from '#lib/service-levels/service-levels.ts';
import { putServiceLevels } from '../manifest/service-level-routes.ts';

export const handler = apiHandler(putServiceLevels, (store) => {
  const levels = serviceLevelsIn(store);

  return async ({ params: { tenant_id }, body, note }) => {
    const before = viewOfLevels(tenant_id, await levels.find(tenant_id));
    const after = viewOfLevels(tenant_id, await levels.put(tenant_id, body, new Date()));
    note({ before, after });
    return ok(after);
  };
});
