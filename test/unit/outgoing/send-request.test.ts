import type { RequestListener } from 'node:http';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { sendRequest } from '#lib/outgoing/send-request.ts';
import { answeringServer } from '#test/support/answering-server.ts';

const host = await answeringServer();
const { answerWith, asked } = host;
const url = new URL(`${host.url}/start?token=secret`);

const send = (request: Partial<Parameters<typeof sendRequest>[1]> = {}) =>
  sendRequest(url, { signal: AbortSignal.timeout(5_000), maxBytes: 1_000, ...request });
const textOf = async (request?: Partial<Parameters<typeof sendRequest>[1]>): Promise<string> => {
  const answered = await send(request);
  if (answered.kind === 'failed') throw new Error(answered.reason);
  return answered.body.toString('utf8');
};

const methods = ['GET', 'POST'] as const;
const redirects = methods.flatMap((method) => [301, 302, 303, 307, 308].map((status) => ({ method, status })));

describe('a redirect response', () => {
  it.each(redirects)('$status of a $method is a failure and is not followed', async ({ method, status }) => {
    answerWith((_, response) => response.writeHead(status, { location: '/elsewhere?session=secret' }).end('moved'));

    expect(await send({ method })).toEqual({
      kind: 'failed',
      fault: 'redirect',
      reason: `answered ${status}, which is not followed: it points to http://${url.host}/elsewhere`,
    });

    expect(asked).toMatchObject([{ method, url: '/start?token=secret' }]);
  });

  it.each([
    ['https://user:secret@other.example/a?b=secret', 'https://other.example/a'],
    [`https://other.example/${'x'.repeat(5_000)}`, `https://other.example/${'x'.repeat(178)}`],
  ])('is reported with its target, shortened and without possible secrets', async (location, target) => {
    answerWith((_, response) => response.writeHead(302, { location }).end());

    expect(await send()).toMatchObject({ reason: `answered 302, which is not followed: it points to ${target}` });
  });

  it.each([{}, { location: 'http://[' }])('may have no valid target: %j', async (headers) => {
    answerWith((_, response) => response.writeHead(304, headers).end());

    expect(await send()).toMatchObject({ fault: 'redirect', reason: 'answered 304, which is not followed' });
  });
});

describe('the body of a response', () => {
  it('is read up to the limit, beyond which the call fails', async () => {
    answerWith((_, response) => response.end('x'.repeat(1_000)));
    expect(await textOf()).toHaveLength(1_000);

    answerWith((_, response) => response.end('x'.repeat(1_001)));
    expect(await send()).toEqual({ kind: 'failed', fault: 'too-large', reason: 'answered with more than 1000 bytes' });
  });

  it('without end is abandoned at the limit', async () => {
    const gone = new Promise((resolve) => {
      answerWith((_, response) => {
        const pour = (): void => void response.write('x'.repeat(500), pour);
        response.on('close', () => resolve('gone'));
        response.on('error', () => {});
        pour();
      });
    });

    expect(await send()).toMatchObject({ fault: 'too-large' });
    expect(await gone).toBe('gone');
  });

  it('that is not needed is not read, and the connection is closed', async () => {
    const gone = new Promise((resolve) => {
      answerWith((_, response) => {
        response.on('close', () => resolve('gone'));
        response.write('and so on');
      });
    });

    expect(await send({ maxBytes: 0 })).toMatchObject({ kind: 'answered', status: 200, body: Buffer.alloc(0) });
    expect(await gone).toBe('gone');
  });

  it('of an error is read only on request', async () => {
    answerWith((_, response) => response.writeHead(403).end('no such account'));

    expect(await send()).toMatchObject({ kind: 'answered', status: 403, body: Buffer.alloc(0) });
    expect(await textOf({ maxErrorBytes: 100 })).toBe('no such account');
    expect(await send({ maxErrorBytes: 10 })).toMatchObject({ fault: 'too-large' });
  });

  it.each([
    ['gzip', gzipSync('a page')],
    ['x-gzip', gzipSync('a page')],
    [' GZIP ', gzipSync('a page')],
    ['br', brotliCompressSync('a page')],
    ['deflate', deflateSync('a page')],
    ['identity', Buffer.from('a page')],
  ])('is decompressed: %s', async (coding, body) => {
    answerWith((_, response) => response.writeHead(200, { 'content-encoding': coding }).end(body));

    expect(await textOf()).toBe('a page');
  });

  it('counts with its decompressed size', async () => {
    const bomb = gzipSync(Buffer.alloc(10_000_000));
    answerWith((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));

    expect(await send({ maxBytes: 20_000 })).toMatchObject({ fault: 'too-large' });
  });

  it.each([
    ['gzip', Buffer.from('no such thing')],
    ['gzip', gzipSync('a page'.repeat(50)).subarray(0, 20)],
    ['constructor', Buffer.from('a page')],
  ])('that does not match its encoding fails the call: %s', async (coding, body) => {
    answerWith((_, response) => response.writeHead(200, { 'content-encoding': coding }).end(body));

    expect(await send()).toMatchObject({ kind: 'failed', fault: 'broken' });
  });
});

describe('a call', () => {
  it('sends its method, headers and body', async () => {
    answerWith((request, response) => {
      request.pipe(response.writeHead(202, { 'x-key': request.headers['idempotency-key'] }));
    });

    const answered = await send({ method: 'POST', headers: { 'idempotency-key': 'k-1' }, body: '{"a":"ü"}' });

    expect(answered).toMatchObject({ status: 202, headers: { 'x-key': 'k-1' }, body: Buffer.from('{"a":"ü"}') });
  });

  it.each([
    ['before it is sent', (): RequestListener => () => {}, AbortSignal.abort()],
    ['while the other side hangs', (): RequestListener => () => {}, null],
    ['in the middle of the body', (): RequestListener => (_, response) => void response.write('ha'), null],
  ])('is aborted by its signal %s', async (_, listener, aborted) => {
    const controller = new AbortController();
    answerWith((request, response) => {
      listener()(request, response);
      setImmediate(() => controller.abort());
    });

    expect(await send({ signal: aborted ?? controller.signal })).toEqual({
      kind: 'failed',
      fault: 'timeout',
      reason: 'did not answer in time',
    });
  });

  it.each<[string, RequestListener]>([
    ['hangs up', (_, response) => response.socket?.destroy()],
    [
      'sends half of what it promised',
      (_, response) => response.writeHead(200, { 'content-length': 9 }).write('half', () => response.destroy()),
    ],
    ['speaks no HTTP', (_, response) => response.socket?.end('220 mail.example ESMTP\r\n')],
    ['sends headers without end', (_, response) => response.writeHead(200, { 'x-long': 'x'.repeat(100_000) }).end()],
  ])('fails with its reason if the other side %s', async (_, listener) => {
    answerWith(listener);

    expect(await send()).toMatchObject({
      kind: 'failed',
      fault: 'broken',
      reason: expect.stringMatching(/^did not complete the request \(.+\)$/),
    });
  });
});
