import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type BucketService, type Created, startBucketService } from '#infra/local/bucket/bucket-service.ts';
import { objectsIn, presigned } from '#lib/outgoing/bucket.ts';
import { type Bucket, objectUrl } from '#lib/outgoing/bucket-address.ts';

const credentials = { accessKeyId: 'an-id', secretAccessKey: 'a-secret' };
const key = 'uploads/acme:1/a file.csv';
const body = Buffer.from('id,subject\n1,One\n');

beforeEach(() => {
  vi.stubEnv('AWS_REGION', 'us-east-1');
  vi.stubEnv('AWS_ACCESS_KEY_ID', credentials.accessKeyId);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', credentials.secretAccessKey);
});

const begin = async (directory?: string) => {
  const events: Created[] = [];
  let now = new Date();
  const service = await startBucketService(
    {},
    { directory, credentials, onCreated: async (event) => void events.push(event), now: () => now },
  );
  onTestFinished(service.close);
  const setClock = (to: Date): void => {
    now = to;
  };
  return { service, events, bucket: bucketOf(service), setClock };
};

const bucketOf = ({ env }: BucketService): Bucket => ({
  ...{ name: env.IMPORTS_BUCKET ?? '', region: 'us-east-1', endpoint: env.AWS_ENDPOINT_URL_S3 },
});

const put = async (bucket: Bucket, sent = body, signedBy: typeof credentials = credentials): Promise<number> => {
  const headers = {
    'content-type': 'text/csv',
    'x-amz-checksum-sha256': createHash('sha256').update(body).digest('base64'),
  };
  const url = presigned(
    {
      ...{ url: objectUrl(bucket, key), region: bucket.region, method: 'PUT', expiresSeconds: 60, now: new Date() },
      headers: { ...headers, 'content-length': `${body.length}` },
    },
    signedBy,
  );
  return (await fetch(url, { method: 'PUT', headers, body: new Uint8Array(sent) })).status;
};

describe('the local bucket', () => {
  it('stores what was signed, sends its event, and gives it back piece by piece', async () => {
    const { bucket, events } = await begin();
    expect(await put(bucket)).toBe(200);
    expect(events.map(({ Records }) => Records[0]?.s3.object.key)).toEqual(['uploads/acme%3A1/a+file.csv']);

    const objects = objectsIn(bucket);
    expect(await objects.find(key)).toEqual({ bytes: body.length, mediaType: 'text/csv' });
    expect(await objects.read(key, 3, 7)).toEqual(body.subarray(3, 10));
    expect(await objects.read(key, body.length - 2, 100)).toEqual(body.subarray(-2));
    expect(await objects.read(key, body.length, 1)).toBeNull();
    await objects.remove(key);
    await objects.remove(key);
    expect(await objects.find(key)).toBeNull();
  });

  it('refuses who did not sign, signed with another secret, or comes too late', async () => {
    const { bucket, events, setClock } = await begin();
    expect((await fetch(objectUrl(bucket, key))).status).toBe(403);
    expect((await fetch(objectUrl(bucket, key), { method: 'DELETE' })).status).toBe(403);
    expect(await put(bucket, body, { ...credentials, secretAccessKey: 'another' })).toBe(403);
    setClock(new Date(Date.now() + 61_000));
    expect(await put(bucket)).toBe(403);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'another');
    await expect(objectsIn(bucket).find(key)).rejects.toThrow('403');
    expect(events).toEqual([]);
  });

  it('stores nothing of a body that is not what was signed', async () => {
    const { bucket, events } = await begin();
    expect(await put(bucket, Buffer.alloc(body.length, 'x'))).toBe(400);
    expect(await put(bucket, Buffer.alloc(3, 'x'))).toBe(403);
    expect(await objectsIn(bucket).find(key)).toBeNull();
    expect(events).toEqual([]);
  });

  it('lets pages of another origin send files', async () => {
    const { bucket } = await begin();
    const { status, headers } = await fetch(objectUrl(bucket, key), { method: 'OPTIONS' });
    expect([status, headers.get('access-control-allow-methods')]).toEqual([200, 'PUT']);
    expect(headers.get('access-control-allow-headers')).toBe('content-type, x-amz-checksum-sha256');
  });

  it('keeps its files in a directory, and sends their events again', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'bucket-'));
    onTestFinished(() => rm(directory, { recursive: true }));
    const first = await begin(directory);
    await put(first.bucket);
    await first.service.close();

    const second = await begin(directory);
    expect(await objectsIn(second.bucket).read(key, 0, 100)).toEqual(body);
    expect(second.events).toEqual([]);
    await second.service.notifyAll();
    expect(second.events).toEqual(first.events);
  });

  it('is not started beside another one', async () => {
    const service = await startBucketService(
      { IMPORTS_BUCKET: 'mine' },
      { directory: undefined, credentials, onCreated: async () => {} },
    );
    expect(service.env).toEqual({});
  });
});
