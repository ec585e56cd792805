import type { RequestListener } from 'node:http';
import { Socket } from 'node:net';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { deskClient } from '#lib/connections/desk-client.ts';
import { memoryKeys } from '#lib/sealing/key-file.ts';
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

const server = await answeringServer();
const { host } = new URL(server.url);

/** A client whose names lead to these addresses. */
const clientTo = (addresses: readonly string[], { allowLoopback = false, timeoutMs = 5_000 } = {}) =>
  deskClient({
    store: { db: undefined as never }, // a call by itself asks no database
    keys: memoryKeys(),
    hosts: { allowLoopback, hosts: [], privateHosts: [] },
    timeoutMs,
    sleep: async () => {},
    resolve: async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
  });
const secret = 'canary-bearer';
const get = { method: 'GET', headers: { authorization: `Bearer ${secret}` } } as const;

const aPublicAddress = '8.8.8.8';
/** The first and the last address of each range that is not the Internet, and their disguises. */
const notPublic = [
  ...['0.0.0.0', '0.255.255.255', '10.0.0.0', '10.255.255.255', '100.64.0.0', '100.127.255.255', '127.0.0.0'],
  ...['127.0.0.1', '127.255.255.255', '169.254.0.0', '169.254.169.254', '169.254.255.255', '172.16.0.0'],
  ...['172.31.255.255', '192.0.0.0', '192.0.0.192', '192.0.0.255', '192.0.2.0', '192.0.2.255', '192.88.99.0'],
  ...['192.88.99.255', '192.168.0.0', '192.168.255.255', '198.18.0.0', '198.19.255.255', '198.51.100.0'],
  ...['198.51.100.255', '203.0.113.0', '203.0.113.255', '224.0.0.0', '239.255.255.255', '240.0.0.0'],
  ...['255.255.255.254', '255.255.255.255', '::', '::1', '::127.0.0.1', '::10.0.0.1', '::ffff:127.0.0.1'],
  ...['::ffff:169.254.169.254', '::ffff:8.8.8.8', '64:ff9b::7f00:1', '64:ff9b:1::1', '100::1', '2001::1'],
  ...['2001:1ff:ffff::1', '2001:db8::1', '2002:7f00:1::', '2002:ffff:ffff::', '3fff::1', 'fc00::1', 'fdff::1'],
  ...['fd00:ec2::254', 'fe80::1', 'febf::1', 'fec0::1', 'ff02::1', '5f00::1', '4000::1'],
];

describe('a name of a help desk', () => {
  it.each(notPublic)('that leads to %s, alone or beside a public address, opens no socket', async (address) => {
    for (const addresses of [[address], [aPublicAddress, address], [address, aPublicAddress]]) {
      const sent = await clientTo(addresses).send(new URL('https://desk.example/api'), get);
      expect(sent).toMatchObject({ kind: 'unanswered', fault: 'not-public', isTemporary: false });
    }
    expect(attempts).toEqual([]);
  });
});

describe('a host that is no name', () => {
  const written = notPublic.map((address) => (address.includes(':') ? `[${address}]` : address));
  const others = ['2130706433', '0x7f.1', '0177.0.0.1', '127.1', '0', aPublicAddress, '[2606:4700::1111]'];

  it.each([...written, ...others])('%s opens no socket', async (name) => {
    for (const url of [`https://${name}/`, `http://${name}/`, `https://${name}:8443/`]) {
      const sent = await clientTo([aPublicAddress]).send(new URL(url), get);
      expect(sent, url).toMatchObject({ kind: 'unanswered', fault: expect.stringMatching(/^not-public$/) });
    }
    expect(attempts).toEqual([]);
  });
});

describe('a host that answers', () => {
  const answers: [what: string, fault: string, listener: RequestListener][] = [
    ...[
      'http://169.254.169.254/latest/meta-data',
      'http://127.0.0.1:1/',
      'https://desk.example/',
      '//10.0.0.1/',
      `/?token=${secret}`,
    ].map((location): [string, string, RequestListener] => [
      `a redirect to ${location}`,
      'wrong-product',
      (_, response) => response.writeHead(302, { location }).end(),
    ]),
    [
      'a small body that unpacks to a huge one',
      'other',
      (_, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(Buffer.alloc(33 * 2 ** 20))),
    ],
    [
      'a body without end',
      'other',
      (_, response) => {
        const chunk = Buffer.alloc(2 ** 20);
        const more = () => {
          while (!response.destroyed && response.write(chunk));
        };
        response.on('drain', more);
        more();
      },
    ],
    ['nothing', 'timeout', () => {}],
    ['headers without end', 'other', (_, response) => response.writeHead(200, { long: 'x'.repeat(100_000) }).end()],
  ];

  it.each(answers)('%s is a fault, and no other host is called', async (_, fault, listener) => {
    server.answerWith(listener);
    const client = clientTo([], { allowLoopback: true, timeoutMs: fault === 'timeout' ? 200 : 60_000 });

    const sent = await client.send(new URL(server.url), get);

    expect(sent).toMatchObject({ kind: 'unanswered', fault });
    expect(JSON.stringify(sent)).not.toContain(secret);
    expect(attempts.filter((attempt) => attempt !== host)).toEqual([]); // none at all on a connection that was kept
    expect(server.asked).toHaveLength(1);
  });
});
