import { once } from 'node:events';
import { type AddressInfo, createServer, type Server as Listener, type Socket } from 'node:net';
import type { Release, Server } from './commands/context.ts';
import { Cursors } from './commands/cursors.ts';
import { createDispatch } from './commands/dispatch.ts';
import { replicaSet } from './commands/handshake.ts';
import { serveConnection } from './connection.ts';
import { Sessions, transactionLifetimeMs } from './sessions.ts';
import { Catalog } from './storage/catalog.ts';
import { type Disk, keepOnDisk } from './storage/disk.ts';
import { removeExpired } from './ttl.ts';

export type EmbeddedMongoOptions = {
  /** 0, the default, picks a free port. */
  port?: number;
  host?: string;
  /** The release of MongoDB that it follows; 8.0 has writes to several collections in one command. */
  release?: Release;
  /** The server's clock, in ms: `$$NOW`, `$currentDate`, the expiry of documents. */
  now?: () => number;
  /** Interval between scans for expired documents. */
  ttlIntervalMs?: number;
  /** Directory where data persists across restarts; without it, data is lost when the server stops. */
  directory?: string | undefined;
  /** Maximum lifetime of a transaction. */
  transactionLifetimeMs?: number;
};

export type EmbeddedMongo = {
  uri: string;
  port: number;
  /** Closes all connections at once. Data is lost unless persisted in a directory. */
  close(): Promise<void>;
};

/**
 * Starts an in-memory database that speaks the wire protocol of MongoDB 7.0, or of 8.0, and acts as the primary of a replica set. For
 * development and tests only: it has no authentication. With a directory, every commit is persisted before it is
 * acknowledged.
 */
export const startEmbeddedMongo = async (options: EmbeddedMongoOptions = {}): Promise<EmbeddedMongo> => {
  const { port = 0, host = '127.0.0.1', now = Date.now, ttlIntervalMs = 1_000, directory, release = '7.0' } = options;
  const lifetimeMs = options.transactionLifetimeMs ?? transactionLifetimeMs;
  const catalog = new Catalog();
  const disk = directory === undefined ? undefined : await keepOnDisk(catalog, directory);
  const listener = createServer();
  listener.listen(port, host);
  await once(listener, 'listening');
  const address = `${host}:${(listener.address() as AddressInfo).port}`;

  const sockets = new Set<Socket>();
  const server: Server = {
    catalog,
    cursors: new Cursors(now),
    now,
    address,
    release,
    connectionCount: () => sockets.size,
  };
  const sessions = new Sessions(catalog.log, now);
  serveClients(listener, sockets, sessions, throughTo(disk, createDispatch(server, sessions)));

  const ttlMonitor = setInterval(() => removeExpired(catalog, now()), ttlIntervalMs).unref();
  const sweeper = setInterval(() => sessions.sweep(lifetimeMs), Math.min(1_000, lifetimeMs)).unref();

  return {
    uri: `mongodb://${address}/?replicaSet=${replicaSet}`,
    port: (listener.address() as AddressInfo).port,
    close: async () => {
      clearInterval(ttlMonitor);
      clearInterval(sweeper);
      const closed = once(listener, 'close');
      listener.close();
      for (const socket of sockets) socket.destroy();
      await closed;
      disk?.flush();
      disk?.close();
    },
  };
};

type Dispatch = ReturnType<typeof createDispatch>;

/** No reply, not even to a read, is sent before the changes that it reflects are on disk. */
const throughTo = (disk: Disk | undefined, dispatch: Dispatch): Dispatch => {
  if (!disk) return dispatch;
  return async (command, connectionId) => {
    try {
      return await dispatch(command, connectionId);
    } finally {
      disk.flush();
    }
  };
};

const serveClients = (listener: Listener, sockets: Set<Socket>, sessions: Sessions, dispatch: Dispatch): void => {
  let connectionCount = 0;
  listener.on('connection', (socket) => {
    connectionCount += 1;
    const connectionId = connectionCount;
    sockets.add(socket);
    socket.once('close', () => {
      sockets.delete(socket);
      sessions.abortOfConnection(connectionId);
    });
    // All other failures become replies; this one is an unreadable stream, so the client is disconnected.
    serveConnection(
      socket,
      (command) => dispatch(command, connectionId),
      () => socket.destroy(),
    );
  });
};
