import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { hasSignedHeaders } from '#infra/local/signed-headers.ts';
import type { Credentials } from '#lib/outgoing/bucket.ts';
import { type ConnectionLimits, messageLimit, type Open } from './limits.ts';

type Managed = {
  open: ReadonlyMap<string, Open>;
  /** The id as it stands in the path. */
  written: string;
  credentials: Credentials;
  limits: ConnectionLimits;
};

/** Answers `POST`, `GET` or `DELETE /@connections/{id}` as the management API of API Gateway does. */
export const manageConnection = async (
  request: IncomingMessage,
  response: ServerResponse,
  { open, written, credentials, limits }: Managed,
): Promise<void> => {
  const body = await text(request);
  const signed = { service: 'execute-api' as const, path: request.url ?? '', ...(body !== '' && { body }) };
  if (!hasSignedHeaders(request, credentials, signed)) return refuse(response, 403, 'ForbiddenException');
  const one = open.get(decodeURIComponent(written));
  if (!one) return refuse(response, 410, 'GoneException');
  if (request.method === 'DELETE') {
    one.socket.close(1000, 'Closed by the server');
    return void response.writeHead(204).end();
  }
  if (request.method === 'GET') {
    const { connectedAt, lastActiveAt, sourceIp } = one;
    const [connected, active] = [connectedAt, lastActiveAt].map((at) => new Date(at).toISOString());
    response.writeHead(200, { 'content-type': 'application/json' });
    return void response.end(
      JSON.stringify({ connectedAt: connected, lastActiveAt: active, identity: { sourceIp, userAgent: '' } }),
    );
  }
  if (Buffer.byteLength(body) > messageLimit) return refuse(response, 413, 'PayloadTooLargeException');
  if (one.socket.bufferedAmount > limits.bufferBytes) return refuse(response, 429, 'LimitExceededException');
  one.lastActiveAt = Date.now();
  one.socket.send(body);
  response.writeHead(200).end();
};

const refuse = (response: ServerResponse, status: number, error: string): void => {
  response.writeHead(status, { 'content-type': 'application/json', 'x-amzn-errortype': error });
  response.end(JSON.stringify({ message: error }));
};
