import { once } from 'node:events';
import { type AddressInfo, createConnection, createServer, type Socket } from 'node:net';
import { afterAll, expect, inject, it } from 'vitest';
import { localApi } from './local-api.ts';

/** A connection to the database that can be blocked, so that nothing is delivered. */
const blockableWay = async (host: string, port: number) => {
  const sockets = new Set<Socket>();
  let isBlocked = false;
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    return socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket));
  };
  const server = createServer((incoming) => {
    const outgoing = keep(createConnection(port, host));
    keep(incoming).on('data', (chunk) => isBlocked || outgoing.write(chunk));
    outgoing.on('data', (chunk) => isBlocked || incoming.write(chunk));
    incoming.on('close', () => outgoing.destroy());
    outgoing.on('close', () => incoming.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  afterAll(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return {
    port: (server.address() as AddressInfo).port,
    block: () => {
      isBlocked = true;
    },
    unblock: () => {
      isBlocked = false;
    },
    /** Nobody gets through any more. */
    cut: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
};

const { hostname, port } = new URL(inject('mongoUri').replace('mongodb:', 'http:'));
const way = await blockableWay(hostname, Number(port));
const { get, url } = await localApi({ MONGODB_URI: `mongodb://127.0.0.1:${way.port}/?directConnection=true` });

it('health is 503 within 3 s when the database hangs', async () => {
  expect((await get('/health')).status).toBe(200);
  way.block();
  const startedAt = performance.now();
  const { status, body } = await get('/health');
  way.unblock();
  expect(performance.now() - startedAt).toBeLessThan(3_000); // part of the contract, not a performance measurement
  expect(status).toBe(503);
  expect(body).toMatchObject({
    status: 'degraded',
    dependencies: { mongodb: { status: 'down', latency_ms: null }, external_api: { status: 'up' } },
  });
});

it('an event of a webhook is a 503 while there is no database, so that the help desk sends it again', async () => {
  way.cut();
  const hook = `${url}/hooks/${'0'.repeat(40)}`;
  expect((await fetch(hook, { method: 'POST', body: '{}' })).status).toBe(503);
});
