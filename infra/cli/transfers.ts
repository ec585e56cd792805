import { openAsBlob } from 'node:fs';
import { stat } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ImportFormat, type ImportView, importMediaTypes } from '#lib/imports/import.ts';
import { bar } from '../local/progress-line.ts';
import { ApiError } from './api.ts';
import { type Command, type Context, tenant, tenantPath, textOf, UsageError, type Values } from './command.ts';
import { plain } from './screen.ts';
import { filters, filtersIn } from './tickets.ts';
import { formatOfFile, type Sent, uploadFile } from './upload-file.ts';

const pollMs = 500;

/** Larger files do not come in a request. */
const maxRequestBytes = 6_000_000;

/** How long an uploaded file may take to be noticed, beyond which something is wrong. */
const noticeMs = 15 * 60_000;

const formatOption = { type: 'string', about: 'ndjson or csv' } as const;

const formatIn = (values: Values, otherwise: ImportFormat | undefined): ImportFormat => {
  const format = textOf(values, 'format') ?? otherwise;
  if (format !== 'ndjson' && format !== 'csv') throw new UsageError('--format must be ndjson or csv');
  return format;
};

/** Hands over the file, in the request or, if it is too large for one, as an upload. */
const send = async ({ api, values, positionals: [file = ''] }: Context, format: ImportFormat): Promise<Sent> => {
  const path = `${tenantPath(values)}/imports`;
  const { size } = await stat(file);
  if (size > maxRequestBytes) return uploadFile(api, path, file, format);
  const headers = { 'content-type': importMediaTypes[format] };
  const response = await api.answer('POST', path, { headers, body: await openAsBlob(file) });
  return { importId: ((await response.json()) as ImportView).import_id, isUploaded: false };
};

/** An import, or null before its uploaded file was noticed. */
const look = async ({ api, values }: Context, { importId, isUploaded }: Sent): Promise<ImportView | null> => {
  try {
    return await api.json<ImportView>('GET', `${tenantPath(values)}/imports/${encodeURIComponent(importId)}`);
  } catch (error) {
    if (isUploaded && error instanceof ApiError && error.status === 404) return null;
    throw error;
  }
};

const importLine = (view: ImportView): string => {
  const counts = (['lines', 'new_ingested', 'updated', 'unchanged', 'rejected'] as const).map(
    (name) => `${name} ${view[name]}`,
  );
  const rejections = view.rejections.map(({ line, reason }) => `\nline ${line}: ${plain(reason)}`);
  return `${[view.import_id, view.status, ...counts].join('  ')}${rejections.join('')}`;
};

const importFile: Command = {
  name: 'import',
  about: 'Import tickets from a file, and follow it to its end; exit code 1 if a line was rejected',
  positionals: ['FILE'],
  options: { ...tenant, format: { ...formatOption, about: 'ndjson or csv; default by the name of the file' } },
  required: ['tenant'],
  async run(context) {
    const { positionals, screen, values } = context;
    const format = formatIn(values, formatOfFile(positionals[0] ?? ''));
    const sent = await send(context, format);
    for (const sentAt = performance.now(); ; await sleep(pollMs)) {
      const view = await look(context, sent);
      if (view === null) {
        if (performance.now() - sentAt > noticeMs) throw new Error('The upload is there, but its import did not start');
      } else if (view.status === 'running')
        await screen.progress(`${bar(view.progress / 100)} ${view.progress} %, ${view.processed} tickets`);
      else {
        await screen.result(view, () => importLine(view));
        return view.status === 'completed' && view.rejected === 0;
      }
    }
  },
};

const exportTickets: Command = {
  name: 'export',
  about: 'Write tickets to standard output, as NDJSON or CSV',
  options: { ...filters, format: { ...formatOption, about: 'ndjson or csv; default ndjson' } },
  required: ['tenant'],
  async run({ api, screen, values }) {
    const format = formatIn(values, 'ndjson');
    if (screen.isJson && format === 'csv') throw new UsageError('--json and --format=csv exclude each other');
    const headers = { accept: importMediaTypes[format] };
    let cursor: string | undefined;
    do {
      const query = { ...filtersIn(values), page_size: 1000, cursor };
      const response = await api.answer('GET', '/tickets', { headers, query });
      await screen.raw(await response.text());
      cursor = response.headers.get('x-next-cursor') ?? undefined;
    } while (cursor !== undefined);
    return true;
  },
};

export const transferCommands = [importFile, exportTickets] as const;
