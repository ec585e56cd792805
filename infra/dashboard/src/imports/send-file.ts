import { ApiError, type Client } from '../api/client.ts';
import type { Import, ImportUpload } from '../api/types.ts';
import { t } from '../texts/t.ts';

/** What the API takes by one request, and what of it passes the gateway, which sends NDJSON on as base64. */
const maxRequestBytes = 6_000_000;
const passedBytes = 4_500_000;

export type Sent = { importId: string; state: 'running' | 'known' | 'uploaded' };

const typeOf = ({ name }: File): string => (/\.csv$/i.test(name) ? 'text/csv' : 'application/x-ndjson');

/** Sends a file to be imported: in the request if it is small, else to the bucket of the deployment. */
export const sendFile = async (client: Client, path: string, file: File): Promise<Sent> => {
  if (file.size <= passedBytes) return post(client, path, file);
  try {
    return await uploadTo(client, path, file);
  } catch (error) {
    const hasNoBucket = error instanceof ApiError && error.status === 409;
    if (hasNoBucket && file.size <= maxRequestBytes) return post(client, path, file);
    throw error;
  }
};

const post = async (client: Client, path: string, file: File): Promise<Sent> => {
  const { import_id, status } = await client.upload<Import>(path, file, typeOf(file));
  return { importId: import_id, state: status === 'running' ? 'running' : 'known' };
};

const uploadTo = async (client: Client, path: string, file: File): Promise<Sent> => {
  const { import_id, upload } = await client.send<ImportUpload>('POST', `${path}/uploads`, {
    ...{ content_type: typeOf(file), size_bytes: file.size },
    sha256: await sha256Of(file),
  });
  if (!upload) return { importId: import_id, state: 'known' };
  const { url, method, headers } = upload;
  const response = await fetch(url, { method, headers, body: file }).catch(() => null);
  if (!response) throw new ApiError(0, t('apiErrors.bucketUnreachable'));
  if (!response.ok) throw new ApiError(response.status, t('apiErrors.bucketStatus', { status: response.status }));
  return { importId: import_id, state: 'uploaded' };
};

const sha256Of = async (file: File): Promise<string> => {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
