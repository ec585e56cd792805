import { notFound } from '#lib/errors.ts';
import { dashboardFile } from '../frame/dashboard-files.ts';
import { publicHandler } from '../frame/public-handler.ts';
import { getDashboardFile } from '../manifest/dashboard-routes.ts';

export const handler = publicHandler(getDashboardFile, async ({ params }) => {
  const found = await dashboardFile(params.file);
  if (!found) throw notFound('The dashboard has no such file.');
  return {
    status: 200,
    headers: {
      'content-type': found.type,
      // Another version of the file has another name.
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
    },
    body: found.text,
  };
});
