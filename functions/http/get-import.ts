import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { ok } from '#functions/runtime/http/reply.ts';
import { notFound } from '#lib/errors.ts';
import { viewOfImport } from '#lib/imports/import.ts';
import { importsOf } from '#lib/imports/imports.ts';
import { getImport } from '../manifest/import-routes.ts';

export const handler = apiHandler(getImport, (store) => async ({ params: { tenant_id, import_id } }) => {
  const found = await importsOf(store, tenant_id).find(import_id);
  if (!found) throw notFound('No such import.');
  return ok(viewOfImport(found));
});
