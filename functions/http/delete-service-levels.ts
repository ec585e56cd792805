import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { noting } from '#functions/runtime/http/note.ts';
import { serviceLevelsIn, viewOfLevels } from '#lib/service-levels/service-levels.ts';
import { deleteServiceLevels } from '../manifest/service-level-routes.ts';

export const handler = apiHandler(deleteServiceLevels, (store) => {
  const levels = serviceLevelsIn(store);

  return async ({ params: { tenant_id }, note }) => {
    const view = async () => viewOfLevels(tenant_id, await levels.find(tenant_id));
    await noting(note, view, () => levels.remove(tenant_id, new Date()));
    return { status: 204 };
  };
});
