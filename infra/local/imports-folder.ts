import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { messageOf } from '#lib/errors.ts';
import type { ImportFormat } from '#lib/imports/import.ts';
import { ApiError, apiAt } from '../cli/api.ts';
import { formatOfFile, uploadFile } from '../cli/upload-file.ts';

const everyMs = 2_000;

type Running = { url: string; apiKey: string };

/** Says what became of a file, or why nothing did. */
type Say = (line: string) => void;

type File = { tenant: string; path: string; name: string; format: ImportFormat; version: string };

/**
 * Uploads the files of a folder, `TENANT/FILE.ndjson` or `.csv`, as any client does, and those that come later or change. A
 * file is left where it is; it is taken once it is the same in two looks, since it may still be written.
 */
export const watchImportsFolder = (
  folder: string,
  api: Running,
  say: Say,
): { look(): Promise<void>; close(): void } => {
  const seen = new Map<string, string>();
  const taken = new Map<string, string>();
  const look = async (): Promise<void> => {
    for (const file of await filesIn(folder)) {
      const { path, version } = file;
      const isSettled = seen.get(path) === version;
      seen.set(path, version);
      if (!isSettled || taken.get(path) === version) continue;
      taken.set(path, version);
      await upload(api, file).then(
        (done) => say(`${file.tenant}/${file.name} ${done}`),
        (error: unknown) => say(`${file.tenant}/${file.name} was not uploaded: ${faultOf(error)}`),
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
      const format = formatOfFile(name);
      if (!format) continue;
      const { size, mtimeMs } = await stat(path);
      found.push({ tenant: tenant.name, path, name, format, version: `${size} ${mtimeMs}` });
    }
  }
  return found;
};

const upload = async ({ url, apiKey }: Running, { tenant, path, format }: File): Promise<string> => {
  const imports = `/tenants/${encodeURIComponent(tenant)}/imports`;
  const { importId, isUploaded } = await uploadFile(apiAt(new URL(url), apiKey), imports, path, format);
  return isUploaded ? `is being imported, as ${importId}` : `was imported before, as ${importId}`;
};

const faultOf = (error: unknown): string =>
  error instanceof ApiError ? `the API answered ${error.status}: ${error.message}` : messageOf(error);
