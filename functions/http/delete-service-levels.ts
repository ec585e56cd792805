import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { serviceLevelsIn, viewOfLevels } from '#lib/service-levels/service-levels.ts';
import { deleteServiceLevels } from '../manifest/service-level-routes.ts';

export const handler = apiHandler(deleteServiceLevels, (store) => {
  const levels = serviceLevelsIn(store);

  return async ({ params: { tenant_id }, note }) => {
    const before = await levels.find(tenant_id);
    await levels.remove(tenant_id, new Date());
    note({ before: viewOfLevels(tenant_id, before), after: viewOfLevels(tenant_id, null) });
    return { status: 204 };
  };
});
