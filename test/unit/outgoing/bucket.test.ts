import { beforeEach, describe, expect, it, vi } from 'vitest';
import { objectsIn, presigned } from '#lib/outgoing/bucket.ts';
import { bucketOrigin, objectUrl } from '#lib/outgoing/bucket-address.ts';
import { answeringServer } from '#test/support/answering-server.ts';

beforeEach(() => {
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'an-id');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'a-secret');
});

describe('a presigned URL', () => {
  // From "Authenticating Requests: Using Query Parameters" in the API reference of Amazon S3.
  it('is the one that AWS documents for its example', () => {
    const url = presigned(
      {
        url: new URL('https://examplebucket.s3.amazonaws.com/test.txt'),
        ...{ region: 'us-east-1', method: 'GET', headers: {}, expiresSeconds: 86_400 },
        now: new Date('2013-05-24T00:00:00Z'),
      },
      { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY' },
    );
    const { host, pathname, searchParams } = new URL(url);
    expect(host + pathname).toBe('examplebucket.s3.amazonaws.com/test.txt');
    expect(Object.fromEntries(searchParams)).toEqual({
      'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
      'X-Amz-Credential': 'AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request',
      'X-Amz-Date': '20130524T000000Z',
      'X-Amz-Expires': '86400',
      'X-Amz-SignedHeaders': 'host',
      'X-Amz-Signature': 'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
    });
  });

  it('covers the headers that must be sent, and the session of its credentials', () => {
    const credentials = { accessKeyId: 'id', secretAccessKey: 'secret', sessionToken: 'a/session+token' };
    const headers = { 'content-type': 'text/csv', 'content-length': '7', 'x-amz-checksum-sha256': 'c3Vt' };
    const asked = { region: 'eu-central-1', method: 'PUT', headers, expiresSeconds: 900, now: new Date() } as const;
    const { searchParams } = new URL(presigned({ url: new URL('https://a.example/b'), ...asked }, credentials));
    expect(searchParams.get('X-Amz-SignedHeaders')).toBe('content-length;content-type;host;x-amz-checksum-sha256');
    expect(searchParams.get('X-Amz-Security-Token')).toBe('a/session+token');
  });
});

describe('the address of an object', () => {
  it.each([
    [{ name: 'b', region: 'eu-central-1' }, 'https://b.s3.eu-central-1.amazonaws.com/a/x%3Ay'],
    [{ name: 'b', region: 'cn-north-1' }, 'https://b.s3.cn-north-1.amazonaws.com.cn/a/x%3Ay'],
    [{ name: 'b', region: 'us-east-1', endpoint: 'http://127.0.0.1:9000/' }, 'http://127.0.0.1:9000/b/a/x%3Ay'],
  ])('of %j', (bucket, url) => {
    expect(objectUrl(bucket, 'a/x:y').href).toBe(url);
    expect(url.startsWith(bucketOrigin(bucket))).toBe(true);
  });
});

describe('objects of a bucket', async () => {
  const server = await answeringServer();
  const objects = objectsIn({ name: 'bucket', region: 'us-east-1', endpoint: server.url });

  it('are asked for by signed requests', async () => {
    server.answerWith(({ method }, response) => {
      if (method === 'GET') response.writeHead(206).end('lo');
      else response.writeHead(200, { 'content-length': '70', 'content-type': 'text/csv' }).end();
    });
    expect(await objects.read('a/b', 3, 2)).toEqual(Buffer.from('lo'));
    expect(await objects.find('a/b')).toEqual({ bytes: 70, mediaType: 'text/csv' });
    await objects.remove('a/b');
    const authorization = expect.stringMatching(
      /^AWS4-HMAC-SHA256 Credential=an-id\/\d{8}\/us-east-1\/s3\/aws4_request/,
    );
    expect(server.asked).toMatchObject([
      { method: 'GET', url: '/bucket/a/b', headers: { authorization, range: 'bytes=3-4' } },
      { method: 'HEAD', url: '/bucket/a/b', headers: { authorization } },
      { method: 'DELETE', url: '/bucket/a/b', headers: { authorization } },
    ]);
  });

  it.each([404, 416])('are none where the answer is %d', async (status) => {
    server.answerWith((_, response) => response.writeHead(status).end('<Error/>'));
    expect(await objects.read('a/b', 0, 2)).toBeNull();
    expect(await objects.find('a/b')).toBeNull();
    await objects.remove('a/b');
  });

  it.each([403, 500, 503])('are not known to be gone where the answer is %d', async (status) => {
    server.answerWith((_, response) => response.writeHead(status).end('<Error/>'));
    await expect(objects.read('a/b', 0, 2)).rejects.toThrow(`The bucket answered ${status}`);
    await expect(objects.find('a/b')).rejects.toThrow(`${status}`);
    await expect(objects.remove('a/b')).rejects.toThrow(`${status}`);
  });
});
