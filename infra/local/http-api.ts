import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { problemReply } from '#functions/frame/problem.ts';
import type { Route } from '#functions/table.ts';
import { RequestError } from '#lib/errors.ts';
import { contextOf, type Handler, handlerOf } from './handlers.ts';

export type HttpApi = { url: string; close(): Promise<void> };

/** What API Gateway lets through at most. */
const bodyLimit = 10 * 1024 * 1024;

type Target = { route: Route; pattern: RegExp; handle: Handler };

/** API Gateway's part on this machine: finds the route, makes the event, sends what the handler answers. */
export const startHttpApi = async (routes: readonly Route[], port: number, host = '127.0.0.1'): Promise<HttpApi> => {
  const targets = routes.map((route) => ({ route, pattern: patternOf(route.path), handle: handlerOf(route) }));
  // A literal path goes before one with parameters, as at API Gateway.
  targets.sort((a, b) => Number(a.route.path.includes('{')) - Number(b.route.path.includes('{')));

  const server = createServer((request, response) => {
    const requestId = randomUUID();
    answer(targets, request, requestId)
      .catch((error: unknown) => {
        const { status, headers, body } = problemReply(error, requestId);
        return {
          statusCode: status,
          headers: { ...headers, 'x-request-id': requestId },
          body: JSON.stringify(body),
        } satisfies APIGatewayProxyStructuredResultV2;
      })
      .then((result) => send(response, result))
      .catch(() => response.destroy()); // the caller went away
  });
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address() as AddressInfo;
  return {
    url: `http://localhost:${address.port}`,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};

const patternOf = (path: string): RegExp =>
  new RegExp(`^${path.replaceAll('.', '\\.').replace(/\{(\w+)\}/g, '(?<$1>[^/]+)')}$`);

const answer = async (
  targets: readonly Target[],
  request: IncomingMessage,
  requestId: string,
): Promise<APIGatewayProxyStructuredResultV2> => {
  const url = new URL(request.url ?? '/', 'http://localhost');
  const onPath = targets.filter(({ pattern }) => pattern.test(url.pathname));
  const target = onPath.find(({ route }) => route.method === request.method);
  if (!target) throw unknownRoute(onPath);
  const event = eventOf(target, url, request, requestId, await bodyOf(request));
  const result = await target.handle(event, contextOf(target.route.name, requestId));
  return result as APIGatewayProxyStructuredResultV2;
};

const unknownRoute = (onPath: readonly Target[]): RequestError => {
  if (onPath.length === 0) return new RequestError(404, 'not-found', 'There is nothing at this path.');
  const allow = onPath.map(({ route }) => route.method).join(', ');
  return new RequestError(405, 'method-not-allowed', `This path knows ${allow}.`, { headers: { allow } });
};

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bodyLimit) throw new RequestError(413, 'too-large', 'The body is too large.');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/** Payload format 2.0. */
const eventOf = (
  { route, pattern }: Target,
  url: URL,
  request: IncomingMessage,
  requestId: string,
  body: Buffer,
): APIGatewayProxyEventV2 => {
  const params = Object.entries(pattern.exec(url.pathname)?.groups ?? {});
  const headers = Object.entries(request.headers).map(([name, value]) => [name, String(value)]);
  const routeKey = `${route.method} ${route.path}`;
  return {
    version: '2.0',
    routeKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers: Object.fromEntries(headers),
    queryStringParameters: Object.fromEntries(url.searchParams),
    pathParameters: Object.fromEntries(params.map(([name, value]) => [name, decoded(value)])),
    requestContext: {
      accountId: 'local',
      apiId: 'local',
      domainName: 'localhost',
      domainPrefix: 'localhost',
      http: {
        method: route.method,
        path: url.pathname,
        protocol: 'HTTP/1.1',
        sourceIp: request.socket.remoteAddress ?? '',
        userAgent: request.headers['user-agent'] ?? '',
      },
      requestId,
      routeKey,
      stage: '$default',
      time: new Date().toISOString(),
      timeEpoch: Date.now(),
    },
    ...(body.length > 0 && { body: body.toString('base64') }),
    isBase64Encoded: body.length > 0,
  };
};

const decoded = (segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // a stray percent sign stands for itself
  }
};

const send = (response: ServerResponse, { statusCode, headers, body }: APIGatewayProxyStructuredResultV2): void => {
  response.writeHead(statusCode ?? 200, headers as Record<string, string>);
  response.end(body);
};
