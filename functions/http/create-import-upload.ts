import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { readConfig } from '#lib/config.ts';
import { conflict } from '#lib/errors.ts';
import { createUpload } from '#lib/imports/create-upload.ts';
import { createImportUpload } from '../manifest/import-routes.ts';

export const handler = apiHandler(createImportUpload, (store) => {
  const { bucket } = readConfig(['imports']).imports;

  return async ({ params: { tenant_id: tenantId }, body, note }) => {
    if (!bucket) throw conflict('This deployment has no bucket for files: send up to 6 MB in one request.', {});
    const created = await createUpload({ store, bucket }, { tenantId, request: body, now: new Date() });
    note({ subject: { import_id: created.import_id } });
    return { status: created.upload ? 201 : 200, body: created };
  };
});
