import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import type { Document } from 'mongodb';
import { createFrameReader, readRequest } from '#infra/local/database/wire/message.ts';

/**
 * A proxy between a driver and its server that records the commands. A command for which `until` returns a promise is
 * forwarded only when that resolves, as if it took that long.
 */
export const startRecordingProxy = async (
  mongoUri: string,
  until: (command: Document) => Promise<unknown> | undefined = () => undefined,
) => {
  const { hostname, port } = new URL(mongoUri);
  const commands: Document[] = [];
  const sockets = new Set<Socket>();

  const server = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    let passedOn = Promise.resolve();
    const read = createFrameReader((message) => {
      const { command } = readRequest(message);
      commands.push(command);
      const held = until(command);
      passedOn = passedOn.then(async () => {
        await held;
        upstream.write(message);
      });
    });
    client.on('data', read);
    upstream.pipe(client);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.on('error', () => to.destroy());
      from.on('close', () => to.destroy());
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    commands,
    // A driver that discovered the other members would bypass the proxy.
    uri: `mongodb://127.0.0.1:${(server.address() as AddressInfo).port}/?directConnection=true`,
    /** Breaks off every connection that is open, or ends it as a server does that goes; new ones may come. */
    drop: (how: 'reset' | 'ended'): void => {
      for (const socket of sockets) how === 'reset' ? socket.resetAndDestroy() : socket.destroy();
      sockets.clear();
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
};
