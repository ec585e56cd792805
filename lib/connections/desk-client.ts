import type { HelpdeskResponse } from '#lib/helpdesks/call.ts';
import { parseJson } from '#lib/json.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { Resolve } from '#lib/outgoing/public-lookup.ts';
import { sendRequest } from '#lib/outgoing/send-request.ts';
import type { DataKeys } from '#lib/sealing/sealed.ts';
import { type CallFault, callFaultOf } from './call-faults.ts';
import type { ConnectionDoc } from './connection.ts';
import type { Restored } from './connections.ts';
import { type HostRule, lookupFor, refusalOf } from './host-rule.ts';

/** Far more than a page of the largest tickets. */
const maxBytes = 32 * 1024 * 1024;
const maxErrorBytes = 64 * 1024;

export type ClientRequest = {
  method: 'GET' | 'POST';
  headers: Readonly<Record<string, string>>;
  body?: string;
  signal?: AbortSignal | undefined;
};

export type ClientAnswer = { kind: 'answered'; response: HelpdeskResponse } | ({ kind: 'unanswered' } & CallFault);

export type ClientOptions = {
  store: Store;
  keys: DataKeys;
  hosts: HostRule;
  timeoutMs: number;
  now?: () => number;
  sleep: (ms: number) => Promise<void>;
  /** Called once when a connection begins to need authorization. */
  onNeedsAuth?: (connection: ConnectionDoc, reason: string) => Promise<void>;
  /** Called once when a call of a run succeeds after that. */
  onRestored?: (connection: Restored) => Promise<void>;
  /** Instead of the system's look-up of names. */
  resolve?: Resolve;
};

/** What a call needs besides its connection. */
export type DeskClient = Omit<ClientOptions, 'now'> & {
  now: () => number;
  send: (url: URL, request: ClientRequest) => Promise<ClientAnswer>;
};

/** The one way out to hosts of connections: checked names, pinned addresses, no redirect, bounded time and size. */
export const deskClient = (options: ClientOptions): DeskClient => {
  const { hosts, timeoutMs, now = Date.now, resolve } = options;
  return {
    ...options,
    now,
    async send(url, { method, headers, body, signal }) {
      const refusal = refusalOf(url, hosts);
      if (refusal !== null)
        return {
          kind: 'unanswered',
          fault: 'not-public',
          reason: `The help desk’s host is not called: ${refusal}`,
          isTemporary: false,
        };
      const timeout = AbortSignal.timeout(timeoutMs);
      const lookup = lookupFor(url, hosts, resolve);
      const answer = await sendRequest(url, {
        method,
        headers: { accept: 'application/json', ...headers },
        ...(body !== undefined && { body }),
        ...(lookup && { lookup }),
        signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
        maxBytes,
        maxErrorBytes,
      });
      if (answer.kind === 'failed') return { kind: 'unanswered', ...callFaultOf(answer) };
      const json = parseJson(answer.body.toString('utf8'));
      const { status, headers: received } = answer;
      const [isEmpty, receivedAt] = [answer.body.length === 0, new Date(now())];
      return { kind: 'answered', response: { status, headers: received, json, isEmpty, receivedAt } };
    },
  };
};
