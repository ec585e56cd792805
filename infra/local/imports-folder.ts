import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { messageOf } from '#lib/errors.ts';
import type { UploadView } from '#lib/imports/upload.ts';

const everyMs = 2_000;

const types: Readonly<Record<string, string>> = {
  '.ndjson': 'application/x-ndjson',
  '.jsonl': 'application/x-ndjson',
  '.csv': 'text/csv',
};

type Api = { url: string; apiKey: string };

/** Says what became of a file, or why nothing did. */
type Say = (line: string) => void;

type File = { tenant: string; path: string; name: string; bytes: number; version: string };

/**
 * Uploads the files of a folder, `TENANT/FILE.ndjson` or `.csv`, as any client does, and those that come later or change. A
 * file is left where it is; it is taken once it is the same in two looks, since it may still be written.
 */
export const watchImportsFolder = (folder: string, api: Api, say: Say): { look(): Promise<void>; close(): void } => {
  const seen = new Map<string, string>();
  const taken = new Map<string, string>();
  const look = async (): Promise<void> => {
    for (const file of await filesIn(folder)) {
      const { path, version } = file;
      const isSettled = seen.get(path) === version;
      seen.set(path, version);
      if (!isSettled || taken.get(path) === version) continue;
      taken.set(path, version);
      await uploadFile(api, file).then(
        (done) => say(`${file.tenant}/${file.name} ${done}`),
        (error: unknown) => say(`${file.tenant}/${file.name} was not uploaded: ${messageOf(error)}`),
      );
    }
  };
  let isLooking = false;
  let fault = '';
  /** Once, and not at each look. */
  const sayFault = (error: unknown): void => {
    if (messageOf(error) !== fault) say(`The folder of imports cannot be read: ${messageOf(error)}`);
    fault = messageOf(error);
  };
  const timer = setInterval(async () => {
    if (isLooking) return; // a large file takes longer
    isLooking = true;
    await look().catch(sayFault);
    isLooking = false;
  }, everyMs);
  timer.unref();
  return { look, close: () => clearInterval(timer) };
};

const filesIn = async (folder: string): Promise<File[]> => {
  const found: File[] = [];
  for (const tenant of await readdir(folder, { withFileTypes: true })) {
    if (!tenant.isDirectory()) continue;
    for (const name of await readdir(join(folder, tenant.name))) {
      const path = join(folder, tenant.name, name);
      if (types[extname(name)] === undefined) continue;
      const { size, mtimeMs } = await stat(path);
      found.push({ tenant: tenant.name, path, name, bytes: size, version: `${size} ${mtimeMs}` });
    }
  }
  return found;
};

const uploadFile = async ({ url, apiKey }: Api, { tenant, path, bytes }: File): Promise<string> => {
  const content_type = types[extname(path)] ?? '';
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  const prepared = await fetch(new URL(`/tenants/${encodeURIComponent(tenant)}/imports/uploads`, url), {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({ content_type, size_bytes: bytes, sha256: hash.digest('hex') }),
  });
  if (!prepared.ok) throw new Error(`the API answered ${prepared.status}: ${await prepared.text()}`);
  const { import_id, upload } = (await prepared.json()) as UploadView;
  if (!upload) return `was imported before, as ${import_id}`;
  const { status, ok } = await fetch(upload.url, {
    ...{ method: upload.method, headers: { ...upload.headers, 'content-length': `${bytes}` } },
    body: createReadStream(path) as unknown as ReadableStream,
    duplex: 'half',
  } as RequestInit);
  if (!ok) throw new Error(`the bucket answered ${status}`);
  return `is being imported, as ${import_id}`;
};
