import { tooManyRequests } from '#lib/errors.ts';
import type { Store } from '#lib/mongo/store.ts';
import { presigned } from '#lib/outgoing/bucket.ts';
import { type Bucket, objectUrl } from '#lib/outgoing/bucket-address.ts';
import { contentCodes } from './content-codes.ts';
import { formatOf } from './import.ts';
import { importsOf } from './imports.ts';
import { keyOfUpload, type UploadRequest, type UploadView, uploadSeconds } from './upload.ts';
import { chargeUpload } from './upload-budget.ts';

type Wanted = { tenantId: string; request: UploadRequest; now: Date };

/**
 * Where to upload a file that is to be imported. Nothing of it is stored: the key says whose file it is, and the signature admits
 * no other size, type or content than those announced.
 * @throws RequestError 429 if the tenant has announced too much in a day
 */
export const createUpload = async (
  { store, bucket }: { store: Store; bucket: Bucket },
  { tenantId, request, now }: Wanted,
): Promise<UploadView> => {
  const { content_type, size_bytes, sha256 } = request;
  const format = formatOf(content_type);
  const codes = await contentCodes(store, tenantId, { format, sha256 });
  const known = await importsOf(store, tenantId).findOfBody(codes);
  if (known) return { import_id: known.import_id, upload: null };
  const waitMs = await chargeUpload(store, tenantId, size_bytes);
  if (waitMs > 0) throw tooManyRequests('A tenant may announce 10 GB of files in a day.', Math.ceil(waitMs / 1_000));

  const [importId] = codes; // the same file is the same import, however often it is uploaded
  const headers = {
    'content-type': content_type,
    'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
  };
  const url = presigned({
    url: objectUrl(bucket, keyOfUpload({ tenantId, importId, sha256, format })),
    ...{ region: bucket.region, method: 'PUT' },
    headers: { ...headers, 'content-length': `${size_bytes}` },
    ...{ expiresSeconds: uploadSeconds, now },
  });
  const expires_at = new Date(now.getTime() + uploadSeconds * 1_000).toISOString();
  return { import_id: importId, upload: { method: 'PUT', url, headers, expires_at } };
};
