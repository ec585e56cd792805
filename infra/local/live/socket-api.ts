import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { SocketRoute } from '#functions/manifest/table.ts';
import type { SocketReply } from '#functions/runtime/socket/socket-handler.ts';
import { contextOf, type Handler, handlerOf } from '#infra/local/handlers.ts';
import { isLoopbackHost } from '#infra/local/loopback-server.ts';
import type { Credentials } from '#lib/outgoing/bucket.ts';
import { type ConnectionLimits, connectionLimits, messageLimit, type Open } from './limits.ts';
import { manageConnection } from './manage-connection.ts';
import { type Connection, connectEvent, disconnectEvent, messageEvent } from './socket-events.ts';

/** Where it is, as a stage of API Gateway has a path. */
export const socketPath = '/live';

export type SocketApi = {
  /** Takes over a request to upgrade. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Answers a request for a connection; false if the path is not of one. */
  manage(request: IncomingMessage, response: ServerResponse): boolean;
  close(): void;
};

type Options = {
  credentials: Credentials;
  limits?: ConnectionLimits;
  /** Where the functions are, if not in this process. */
  handlerFor?: (route: SocketRoute) => Handler;
};

/**
 * Emulates a WebSocket API of API Gateway: invokes the function of `$connect`, which accepts a connection or not, that of `$default`
 * for each message, that of `$disconnect` at the end, and sends to a connection what is posted to `@connections`.
 */
export const socketApi = (
  routes: readonly SocketRoute[],
  { credentials, limits = connectionLimits, handlerFor = handlerOf }: Options,
): SocketApi => {
  const invoke = invokerOf(routes, handlerFor);
  const open = new Map<string, Open>();
  const server = new WebSocketServer({
    noServer: true,
    maxPayload: messageLimit,
    handleProtocols: (offered, request) => chosen.get(request) ?? offered.values().next().value ?? false,
  });
  /** The subprotocol that the function chose. */
  const chosen = new WeakMap<IncomingMessage, string>();

  const accept = async (request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> => {
    const connection = newConnection(request);
    const { statusCode, headers = {} } = await invoke('$connect', connectEvent(connection, request));
    if (statusCode !== 200) return refuse(socket, statusCode);
    const protocol = headers['Sec-WebSocket-Protocol'];
    if (protocol) chosen.set(request, protocol);
    server.handleUpgrade(request, socket, head, (webSocket) => serve({ ...connection, socket: webSocket }));
  };

  const serve = (connection: Omit<Open, 'lastActiveAt'>): void => {
    const { id, socket } = connection;
    const one: Open = { ...connection, lastActiveAt: Date.now() };
    open.set(id, one);
    const ended = [
      setTimeout(() => socket.close(1001, 'Going away'), limits.lifeMs).unref(),
      setInterval(() => {
        if (Date.now() - one.lastActiveAt >= limits.idleMs) socket.close(1001, 'Going away');
      }, limits.idleMs / 10).unref(),
    ];
    socket.on('error', () => {}); // its end follows
    socket.on('message', (data) => {
      one.lastActiveAt = Date.now();
      void invoke('$default', messageEvent(connection, String(data)));
    });
    socket.on('close', (code, reason) => {
      ended.forEach(clearTimeout);
      open.delete(id);
      void invoke('$disconnect', disconnectEvent(connection, code, String(reason)));
    });
  };

  return {
    upgrade(request, socket, head) {
      socket.on('error', () => socket.destroy());
      if (pathOf(request) !== socketPath || !isLoopbackHost(request.headers.host)) return refuse(socket, 403);
      accept(request, socket, head).catch(() => refuse(socket, 500));
    },
    manage(request, response) {
      const [, written] = new RegExp(`^${socketPath}/@connections/([^/]+)$`).exec(pathOf(request)) ?? [];
      if (written === undefined) return false;
      const answer = manageConnection(request, response, { open, written, credentials, limits });
      void answer.catch(() => response.destroy()); // the caller has disconnected
      return true;
    },
    close() {
      for (const { socket } of open.values()) socket.terminate();
      server.close();
    },
  };
};

/** Invokes the function of a route. One that throws answers as API Gateway does for it. */
const invokerOf = (routes: readonly SocketRoute[], handlerFor: (route: SocketRoute) => Handler) => {
  const handlers = new Map<string, [string, Handler]>(
    routes.map((route) => [route.routeKey, [route.name, handlerFor(route)]]),
  );
  return async (
    routeKey: SocketRoute['routeKey'],
    event: { requestContext: { requestId: string } },
  ): Promise<SocketReply> => {
    const [name, handle] = handlers.get(routeKey) ?? [];
    if (!name || !handle) return { statusCode: 403 };
    try {
      return (await handle(event, contextOf(name, event.requestContext.requestId))) as SocketReply;
    } catch (error) {
      console.error(`${name}: ${error}`);
      return { statusCode: 502 };
    }
  };
};

/** Ids have an equals sign at their end, as those of API Gateway have. */
const newConnection = ({ socket }: IncomingMessage): Connection => ({
  id: randomBytes(11).toString('base64'),
  connectedAt: Date.now(),
  sourceIp: socket.remoteAddress ?? '',
});

const pathOf = ({ url = '' }: IncomingMessage): string => url.split('?')[0] ?? '';

const refuse = (socket: Duplex, status: number): void => {
  socket.end(`HTTP/1.1 ${status} ${status === 401 ? 'Unauthorized' : 'Refused'}\r\nConnection: close\r\n\r\n`);
};
