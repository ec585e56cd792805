import type { RequestListener } from 'node:http';
import { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { noticeSender } from '#lib/destinations/send-notice.ts';
import { memoryKeys } from '#lib/sealing/key-file.ts';
import { aDestination, aNotice, aSigningSecret } from '#test/support/a-destination.ts';
import { answeringServer } from '#test/support/answering-server.ts';

// Sockets are real: whatever any of them tries to reach is recorded.
const attempts: string[] = [];
const emit = Socket.prototype.emit;
vi.spyOn(Socket.prototype, 'emit').mockImplementation(function (this: Socket, ...args: unknown[]) {
  const [event, address, port] = args;
  if (event === 'connectionAttempt') attempts.push(`${address}:${port}`);
  return Reflect.apply(emit, this, args);
});
beforeEach(() => {
  attempts.length = 0;
});

const keys = memoryKeys();
const server = await answeringServer();
const { host } = new URL(server.url);

type Rules = { allowLoopback?: boolean; timeoutMs?: number; addresses?: readonly string[] };

const senderWith = ({ allowLoopback = false, timeoutMs = 5_000, addresses = [] }: Rules = {}) =>
  noticeSender({
    ...{ keys, timeoutMs, hosts: { allowLoopback, hosts: [], privateHosts: [] } },
    resolve: async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
  });
const standIn = await aDestination(keys, { target: { base_url: server.url }, base_url: server.url });
const sendTo = (listener: RequestListener, timeoutMs?: number) => {
  server.answerWith(listener);
  return senderWith({ allowLoopback: true, ...(timeoutMs && { timeoutMs }) }).send(standIn, aNotice('trigger'), 'k');
};
const answering =
  (status: number, body = '', headers = {}): RequestListener =>
  (_, response) =>
    response.writeHead(status, headers).end(body);

describe('a destination that answers', () => {
  it('2xx took the notice, signed under the key of its delivery', async () => {
    const sent = await sendTo(answering(204));

    expect(sent).toEqual({ outcome: { kind: 'taken' }, status: 204, answer: '' });
    expect(server.asked).toMatchObject([{ method: 'POST', url: '/', headers: { 'webhook-id': 'k' } }]);
  });

  it('with a redirect is refused, and no other host is called', async () => {
    for (const location of ['http://169.254.169.254/latest', 'http://127.0.0.1:1/', '//10.0.0.1/', '/elsewhere']) {
      const sent = await sendTo(answering(307, '', { location }));
      expect(sent).toMatchObject({ outcome: { kind: 'refused' }, status: null });
      expect(server.asked).toHaveLength(1);
    }
    expect(attempts.filter((attempt) => attempt !== host)).toEqual([]);
  });

  it('with its own secret, in any form, is shown without it', async () => {
    const key = aSigningSecret.slice('whsec_'.length);
    const forms = [
      aSigningSecret,
      key,
      encodeURIComponent(aSigningSecret),
      Buffer.from(aSigningSecret).toString('hex'),
    ];
    for (const form of forms) {
      const sent = await sendTo(answering(400, `${'-'.repeat(190)}${form}`));
      expect(sent).toMatchObject({ outcome: { kind: 'refused' }, status: 400 });
      expect(JSON.stringify(sent)).not.toContain(form.slice(0, 8));
    }
  });

  it('with a long body is read to a bound, and what it says counts', async () => {
    const long = await sendTo(answering(404, `no_service ${'x'.repeat(1_000_000)}`));
    expect(long).toMatchObject({
      outcome: { kind: 'refused' },
      status: 404,
      answer: expect.stringMatching(/^no_serv/),
    });
    const bomb = gzipSync(Buffer.alloc(33 * 2 ** 20));
    const unpacked = await sendTo((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb));
    expect(unpacked).toMatchObject({ outcome: { kind: 'taken' }, status: 200 });
  });

  it.each<[string, RequestListener, number | undefined]>([
    ['nothing', () => {}, 200],
    ['half an answer', (request) => request.socket.destroy(), undefined],
    ['headers without end', answering(200, '', { long: 'x'.repeat(100_000) }), undefined],
  ])('%s has failed, and may do better', async (_, listener, timeoutMs) => {
    expect(await sendTo(listener, timeoutMs)).toMatchObject({ outcome: { kind: 'failed' }, status: null, answer: '' });
  });
});

describe('a destination that is not to be called', () => {
  it.each(['127.0.0.1', '10.0.0.1', '169.254.169.254', '::1', '::ffff:127.0.0.1', 'fd00:ec2::254'])(
    'since its name leads to %s, opens no socket',
    async (address) => {
      const destination = await aDestination(keys);
      for (const addresses of [[address], ['8.8.8.8', address]]) {
        const sent = await senderWith({ addresses }).send(destination, aNotice('trigger'), 'k');
        expect(sent).toMatchObject({ outcome: { kind: 'refused', why: expect.stringContaining('not public') } });
      }
      expect(attempts).toEqual([]);
    },
  );

  it.each([
    'http://hooks.acme.example',
    'https://127.0.0.1',
    'https://2130706433',
    'https://[::1]',
    'https://hooks.acme.example:8443',
    'https://metadata.google.internal',
    'https://printer.local',
    'https://localhost',
    'http://127.0.0.1:1',
  ])('since it is %s, opens no socket', async (origin) => {
    const destination = await aDestination(keys, { base_url: origin, target: { url: `${origin}/intake` } });
    const sent = await senderWith({ addresses: ['8.8.8.8'] }).send(destination, aNotice('trigger'), 'k');
    expect(sent).toMatchObject({ outcome: { kind: 'refused' }, status: null });
    expect(attempts).toEqual([]);
  });

  it('since its credentials do not open any more, is gone', async () => {
    const moved = { ...standIn, revision: 7 };
    const sent = await senderWith({ allowLoopback: true }).send(moved, aNotice('trigger'), 'k');
    expect(sent.outcome).toMatchObject({ kind: 'gone', why: expect.stringContaining('credentials') });
    expect(attempts).toEqual([]);
  });
});
