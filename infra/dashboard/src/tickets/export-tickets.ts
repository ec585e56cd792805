import { ApiError, type Client, pathOf } from '../api/client.ts';
import type { Query } from './filters.ts';

/** The files that the API makes of a list. */
export const exportTypes = { csv: 'text/csv', ndjson: 'application/x-ndjson' } as const;
export type ExportFormat = keyof typeof exportTypes;

const pageSize = 1_000;
const shortestWaitSeconds = 1;

type Export = {
  client: Pick<Client, 'page'>;
  query: Query;
  format: ExportFormat;
  signal: AbortSignal;
  /** So many tickets have been read. */
  onProgress(count: number): void;
  wait?: (seconds: number, signal: AbortSignal) => Promise<void>;
};

/**
 * Reads all tickets of a query, page by page to the end; waits when the API says that it is one request too many.
 * @throws ApiError, or what `signal` was aborted with.
 */
export const exportTickets = async ({ client, query, format, signal, onProgress, wait = sleep }: Export) => {
  const type = exportTypes[format];
  const pages: Blob[] = [];
  let count = 0;
  let cursor: string | null = null;
  do {
    const path: string = pathOf('/tickets', { ...query, page_size: pageSize, cursor });
    const { text, nextCursor } = await pageOf(client, { path, type, signal, wait });
    // The browser may keep the parts of a file on disk, which it does not do with text.
    pages.push(new Blob([text]));
    count += rowsOf(text, format) - (format === 'csv' && cursor === null ? 1 : 0);
    onProgress(count);
    cursor = nextCursor;
  } while (cursor !== null);
  return { file: new Blob(pages, { type }), count };
};

type Asked = { path: string; type: string; signal: AbortSignal; wait: NonNullable<Export['wait']> };

const pageOf = async (client: Export['client'], { path, type, signal, wait }: Asked) => {
  for (;;)
    try {
      return await client.page(path, type, signal);
    } catch (error) {
      if (!(error instanceof ApiError) || error.status !== 429) throw error;
      await wait(Math.max(shortestWaitSeconds, error.retryAfterSeconds ?? 0), signal);
    }
};

const sleep = (seconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });

/** Rows of a file; a line break within quotes is none of CSV. */
export const rowsOf = (text: string, format: ExportFormat): number => {
  const outside = format === 'csv' ? text.split('"').filter((_, index) => index % 2 === 0) : [text];
  return outside.reduce((sum, part) => sum + part.split('\n').length - 1, 0);
};

/** Hands a file to the reader under this name. A colon is not allowed in some file systems. */
export const save = (file: Blob, name: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name.replaceAll(':', '-');
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
};
