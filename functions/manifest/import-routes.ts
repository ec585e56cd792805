import * as z from 'zod';
import { importMediaTypes, importSummary, importView } from '#lib/imports/import.ts';
import { uploadRequest, uploadView } from '#lib/imports/upload.ts';
import { cursor, limit, ofTenant, tenantId } from './parameters.ts';
import { route } from './route.ts';
import type { Route } from './table.ts';

export const startImport = route('start-import', {
  method: 'POST',
  path: '/tenants/{tenant_id}/imports',
  scope: 'admin',
  throttle: { perSecond: 1, burst: 5 },
  summary: 'Import tickets from NDJSON or CSV',
  details:
    'Accepts what `GET /tickets` exports, or tickets with the same fields, and applies them in the background: stale versions are skipped, nothing is deleted, and alerts are suppressed. Idempotent: the same body is applied once.',
  params: ofTenant,
  rawBody: {
    maxBytes: 6_000_000,
    mediaTypes: [importMediaTypes.ndjson, importMediaTypes.csv],
    example: '{"id":"T-1","subject":"Where is my parcel?","updated_at":"2026-01-31T12:00:00Z"}\n',
  },
  config: ['mongo', 'importQueue'],
  grants: ['send:apply-import'],
  timeoutSeconds: 29, // the gateway's limit
  answers: () => ({
    200: { description: 'This body was already imported, or is being imported', schema: importView },
    202: { description: 'The import has started', schema: importView },
    409: { description: 'Another import of the tenant is in progress' },
  }),
});

export const createImportUpload = route('create-import-upload', {
  method: 'POST',
  path: '/tenants/{tenant_id}/imports/uploads',
  scope: 'admin',
  throttle: { perSecond: 1, burst: 5 },
  summary: 'Create an upload URL for an import file of up to 1 GB',
  details:
    'Returns a presigned URL that accepts exactly the announced file, by `PUT` and without a key. The import starts automatically once the file is uploaded and no other import of the tenant is running; until then `GET /tenants/{tenant_id}/imports/{import_id}` returns 404, or a failed earlier import of the same file. The file is deleted when its import ends, and after a day at the latest.',
  params: ofTenant,
  body: uploadRequest,
  config: ['mongo', 'imports'],
  grants: ['upload:imports'],
  answers: () => ({
    200: { description: 'This file was already imported, or is being imported', schema: uploadView },
    201: { description: 'The file can be uploaded', schema: uploadView },
    409: { description: 'This deployment takes no files' },
  }),
});

export const getImport = route('get-import', {
  method: 'GET',
  path: '/tenants/{tenant_id}/imports/{import_id}',
  scope: 'admin',
  summary: 'Get the progress of an import',
  details: 'The outcome of its lines, and why lines were rejected. Kept for 30 days after the import ends.',
  params: () =>
    z.strictObject({
      tenant_id: tenantId,
      import_id: z.string().min(1).max(100).meta({ description: 'The id returned when the import was started' }),
    }),
  answers: () => ({ 200: { description: 'The import', schema: importView }, 404: { description: 'No such import' } }),
});

export const listImports = route('list-imports', {
  method: 'GET',
  path: '/tenants/{tenant_id}/imports',
  scope: 'admin',
  summary: 'List the imports of a tenant, newest first',
  details: 'Does not include rejections. An import is kept for 30 days after it ends.',
  params: ofTenant,
  query: () => z.strictObject({ limit: limit(), cursor: cursor.optional() }),
  answers: () => ({
    200: {
      description: 'One page of imports',
      schema: z.object({ imports: z.array(importSummary), next_cursor: z.string().nullable() }),
    },
  }),
});

export const importRoutes = [
  startImport,
  createImportUpload,
  listImports,
  getImport,
] as const satisfies readonly Route[];
