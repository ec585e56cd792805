import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type FunctionEntry, methodsOf, type Route } from '#functions/manifest/table.ts';
import { patternOf } from '#functions/runtime/http/match-path.ts';
import { problemReply } from '#functions/runtime/http/problem.ts';
import { badInput, RequestError, tooLarge } from '#lib/errors.ts';
import { contextOf, type Handler, handlerOf } from './handlers.ts';
import { startLoopbackServer } from './loopback-server.ts';

export type HttpApi = { url: string; close(): Promise<void> };

/** API Gateway's maximum request body. */
const bodyLimit = 10 * 1024 * 1024;

type Target = { name: string; routeKey: string; method: string; pattern: RegExp; handle: Handler };

type Table = { routes: readonly Route[]; fallback: FunctionEntry };

/** Emulates API Gateway: matches the route, builds the event and sends the handler's response. */
export const startHttpApi = async ({ routes, fallback }: Table, port: number): Promise<HttpApi> => {
  // As in API Gateway, a literal path takes precedence over one with parameters, and the fallback comes last.
  const inOrder = routes.toSorted((a, b) => Number(a.path.includes('{')) - Number(b.path.includes('{')));
  const targets: Target[] = inOrder.flatMap((route) => {
    const target = { name: route.name, pattern: patternOf(route.path), handle: handlerOf(route) };
    return methodsOf(route).map((method) => ({ ...target, method, routeKey: `${method} ${route.path}` }));
  });
  const otherwise = { name: fallback.name, routeKey: '$default', pattern: /^/, handle: handlerOf(fallback) };

  const server = await startLoopbackServer((request, response) => {
    const requestId = randomUUID();
    answer(targets, otherwise, request, requestId)
      .catch((error: unknown) => {
        const { status, headers, body } = problemReply(error, requestId);
        return {
          statusCode: status,
          headers: { ...headers, 'x-request-id': requestId },
          body: JSON.stringify(body),
        } satisfies APIGatewayProxyStructuredResultV2;
      })
      .then((result) => send(response, result))
      .catch(() => response.destroy()); // the caller has disconnected
  }, port);
  return { url: `http://localhost:${server.port}`, close: server.close };
};

const answer = async (
  targets: readonly Target[],
  otherwise: Omit<Target, 'method'>,
  request: IncomingMessage,
  requestId: string,
): Promise<APIGatewayProxyStructuredResultV2> => {
  const url = URL.parse(`http://localhost${request.url}`);
  if (!url) throw new RequestError(400, 'bad-request', 'The path is invalid.');
  const targetAt = (path: string) =>
    targets.find(({ method, pattern }) => method === request.method && pattern.test(path));
  let target: Omit<Target, 'method'> | undefined = targetAt(url.pathname);
  // In API Gateway a path with a trailing slash matches no route, and the fallback redirects. Here the route is called
  // directly.
  if (!target && url.pathname.endsWith('/')) {
    target = targetAt(url.pathname.slice(0, -1));
    if (target) url.pathname = url.pathname.slice(0, -1);
  }
  target ??= otherwise;
  const event = eventOf(target, url, request, requestId, await bodyOf(request));
  const result = await target.handle(event, contextOf(target.name, requestId));
  return result as APIGatewayProxyStructuredResultV2;
};

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bodyLimit) throw tooLarge(bodyLimit);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
};

/** Payload format 2.0. */
const eventOf = (
  { routeKey, pattern }: Pick<Target, 'routeKey' | 'pattern'>,
  url: URL,
  request: IncomingMessage,
  requestId: string,
  body: Buffer,
): APIGatewayProxyEventV2 => {
  const params = Object.entries(pattern.exec(url.pathname)?.groups ?? {});
  // Repeated headers are joined by commas, also where Node would keep only the first.
  const headers = Object.entries(request.headersDistinct).map(([name, values]) => [name, values?.join(',')]);
  return {
    version: '2.0',
    routeKey,
    rawPath: url.pathname,
    rawQueryString: url.search.slice(1),
    headers: Object.fromEntries(headers),
    queryStringParameters: Object.fromEntries(url.searchParams),
    pathParameters: Object.fromEntries(params.map(([name, value]) => [name, decoded(name, value)])),
    requestContext: {
      accountId: 'local',
      apiId: 'local',
      domainName: 'localhost',
      domainPrefix: 'localhost',
      http: {
        method: request.method ?? '',
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

const decoded = (name: string, segment: string): string => {
  try {
    return decodeURIComponent(segment);
  } catch {
    throw badInput([{ in: 'path', path: name, message: 'must be percent-encoded UTF-8' }]);
  }
};

const send = (response: ServerResponse, result: APIGatewayProxyStructuredResultV2): void => {
  const { statusCode, headers, body, isBase64Encoded } = result;
  const bytes = body === undefined ? undefined : Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');
  response.writeHead(statusCode ?? 200, {
    ...(bytes && { 'content-length': bytes.length }),
    ...(headers as Record<string, string>),
  });
  response.end(bytes);
};
