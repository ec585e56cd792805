import { createHash } from 'node:crypto';
import { createReadStream, openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type ImportFormat, importMediaTypes } from '#lib/imports/import.ts';
import type { UploadView } from '#lib/imports/upload.ts';
import type { Api } from './api.ts';

/** What a file is imported as by the end of its name. */
const formats: Readonly<Record<string, ImportFormat>> = { '.ndjson': 'ndjson', '.jsonl': 'ndjson', '.csv': 'csv' };

export const formatOfFile = (file: string): ImportFormat | undefined => formats[extname(file).toLowerCase()];

export type Sent = { importId: string; isUploaded: boolean };

/** Uploads a file of any size that is to be imported below that path of the API; one that was imported before is not sent again. */
export const uploadFile = async (api: Api, path: string, file: string, format: ImportFormat): Promise<Sent> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  const announced = {
    content_type: importMediaTypes[format],
    size_bytes: (await stat(file)).size,
    sha256: hash.digest('hex'),
  };
  const { import_id: importId, upload } = await api.json<UploadView>('POST', `${path}/uploads`, undefined, announced);
  if (upload === null) return { importId, isUploaded: false };
  const body = await openAsBlob(file);
  const { ok, status } = await fetch(upload.url, { method: upload.method, headers: upload.headers, body });
  if (!ok) throw new Error(`The upload was refused with ${status}`);
  return { importId, isUploaded: true };
};
