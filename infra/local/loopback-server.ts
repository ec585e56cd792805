import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { problemReply } from '#functions/runtime/http/problem.ts';
import { RequestError } from '#lib/errors.ts';

// The local stack accepts connections from this machine only: its queues and event bus need no key, and the key of its API
// is public.

export const loopback = '127.0.0.1';

/**
 * Whether a `Host` header names the loopback address. Any other name is a DNS rebinding attack: a web page whose host name
 * resolves to this machine, so that the browser treats this server as the page's origin.
 */
export const isLoopbackHost = (host: string | undefined): boolean =>
  /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host ?? '');

/** Answers a request for another host with 421. */
const refuseForeignHost = (response: ServerResponse): void => {
  const requestId = randomUUID();
  const error = new RequestError(
    421,
    'misdirected-request',
    'This server accepts only the hosts localhost and 127.0.0.1.',
  );
  const { status, headers, body } = problemReply(error, requestId);
  response.writeHead(status, { ...headers, 'x-request-id': requestId }).end(JSON.stringify(body));
};

/** An HTTP server that accepts only loopback host names. It is not listening yet. */
export const loopbackServer = (listener: RequestListener): Server => {
  const server = createServer((request, response) =>
    isLoopbackHost(request.headers.host) ? listener(request, response) : refuseForeignHost(response),
  );
  // Idle connections stay open, so that no request is sent on one that is just closing.
  server.keepAliveTimeout = 0;
  return server;
};

/** Takes over the connection of a request to upgrade it. */
export type UpgradeListener = (request: IncomingMessage, socket: Duplex, head: Buffer) => void;

/** Starts one on the loopback address; port 0 means any free port. Closing it drops all connections that nobody took over. */
export const startLoopbackServer = async (
  listener: RequestListener,
  port = 0,
  onUpgrade?: UpgradeListener,
): Promise<{ port: number; close(): Promise<void> }> => {
  const server = loopbackServer(listener);
  if (onUpgrade) server.on('upgrade', onUpgrade);
  server.listen(port, loopback);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};
