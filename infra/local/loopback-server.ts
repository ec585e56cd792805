import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { problemReply } from '#functions/runtime/http/problem.ts';
import { RequestError } from '#lib/errors.ts';

// Whatever this machine's stack listens on is for this machine alone: its queues and its bus ask for no key, and the key of
// its API is known to everybody.

export const loopback = '127.0.0.1';

/**
 * Whether a `Host` header names the loopback address. Only a page from elsewhere says another name here: one whose own
 * name was made to lead to this machine, so that its browser takes us for its origin (DNS rebinding).
 */
export const isLoopbackHost = (host: string | undefined): boolean =>
  /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/i.test(host ?? '');

/** The answer to a request for another host. */
const refuseForeignHost = (response: ServerResponse): void => {
  const requestId = randomUUID();
  const error = new RequestError(421, 'misdirected-request', 'This server answers to localhost and 127.0.0.1 alone.');
  const { status, headers, body } = problemReply(error, requestId);
  response.writeHead(status, { ...headers, 'x-request-id': requestId }).end(JSON.stringify(body));
};

/** An HTTP server that answers to this machine's own names alone; it is yet to listen. */
export const loopbackServer = (listener: RequestListener): Server => {
  const server = createServer((request, response) =>
    isLoopbackHost(request.headers.host) ? listener(request, response) : refuseForeignHost(response),
  );
  // An idle connection stays open, so that no call is lost to one that is closing just then.
  server.keepAliveTimeout = 0;
  return server;
};

/** Starts one on that port of the loopback address, 0 for any that is free. Closing it drops every connection. */
export const startLoopbackServer = async (
  listener: RequestListener,
  port = 0,
): Promise<{ port: number; close(): Promise<void> }> => {
  const server = loopbackServer(listener);
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
