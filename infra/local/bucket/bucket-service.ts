import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { loopback, startLoopbackServer } from '#infra/local/loopback-server.ts';
import type { Env } from '#lib/config.ts';
import type { Credentials } from '#lib/outgoing/bucket.ts';
import { isSigned } from './signature.ts';
import { type StoredObject, type StoredObjects, storedObjects } from './stored-objects.ts';

export type BucketService = {
  /** The environment variables through which handlers reach the bucket. */
  env: Record<string, string>;
  /** Sends the events of all files again: those of an earlier process are gone with its queues. */
  notifyAll(): Promise<void>;
  close(): Promise<void>;
};

/** What S3 sends to the queue of imports, as far as it is read. */
export type Created = { Records: { eventName: string; s3: { bucket: { name: string }; object: { key: string } } }[] };

const bucket = 'intake-imports';

type Options = {
  /** Where it keeps its objects; in a folder that goes with it if not given. */
  directory: string | undefined;
  credentials: Credentials;
  onCreated: (event: Created) => Promise<void>;
  now?: () => Date;
};

/**
 * A bucket with what S3 has of it that imports use: signed PUT of one announced object, GET of a range, HEAD, DELETE, and the
 * event of a new object. Nothing is started if the environment names a bucket.
 */
export const startBucketService = async (env: Env, options: Options): Promise<BucketService> => {
  if (env.IMPORTS_BUCKET) return { env: {}, notifyAll: async () => {}, close: async () => {} };
  const { directory, credentials, onCreated, now = () => new Date() } = options;
  const folder = directory === undefined ? await mkdtemp(join(tmpdir(), 'intake-')) : join(directory, 'imports');
  const forget = (): void => rmSync(folder, { recursive: true, force: true });
  if (directory === undefined) process.once('exit', forget); // however the process ends, as long as it can
  const objects = await storedObjects(folder);
  const notify = ({ key }: Pick<StoredObject, 'key'>): Promise<void> => onCreated(createdEvent(key));
  const server = await startLoopbackServer((request, response) => {
    const work = request.method === 'OPTIONS' ? preflight(response) : answer(request, response);
    void work.catch(() => (response.headersSent ? response.destroy() : end(response, 500)));
  });
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.setHeader('access-control-allow-origin', '*');
    const key = keyOf(request);
    if (key === null || !isSigned(request, credentials, now())) return end(response, 403);
    if (request.method !== 'PUT') return answerFrom(objects, key, request, response);
    if (!(await objects.put(request, { key, ...announcedIn(request) }))) return end(response, 400);
    await notify({ key });
    end(response, 200);
  };
  return {
    env: { IMPORTS_BUCKET: bucket, AWS_ENDPOINT_URL_S3: `http://${loopback}:${server.port}` },
    notifyAll: async () => {
      for (const one of await objects.all()) await notify(one);
    },
    close: async () => {
      await server.close();
      if (directory === undefined) forget();
      process.off('exit', forget);
    },
  };
};

/** S3 writes keys as forms do. */
const createdEvent = (key: string): Created => {
  const written = encodeURIComponent(key).replaceAll('%2F', '/').replaceAll('%20', '+');
  return { Records: [{ eventName: 'ObjectCreated:Put', s3: { bucket: { name: bucket }, object: { key: written } } }] };
};

const keyOf = ({ url = '' }: IncomingMessage): string | null => {
  const { pathname } = new URL(url, `http://${loopback}`);
  return pathname.startsWith(`/${bucket}/`) ? decodeURIComponent(pathname.slice(bucket.length + 2)) : null;
};

const announcedIn = ({ headers }: IncomingMessage) => ({
  mediaType: headers['content-type'] ?? '',
  bytes: Number(headers['content-length']),
  sha256: String(headers['x-amz-checksum-sha256'] ?? ''),
});

const end = (response: ServerResponse, status: number, headers: Record<string, string> = {}): void => {
  response.writeHead(status, headers).end();
};

const preflight = async (response: ServerResponse): Promise<void> =>
  end(response, 200, {
    'access-control-allow-origin': '*',
    'access-control-allow-methods': 'PUT',
    'access-control-allow-headers': 'content-type, x-amz-checksum-sha256',
  });

const answerFrom = async (
  objects: StoredObjects,
  key: string,
  { method, headers }: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  if (method === 'DELETE') {
    await objects.remove(key);
    return end(response, 204);
  }
  const found = await objects.find(key);
  if (!found) return end(response, 404);
  const whole = { 'content-type': found.mediaType, 'content-length': `${found.bytes}` };
  if (method === 'HEAD') return end(response, 200, whole);
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? [];
  if (method !== 'GET' || from === undefined || Number(from) >= found.bytes) return end(response, 416);
  const last = Math.min(Number(to), found.bytes - 1);
  response.writeHead(206, { ...whole, 'content-length': `${last - Number(from) + 1}` });
  await pipeline(objects.read(key, Number(from), last), response);
};
