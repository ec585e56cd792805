import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { messageOf } from '#lib/errors.ts';
import { inSpan, type OpenSpan, type SpanAttributes, traceHeaders } from '#lib/tracer.ts';

export type OutgoingRequest = {
  method?: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  headers?: Readonly<Record<string, string>>;
  body?: string;
  /** Aborts the call while connecting, waiting or reading. */
  signal: AbortSignal;
  /** Maximum decompressed size of a 2xx body. 0: the body is not needed and not read. */
  maxBytes: number;
  /** The same for other statuses; by default their bodies are not read. */
  maxErrorBytes?: number;
  /** A longer body is cut there; by default it fails the call. */
  cutsBody?: boolean;
  /** Finds and checks the host's addresses; by default the system's look-up, which checks nothing. */
  lookup?: LookupFunction;
  /**
   * What a trace says of the call and to whom: `named` hosts stand in the span; to those that are `continued`, too, the trace
   * goes on by headers. By default neither, since hosts that tenants chose may be secret, and are not ours.
   */
  trace?: 'named' | 'continued';
  /** What the call is named in a trace; its method, if it has no name. */
  spanName?: string;
};

/** The result of a request. A failure's reason continues a subject: "The provider" + "answered 302". */
export type OutgoingAnswer =
  | { kind: 'answered'; status: number; headers: IncomingHttpHeaders; body: Buffer }
  | {
      kind: 'failed';
      fault: 'timeout' | 'broken' | 'redirect' | 'too-large';
      reason: string;
      /** Of a broken call: the system's name for what failed, such as ECONNREFUSED. */
      code?: string;
    };

export const isSuccess = (status: number): boolean => status >= 200 && status < 300;

/**
 * The HTTP client for hosts that others configured: providers and notification services. One call, without retries or
 * redirects, which would be uncounted calls to unknown hosts. Never throws for anything that the other side does.
 */
export const sendRequest = (url: URL, request: OutgoingRequest): Promise<OutgoingAnswer> =>
  inSpan(
    () => ({
      name: request.spanName ?? request.method ?? 'GET',
      kind: 'client',
      attributes: () => attributesOf(url, request),
    }),
    async (span) => {
      const headers = request.trace === 'continued' ? { ...request.headers, ...traceHeaders() } : request.headers;
      const answer = await answerTo(url, { ...request, ...(headers && { headers }) });
      if (span) noteAnswer(span, answer);
      return answer;
    },
  );

const attributesOf = (
  { protocol, hostname, port }: URL,
  { method = 'GET', trace }: OutgoingRequest,
): SpanAttributes => ({
  'http.request.method': method,
  ...(trace && { 'server.address': hostname, 'server.port': Number(port) || (protocol === 'http:' ? 80 : 443) }),
});

const noteAnswer = (span: OpenSpan, answer: OutgoingAnswer): void => {
  if (answer.kind === 'answered') span.set(() => ({ 'http.response.status_code': answer.status }));
  if (answer.kind === 'failed') span.fail(answer.fault);
  else if (answer.status >= 400) span.fail(`${answer.status}`);
};

const answerTo = async (url: URL, request: OutgoingRequest): Promise<OutgoingAnswer> => {
  const { signal, maxBytes, maxErrorBytes = 0, cutsBody = false } = request;
  try {
    const response = await responseTo(url, request);
    const { statusCode: status = 0, headers } = response;
    if (status >= 300 && status < 400) {
      response.destroy();
      return { kind: 'failed', fault: 'redirect', reason: redirectReason(status, headers.location, url) };
    }
    const limit = isSuccess(status) ? maxBytes : maxErrorBytes;
    const { body, isWhole } = await bodyWithin(response, limit);
    if (!isWhole && !cutsBody)
      return { kind: 'failed', fault: 'too-large', reason: `answered with more than ${limit} bytes` };
    return { kind: 'answered', status, headers, body };
  } catch (error) {
    if (signal.aborted) return { kind: 'failed', fault: 'timeout', reason: 'did not answer in time' };
    const cause = causeOf(error);
    const reason = `did not complete the request (${messageOf(cause)})`;
    return { kind: 'failed', fault: 'broken', reason, ...codeOf(cause) };
  }
};

// Neither `fetch`, whose loading alone takes a tenth of a cold start, nor an import of node:http, which would evaluate its
// getters, and one of them loads `fetch`.
const responseTo = (
  url: URL,
  { method = 'GET', headers, body, signal, lookup }: OutgoingRequest,
): Promise<IncomingMessage> => {
  const { request } = process.getBuiltinModule(url.protocol === 'http:' ? 'node:http' : 'node:https');
  const sent = { 'user-agent': 'intake', 'accept-encoding': 'gzip, br', ...headers };
  return new Promise((resolve, reject) => {
    // A connection of its own: one that is kept alive may have been made without the check.
    const checked = lookup && { lookup, agent: false as const };
    const asked = request(url, { method, headers: sent, signal, ...checked }, (response) => {
      response.on('error', () => {}); // the reader gets it; without a reader it does not matter
      resolve(response);
    });
    asked.on('error', reject);
    asked.end(body);
  });
};

type Body = { body: Buffer; isWhole: boolean };

/** The body, or its beginning; with a limit of 0, nothing counts as the whole. */
const bodyWithin = async (response: IncomingMessage, limitBytes: number): Promise<Body> => {
  if (limitBytes === 0) {
    response.destroy();
    return { body: Buffer.alloc(0), isWhole: true };
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of decompressed(response)) {
    size += chunk.length;
    chunks.push(chunk);
    // Leaving the loop destroys the stream.
    if (size > limitBytes) return { body: Buffer.concat(chunks, limitBytes), isWhole: false };
  }
  return { body: Buffer.concat(chunks, size), isWhole: true };
};

const decompressed = (response: IncomingMessage): Readable => {
  const coding = response.headers['content-encoding']?.trim().toLowerCase() ?? '';
  if (coding === '' || coding === 'identity') return response;
  const { createBrotliDecompress, createGunzip, createInflate } = process.getBuiltinModule('node:zlib');
  const decoders: Record<string, typeof createGunzip> = {
    gzip: createGunzip,
    'x-gzip': createGunzip,
    deflate: createInflate,
    br: createBrotliDecompress,
  };
  const create = Object.hasOwn(decoders, coding) ? decoders[coding] : undefined;
  if (!create) {
    response.destroy();
    throw new Error(`its answer is encoded as ${coding.slice(0, 40)}`);
  }
  // The callback is for errors, which the decoder's reader gets as well.
  return process.getBuiltinModule('node:stream').pipeline(response, create(), () => {});
};

/** A location may contain secrets in its query or user, and may be of any length. */
const redirectReason = (status: number, location: string | undefined, base: URL): string => {
  if (!location || !URL.canParse(location, base.href)) return `answered ${status}, which is not followed`;
  const { protocol, host, pathname } = new URL(location, base);
  return `answered ${status}, which is not followed: it points to ${`${protocol}//${host}${pathname}`.slice(0, 200)}`;
};

/** After several addresses the error has neither message nor code of its own. */
const causeOf = (error: unknown): unknown => (error instanceof AggregateError ? error.errors[0] : error);

const codeOf = (cause: unknown): { code?: string } =>
  cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? { code: cause.code } : {};
