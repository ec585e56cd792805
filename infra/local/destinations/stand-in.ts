import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { type Reply, send } from '../demo-provider/replies.ts';
import { loopback, startLoopbackServer } from '../loopback-server.ts';

/** One request as it arrived. */
export type Call = {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  /** Absent while it is not answered. */
  status?: number;
};

/**
 * How the service is: `dead` answers that it failed, `broken` cuts each connection, `hanging` never answers, `throttling`
 * asks to wait, and `revoked` does not know the credentials any more.
 */
export type Mode = 'healthy' | 'dead' | 'broken' | 'hanging' | 'throttling' | 'revoked';

export type Switches = {
  readonly mode: Mode;
  /** So many calls from now on fail, however the service is. */
  readonly fails: number;
  /** The `Retry-After` of a throttling service; null: it sends none. */
  readonly retryAfter: string | null;
};

/** What connects a tenant to it: a part of the body of `POST /tenants/{tenant_id}/destinations`. */
export type StandInDestination = {
  readonly kind: string;
  readonly target: Readonly<Record<string, string>>;
  readonly credentials: Readonly<Record<string, string>>;
};

/** What one service answers. */
export type Service = {
  answer(call: Call): Reply;
  /** How it says that it failed, that it is asked too often, and that it does not know the credentials. */
  readonly refusals: Readonly<Record<'dead' | 'throttling' | 'revoked', Reply>>;
};

/** Starts a stand-in of a service that takes alerts. It keeps the log of calls. */
export const startStandIn = async (service: Service, port = 0) => {
  let switches: Switches = { mode: 'healthy', fails: 0, retryAfter: '1' };
  const calls: Call[] = [];

  const replyTo = (call: Call): Reply => {
    const { mode, fails, retryAfter } = switches;
    if (fails > 0) switches = { ...switches, fails: fails - 1 };
    if (fails > 0 || mode === 'dead') return service.refusals.dead;
    if (mode === 'revoked') return service.refusals.revoked;
    if (mode !== 'throttling') return service.answer(call);
    const { headers, ...refusal } = service.refusals.throttling;
    return { ...refusal, headers: { ...headers, ...(retryAfter !== null && { 'retry-after': retryAfter }) } };
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const call = await callOf(request);
    calls.push(call);
    if (switches.mode === 'hanging') return;
    if (switches.mode === 'broken') return void response.socket?.resetAndDestroy();
    send(response, call, replyTo(call));
  };

  const server = await startLoopbackServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      send(response, {}, { status: 500, body: { error: String(error) } });
    });
  }, port);
  return {
    url: `http://${loopback}:${server.port}`,
    /** Every request in order of arrival, refused ones included. */
    calls: calls as readonly Call[],
    change(changes: Partial<Switches>): void {
      switches = { ...switches, ...changes };
    },
    close: (): Promise<void> => server.close(),
  };
};

export type StandIn = Awaited<ReturnType<typeof startStandIn>>;

const callOf = async (request: IncomingMessage): Promise<Call> => {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://stand-in');
  const { method = '', headers } = request;
  return { method, path: pathname, query: searchParams, headers, body: await text(request) };
};

export type Json = Readonly<Record<string, unknown>>;

export const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The media type of a request, without its parameters. */
export const mediaType = ({ headers }: Call): string =>
  (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';

/** A JSON object that was sent as JSON; undefined for anything else. */
export const jsonObject = (call: Call): Json | undefined => {
  if (mediaType(call) !== 'application/json') return undefined;
  try {
    const body: unknown = JSON.parse(call.body);
    return isRecord(body) ? body : undefined;
  } catch {
    return undefined;
  }
};

/** Characters as people count them: code points. */
export const lengthOf = (text: string): number => Array.from(text).length;
