import { randomUUID } from 'node:crypto';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { type FunctionEntry, methodsOf, type Route } from '#functions/manifest/table.ts';
import { patternOf } from '#functions/runtime/http/match-path.ts';
import { problemReply } from '#functions/runtime/http/problem.ts';
import { badInput, RequestError, tooLarge, tooManyRequests } from '#lib/errors.ts';
import { eventStreamType } from '#lib/tickets/change-events.ts';
import { isOpenStream, keepOpen } from './event-stream.ts';
import { contextOf, type Handler, handlerOf } from './handlers.ts';
import type { SocketApi } from './live/socket-api.ts';
import { startLoopbackServer } from './loopback-server.ts';
import { type StreamSlots, streamSlots } from './stream-slots.ts';

export type HttpApi = { url: string; close(): Promise<void> };

/** API Gateway's maximum request body. */
const bodyLimit = 10 * 1024 * 1024;

type Target = { name: string; routeKey: string; method: string; pattern: RegExp; handle: Handler };

type Table = { routes: readonly Route[]; fallback: FunctionEntry };

/** What the function of a route answers, and a way to ask it again with other headers. */
type Answered = { result: APIGatewayProxyStructuredResultV2; again?: Again };
type Again = (headers: Readonly<Record<string, string>>) => Promise<APIGatewayProxyStructuredResultV2>;

/**
 * Emulates API Gateway: matches the route, builds the event and sends the handler's response. An event stream is kept open, which
 * API Gateway cannot. Sockets, if there are any, are at the same address.
 */
export const startHttpApi = async (
  { routes, fallback }: Table,
  port: number,
  sockets?: SocketApi,
): Promise<HttpApi> => {
  // As in API Gateway, a literal path takes precedence over one with parameters, and the fallback comes last.
  const inOrder = routes.toSorted((a, b) => Number(a.path.includes('{')) - Number(b.path.includes('{')));
  const targets: Target[] = inOrder.flatMap((route) => {
    const target = { name: route.name, pattern: patternOf(route.path), handle: handlerOf(route) };
    return methodsOf(route).map((method) => ({ ...target, method, routeKey: `${method} ${route.path}` }));
  });
  const otherwise = { name: fallback.name, routeKey: '$default', pattern: /^/, handle: handlerOf(fallback) };

  const slots = streamSlots();
  const listener: RequestListener = (request, response) => {
    if (sockets?.manage(request, response)) return;
    const requestId = randomUUID();
    answer(targets, otherwise, request, requestId)
      .then(({ result, again }) =>
        again && isOpenStream(result, request.headers.accept)
          ? stream(request, response, { result, again }, slots)
          : send(response, result),
      )
      .catch((error: unknown) => send(response, resultOf(error, requestId)))
      .catch(() => response.destroy()); // the caller has disconnected
  };
  const server = await startLoopbackServer(listener, port, sockets?.upgrade);
  const close = async (): Promise<void> => {
    sockets?.close(); // the server waits for its connections
    await server.close();
  };
  return { url: `http://localhost:${server.port}`, close };
};

const resultOf = (error: unknown, requestId: string): APIGatewayProxyStructuredResultV2 => {
  const { status, headers, body } = problemReply(error, requestId);
  return { statusCode: status, headers: { ...headers, 'x-request-id': requestId }, body: JSON.stringify(body) };
};

/** Keeps a stream open in a slot of its key and its tenant. @throws RequestError 429 if there is none */
const stream = async (
  request: IncomingMessage,
  response: ServerResponse,
  { result, again }: Required<Answered>,
  slots: StreamSlots,
): Promise<void> => {
  const tenantId = URL.parse(`http://localhost${request.url}`)?.searchParams.get('tenant_id') ?? '';
  const release = slots.take(request.headers.authorization ?? '', tenantId);
  if (!release) throw tooManyRequests('Too many open streams of this key or this tenant.', 5);
  try {
    await keepOpen(response, result, (lastEventId) => again({ 'last-event-id': lastEventId }));
  } finally {
    release();
  }
};

const answer = async (
  targets: readonly Target[],
  otherwise: Omit<Target, 'method'>,
  request: IncomingMessage,
  requestId: string,
): Promise<Answered> => {
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
  const { name, handle } = target;
  const event = eventOf(target, url, request, requestId, await bodyOf(request));
  const asked = async (headers: Readonly<Record<string, string | undefined>>) =>
    (await handle({ ...event, headers }, contextOf(name, requestId))) as APIGatewayProxyStructuredResultV2;
  if (request.method !== 'GET' || !request.headers.accept?.includes(eventStreamType))
    return { result: await asked(event.headers) };
  // The parts of one stream are neither compressed nor compared one by one.
  const { 'accept-encoding': _, 'if-none-match': __, ...headers } = event.headers;
  return { result: await asked(headers), again: (more) => asked({ ...headers, ...more }) };
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
