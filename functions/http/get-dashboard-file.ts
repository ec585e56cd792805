import { dashboardFile } from '#functions/runtime/http/dashboard-files.ts';
import { publicHandler } from '#functions/runtime/http/public-handler.ts';
import { notFound } from '#lib/errors.ts';
import { getDashboardFile } from '../manifest/dashboard-routes.ts';

export const handler = publicHandler(getDashboardFile, async ({ params }) => {
  const file = await dashboardFile(params.file);
  if (!file) throw notFound('The dashboard has no such file.');
  return file;
});
