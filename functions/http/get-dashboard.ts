import { dashboardFile } from '#functions/runtime/http/dashboard-files.ts';
import { publicHandler } from '#functions/runtime/http/public-handler.ts';
import { getDashboard } from '../manifest/dashboard-routes.ts';

export const handler = publicHandler(getDashboard, async () => {
  const page = await dashboardFile('index.html');
  if (!page) throw new Error('The dashboard was not built');
  return page;
});
