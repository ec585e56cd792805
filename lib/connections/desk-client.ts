import type { HelpdeskResponse } from '#lib/helpdesks/call.ts';
import type { ProbeFault } from '#lib/helpdesks/probe.ts';
import { parseJson } from '#lib/json.ts';
import type { Store } from '#lib/mongo/store.ts';
import { callChosenHost } from '#lib/outgoing/call-chosen-host.ts';
import type { CallFault, FaultKind } from '#lib/outgoing/call-fault.ts';
import type { HostRule } from '#lib/outgoing/host-rule.ts';
import type { Resolve } from '#lib/outgoing/public-lookup.ts';
import type { DataKeys } from '#lib/sealing/sealed.ts';
import type { ConnectionDoc } from './connection.ts';
import type { Restored } from './connections.ts';

/** Far more than a page of the largest tickets. */
const maxBytes = 32 * 1024 * 1024;
const maxErrorBytes = 64 * 1024;

export type ClientRequest = {
  method: 'GET' | 'POST';
  headers: Readonly<Record<string, string>>;
  body?: string;
  signal?: AbortSignal | undefined;
};

export type ClientAnswer =
  | { kind: 'answered'; response: HelpdeskResponse }
  /** Not worth a retry unless it is temporary. */
  | ({ kind: 'unanswered'; fault: ProbeFault } & Omit<CallFault, 'fault'>);

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

/** What a fault of a call says about a desk: a product that redirects its API is another one. */
const deskFaultOf = (fault: FaultKind): ProbeFault => {
  if (fault === 'redirect') return 'wrong-product';
  return fault === 'too-large' ? 'other' : fault;
};

/** What a call needs of the options, also of who stores nothing. */
export type CallOptions = Pick<ClientOptions, 'hosts' | 'timeoutMs' | 'now' | 'resolve'>;

/** The calls to hosts of connections. */
export const deskClient = <Options extends CallOptions>(options: Options) => {
  const { now = Date.now } = options;
  return {
    ...options,
    now,
    async send(url: URL, { method, headers, body, signal }: ClientRequest): Promise<ClientAnswer> {
      const request = {
        method,
        headers: { accept: 'application/json', ...headers },
        ...(body !== undefined && { body }),
        ...{ signal, maxBytes, maxErrorBytes },
      };
      const answer = await callChosenHost(url, request, options, 'The help desk');
      if (answer.kind === 'unanswered') return { ...answer, fault: deskFaultOf(answer.fault) };
      const json = parseJson(answer.body.toString('utf8'));
      const { status, headers: received } = answer;
      const [isEmpty, receivedAt] = [answer.body.length === 0, new Date(now())];
      return { kind: 'answered', response: { status, headers: received, json, isEmpty, receivedAt } };
    },
  };
};
