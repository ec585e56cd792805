import { type HelpdeskRequest, type HelpdeskResponse, requestUrl } from '#lib/helpdesks/call.ts';
import type { CanonicalTicket } from '#lib/helpdesks/canonical-ticket.ts';
import { areStatic, type Credentials, type RequestSecret } from '#lib/helpdesks/credentials.ts';
import type { HelpdeskAdapter, RunMode } from '#lib/helpdesks/helpdesk-adapter.ts';
import { type Grant, readTokenAnswer, type TokenAnswer, tokenRequest } from '#lib/helpdesks/oauth.ts';
import type { Cursor, HelpdeskPage } from '#lib/helpdesks/page.ts';
import type { Verdict } from '#lib/helpdesks/verdict.ts';
import { parseJson } from '#lib/json.ts';
import { sendRequest } from '#lib/outgoing/send-request.ts';

/** A clock that waits go by on; nothing sleeps. */
export type Clock = { now(): number; advance(ms: number): void };

export const clockAt = (start: string): Clock => {
  let at = Date.parse(start);
  return {
    now: () => at,
    advance: (ms) => {
      at += ms;
    },
  };
};

const unnamedWaitMs = 10_000;
/** Far above what any test needs, and the end of a list without one. */
const maxCalls = 400;

type Options = { adapter: HelpdeskAdapter; baseUrl: string; credentials: Credentials; clock: Clock; pageSize?: number };

/**
 * Reads a desk by its adapter as plainly as can be: one call after the other, in memory. It waits, gets tokens, and
 * starts again after a lost cursor, as verdicts say.
 */
export const helpdeskReader = ({ adapter, baseUrl, credentials, clock, pageSize = 100 }: Options) => {
  let given = credentials;
  let secret: RequestSecret | undefined = areStatic(credentials) ? credentials : undefined;
  const tickets = new Map<string, CanonicalTicket>();
  const context = { baseUrl, since: null };

  const post = async (url: URL, headers: Record<string, string>, body?: string): Promise<HelpdeskResponse> => {
    const method = body === undefined ? 'GET' : 'POST';
    const bounds = { signal: AbortSignal.timeout(10_000), maxBytes: 2 ** 25, maxErrorBytes: 2 ** 16 };
    const answer = await sendRequest(url, { method, headers, ...(body !== undefined && { body }), ...bounds });
    const receivedAt = new Date(clock.now());
    if (answer.kind === 'failed') return { status: 599, headers: {}, json: undefined, receivedAt };
    const json = parseJson(answer.body.toString());
    return { status: answer.status, headers: answer.headers, json, isEmpty: answer.body.length === 0, receivedAt };
  };

  const token = async (): Promise<TokenAnswer> => {
    if (!adapter.oauth || areStatic(given)) throw new Error('These credentials get no token');
    const { kind, ...fields } = given;
    const grant_type = kind === 'oauth_refresh' ? 'refresh_token' : 'client_credentials';
    const { url, headers, body } = tokenRequest(adapter.oauth, baseUrl, { grant_type, ...fields } as Grant);
    const answer = readTokenAnswer(adapter.oauth, await post(url, headers, body));
    if (answer.kind === 'token') secret = { kind: 'bearer', token: answer.accessToken };
    if (answer.kind === 'token' && answer.refreshToken !== null && given.kind === 'oauth_refresh')
      given = { ...given, refresh_token: answer.refreshToken };
    return answer;
  };

  const ask = async (request: HelpdeskRequest): Promise<HelpdeskResponse> => {
    if (!secret) await token();
    const signature = secret ? adapter.sign(secret) : {};
    const isJson = request.body !== undefined;
    const type = isJson ? { 'content-type': 'application/json' } : {};
    const headers = { accept: 'application/json', ...type, ...signature, ...request.headers };
    return post(requestUrl(baseUrl, request), headers, isJson ? JSON.stringify(request.body) : undefined);
  };

  /** What to do after a verdict that is not ok; false: nothing helps. */
  const mend = async (verdict: Verdict, verdicts: readonly Verdict[]): Promise<boolean> => {
    if (verdict.kind === 'throttled' || verdict.kind === 'try-again')
      clock.advance(verdict.retryAfterMs ?? unnamedWaitMs);
    else if (verdict.kind === 'unauthorized' && !areStatic(given))
      return verdicts.at(-2)?.kind !== 'unauthorized' && (await token()).kind === 'token';
    else return false;
    return verdicts.length < maxCalls;
  };

  /** The detail of a ticket; null if the desk has it no more. */
  const detailOf = async (id: string): Promise<unknown> => {
    const response = await ask(adapter.detail.request([id]));
    const verdict = adapter.classify(response);
    if (verdict.kind === 'gone') return null;
    if (verdict.kind !== 'ok') return (await mend(verdict, [])) ? detailOf(id) : undefined;
    const read = adapter.detail.read(response, [id]);
    const detail = read.kind === 'details' ? read.details.get(id) : undefined;
    return detail?.kind === 'ticket' ? detail.raw : null;
  };

  const apply = async ({ entries }: HelpdeskPage): Promise<void> => {
    for (const entry of entries) {
      if (entry.kind === 'malformed') continue;
      const detail = entry.kind === 'ticket' && entry.needsDetail ? await detailOf(entry.id) : undefined;
      if (entry.kind === 'gone' || detail === null) tickets.delete(entry.id);
      else tickets.set(entry.id, adapter.toTicket(entry.raw, detail, context));
    }
  };

  return {
    tickets,
    ask,
    token,
    /** Reads a list to its end. What stopped it is the last verdict. */
    async pass(mode: RunMode, from: Cursor | null = null): Promise<{ checkpoint: Cursor | null; verdicts: Verdict[] }> {
      const verdicts: Verdict[] = [];
      let checkpoint = from;
      const isPartial = mode === 'incremental' && from !== null;
      let cursor: Cursor | null = isPartial ? from : adapter.start(from, new Date(clock.now()), context);
      while (cursor !== null && verdicts.length < maxCalls) {
        const response = await ask(adapter.list(cursor, pageSize));
        const verdict = adapter.classify(response);
        verdicts.push(verdict);
        if (verdict.kind === 'cursor-lost') cursor = adapter.restart(cursor);
        else if (verdict.kind === 'ok') {
          const read = adapter.readList(cursor, response, pageSize);
          if (read.kind === 'broken') return { checkpoint, verdicts: [...verdicts, read] };
          await apply(read.page);
          checkpoint = read.page.checkpoint ?? checkpoint;
          cursor = read.page.next;
        } else if (!(await mend(verdict, verdicts))) break;
      }
      return { checkpoint, verdicts };
    },
  };
};
