import { adapterOf } from '#lib/helpdesks/adapters.ts';
import { type HelpdeskResponse, headerOf } from '#lib/helpdesks/call.ts';
import type { ProbeFault } from '#lib/helpdesks/probe.ts';
import { type AskDeps, askHelpdesk } from './ask-helpdesk.ts';
import type { ConnectionDoc } from './connection.ts';
import { warningsOf } from './connection-view.ts';
import { activateConnection, connectionOf } from './connections.ts';
import type { ClientOptions } from './desk-client.ts';
import type { ConnectionTest } from './views.ts';

/** What a person may do about each fault. No word of an answer is in it: it may be of any host. */
export const faultReasons: Readonly<Record<ProbeFault, string>> = {
  'not-found-host': 'The name of the help desk has no address. Check how it is spelled.',
  'not-public': 'The help desk is not at a public address, or at a host that this deployment does not call.',
  tls: 'The certificate of the help desk is not valid.',
  timeout: 'The help desk did not answer in time.',
  refused: 'The help desk refuses connections.',
  'not-json': 'The help desk did not answer with JSON. Check that this is the address of its API.',
  unauthorized: 'The help desk does not accept the credentials, or gives no token for them.',
  forbidden: 'The credentials lack a scope or a role, or the plan lacks this API.',
  plan: 'The plan of the account lacks this API.',
  throttled:
    'No call is allowed now, by the limit of the help desk, or since it has been failing. Try again in a minute.',
  'wrong-product': 'The answer is not that of this kind of help desk.',
  other: 'The help desk could not be asked. Try again later.',
};

type Findings = {
  fault: ProbeFault | null;
  accountId: string | null;
  name: string | null;
  responses: HelpdeskResponse[];
  slowestMs: number | null;
};

/** Times finer than that would show what is behind a host. */
const latencyStepMs = 100;

/**
 * Asks the help desk who the credentials are, and for a first page of tickets. If both are answered, the connection is
 * active from then on.
 */
export const testConnection = async (
  deps: AskDeps & Pick<ClientOptions, 'onRestored'>,
  connection: ConnectionDoc,
  now: () => number,
): Promise<ConnectionTest> => {
  const found = await probe(deps, connection, new Date(now()));
  if (found.fault === null) {
    const restored = await activateConnection(deps.store, connection);
    if (restored) await deps.onRestored?.(restored);
  }
  // Read again: the calls may have got a token.
  const current = await connectionOf(deps.store, connection.tenant_id);
  const scopesMissing = (current.kind !== 'generic' && current.secret?.scopes_missing) || [];
  return viewOf(connection, { ...found, scopesMissing }, new Date(now()));
};

const probe = async (deps: AskDeps, connection: ConnectionDoc, now: Date): Promise<Findings> => {
  const adapter = adapterOf(connection);
  const found: Findings = { fault: null, accountId: null, name: null, responses: [], slowestMs: null };
  const start = adapter.start(null, now, { ...connection.settings, target: connection.target });
  const steps = [...adapter.probe, { request: adapter.list(start, 1), read: null }];
  for (const { request, read } of steps) {
    const startedAt = performance.now();
    const asked = await askHelpdesk(deps, connection, request);
    found.slowestMs = Math.max(found.slowestMs ?? 0, performance.now() - startedAt);
    if (asked.kind === 'failed') return { ...found, fault: asked.fault };
    found.responses.push(asked.response);
    const finding = read?.(asked.response);
    if (finding?.kind === 'failed') return { ...found, fault: finding.fault };
    if (finding) Object.assign(found, { accountId: finding.account.id, name: finding.account.name });
    const page = read ? null : adapter.readList(start, asked.response, 1);
    if (page?.kind === 'broken') return { ...found, fault: 'wrong-product' };
  }
  return found;
};

const viewOf = (
  connection: ConnectionDoc,
  found: Findings & { scopesMissing: string[] },
  now: Date,
): ConnectionTest => {
  const { fault, accountId, name, responses, slowestMs, scopesMissing } = found;
  const last = responses.at(-1);
  return {
    tenant_id: connection.tenant_id,
    ok: fault === null,
    fault,
    reason: fault && faultReasons[fault],
    account: { key: accountId === null ? connection.account_key : `${connection.kind}:${accountId}`, name },
    scopes_missing: scopesMissing,
    calls: responses.length,
    latency_ms: slowestMs === null ? null : latencyStepMs * Math.ceil(slowestMs / latencyStepMs),
    clock_skew_ms: last ? skewOf(last) : null,
    limits: responses
      .flatMap(({ headers, receivedAt }) => adapterOf(connection).learnedLimits(headers, receivedAt))
      .filter((limit, index, all) => all.findLastIndex((other) => other.name === limit.name) === index)
      .map((limit) => ({ name: limit.name, requests: limit.requests ?? null, remaining: limit.remaining ?? null })),
    warnings: warningsOf(connection, now),
  };
};

const skewOf = ({ headers, receivedAt }: HelpdeskResponse): number | null => {
  const date = Date.parse(headerOf(headers, 'date') ?? '');
  return Number.isNaN(date) ? null : date - receivedAt.getTime();
};
