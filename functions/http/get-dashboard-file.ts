import { notFound } from '#lib/errors.ts';
import { dashboardFile } from '../frame/dashboard-files.ts';
import { publicHandler } from '../frame/public-handler.ts';
import { getDashboardFile } from '../manifest/dashboard-routes.ts';

export const handler = publicHandler(getDashboardFile, async ({ params }) => {
  const file = await dashboardFile(params.file);
  if (!file) throw notFound('The dashboard has no such file.');
  return file;
});
