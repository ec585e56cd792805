import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { serviceLevelsIn } from '#lib/service-levels/service-levels.ts';
import { deleteServiceLevels } from '../manifest/service-level-routes.ts';

export const handler = apiHandler(deleteServiceLevels, (store) => async ({ params: { tenant_id } }) => {
  await serviceLevelsIn(store).remove(tenant_id, new Date());
  return { status: 204 };
});
