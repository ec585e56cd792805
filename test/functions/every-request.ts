import { createHmac } from 'node:crypto';
import type { Document } from 'mongodb';
import { expect } from 'vitest';
import { live, schedules } from '#functions/manifest/manifest.ts';
import { acknowledgeUrl } from '#lib/alerts/acknowledge-link.ts';
import type { DeliveryDoc } from '#lib/deliveries/delivery.ts';
import { hoursAWeek } from '#lib/expectations/usual.ts';
import type { ImportView } from '#lib/imports/import.ts';
import { mostNamed, mostTopics, mostWords } from '#lib/spikes/spike.ts';
import type { WatchDoc } from '#lib/spikes/watch.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { aDelivery } from '#test/support/a-destination.ts';
import { aTicket } from '#test/support/builders.ts';
import { readSocket } from '#test/support/socket-reader.ts';
import { ticketsOfTenant } from './api-client.ts';
import type { LocalApi } from './local-api.ts';
import { until } from './until.ts';

const tenant = 'tenant_id=planned';
const urgent = ['u-1', 'u-2', 'u-3', 'u-4'].map((id) =>
  aTicket({ id, tenant_id: 'planned', customer_id: 'C-7', subject: 'Outage: everything is down' }),
);
/** Of a language that triage cannot judge. */
const foreign = ['f-1', 'f-2', 'f-3'].map((id) =>
  aTicket({
    ...{ id, tenant_id: 'planned', customer_id: 'C-8', subject: 'Domanda sulla fattura' },
    message: 'Vorrei sapere perché la fattura di questo mese è diversa da quella del mese scorso.',
  }),
);

const filters = [
  'status=open',
  'urgency=high',
  'sentiment=neutral',
  'source=email',
  'customer_id=C-1',
  'requires_action=true',
  'judged=false',
  'language=it',
  'language=en&order=oldest&count=true',
  'language=it&urgency=medium&source=email',
  'from_date=2026-01-01T00:00:00Z&to_date=2026-02-01T00:00:00Z',
  'status=open&status=closed',
  'not_status=closed',
  'order=oldest&count=true',
  'order=oldest&not_status=closed&urgency=high&count=true',
  'open=true',
  'alert_state=sent&alert_before=2099-01-01T00:00:00Z',
  'status=open&urgency=low&source=email&customer_id=C-1',
  'q=card',
  'q=card+question&status=open',
  'q=card&language=en',
];

/** Everything that can be asked, by the path of its route. A cursor stands for the one of the page before. */
const requests: readonly (readonly [method: string, route: string, path: string])[] = [
  ...['', ...filters].flatMap((filter) =>
    ['', '&page_size=2', '&page_size=2&cursor'].map(
      (paging) => ['GET', '/tickets', `/tickets?${tenant}&${filter}${paging}`] as const,
    ),
  ),
  ['GET', '/tickets', `/tickets?${tenant}&open=false`],
  ['GET', '/tickets', `/tickets?${tenant}&language=und&count=true`],
  ['GET', '/tickets', `/tickets?${tenant}&alert_state=queued`],
  ['GET', '/tickets/urgent', `/tickets/urgent?${tenant}&alert_state=undeliverable&open=true&page_size=1`],
  ['GET', '/tickets/urgent', `/tickets/urgent?${tenant}&open=true&acknowledged=false&order=oldest&count=true`],
  ['GET', '/tickets/urgent', `/tickets/urgent?${tenant}&open=true&acknowledged=false&order=oldest&page_size=1`],
  ['GET', '/tickets/urgent', `/tickets/urgent?${tenant}&open=true&acknowledged=false&order=oldest&page_size=1&cursor`],
  ['GET', '/tickets/urgent', `/tickets/urgent?${tenant}&acknowledged=true&page_size=1`],
  ['GET', '/tickets/urgent', `/tickets/urgent?${tenant}&page_size=1`],
  ['GET', '/tickets/urgent', `/tickets/urgent?${tenant}&page_size=1&cursor`],
  ['GET', '/tickets/{ticket_id}', `/tickets/planned-1?${tenant}`],
  ['GET', '/tickets/{ticket_id}/history', `/tickets/planned-1/history?${tenant}`],
  ['DELETE', '/tickets/{ticket_id}', `/tickets/u-1?${tenant}`],
  ['POST', '/tickets/{ticket_id}/restore', `/tickets/u-1/restore?${tenant}`],
  ['DELETE', '/tickets/{ticket_id}/triage-feedback', `/tickets/planned-1/triage-feedback?${tenant}`],
  ['GET', '/changes', `/changes?${tenant}&limit=2`],
  ['GET', '/changes', `/changes?${tenant}&limit=2&cursor`],
  ['GET', '/changes/stream', `/changes/stream?${tenant}&cursor`],
  ['GET', '/changes/stream', `/changes/stream?${tenant}&start=latest`],
  ['GET', '/ingest/status', `/ingest/status?${tenant}`],
  ['GET', '/ingest/lock/{tenant_id}', '/ingest/lock/planned'],
  ['GET', '/ingest/logs', `/ingest/logs?${tenant}&limit=1`],
  ['GET', '/ingest/logs', `/ingest/logs?${tenant}&limit=1&cursor`],
  ['GET', '/tenants/{tenant_id}/stats', '/tenants/planned/stats'],
  ['GET', '/tenants/{tenant_id}/stats', '/tenants/planned/stats?from_date=2024-01-05T10:00:00Z'],
  ['GET', '/tenants/{tenant_id}/forecast', '/tenants/planned/forecast?hours=2'],
  ['GET', '/tenants/{tenant_id}/trends', '/tenants/planned/trends'],
  ['GET', '/tenants/{tenant_id}/rising-words', '/tenants/planned/rising-words'],
  ['GET', '/tenants/{tenant_id}/alert-report', '/tenants/planned/alert-report'],
  ['GET', '/tenants/{tenant_id}/triage/quality', '/tenants/planned/triage/quality'],
  ['GET', '/tenants/{tenant_id}/triage/quality', '/tenants/planned/triage/quality?from_date=2024-01-05'],
  ['DELETE', '/tenants/{tenant_id}/customers/{customer_id}', '/tenants/planned/customers/C-7'],
  ['GET', '/verify', `/verify?${tenant}`],
  ['POST', '/tenants/{tenant_id}/verify', '/tenants/planned/verify'],
  ['GET', '/tenants/{tenant_id}/verify', '/tenants/planned/verify'],
  ['GET', '/tenants', '/tenants'],
  ['GET', '/tenants/health', '/tenants/health?limit=1'],
  ['GET', '/tenants/health', '/tenants/health?limit=1&cursor'],
  ['GET', '/tenants/health', `/tenants/health?${tenant}`],
  ['GET', '/keys', '/keys?limit=1'],
  ['GET', '/keys', '/keys?limit=1&cursor'],
  ...['', `&${tenant}`, '&key_id=local', '&action=create-key', `&${tenant}&action=create-key`].flatMap((filter) =>
    ['', '&cursor'].map((paging) => ['GET', '/audit', `/audit?limit=1${filter}${paging}`] as const),
  ),
  ['GET', '/rate-limit/status', '/rate-limit/status'],
  ['POST', '/rate-limit/reset', '/rate-limit/reset'],
  ['GET', '/circuit/{name}/status', '/circuit/provider/status'],
  ['GET', '/circuits', '/circuits'],
  ['GET', '/helpdesks', '/helpdesks'],
  ['GET', '/destinations', '/destinations'],
  ['POST', '/circuit/{name}/reset', '/circuit/provider/reset'],
  ['GET', '/health', '/health'],
];

/** Asks a route, and remembers its name and the cursor of its answer. */
type Ask = (request: (typeof requests)[number], body?: unknown) => Promise<Document>;

const asker = ({ call }: LocalApi) => {
  const asked = new Set<string>();
  let cursor = '';

  const ask = async ([method, route, path]: (typeof requests)[number], body?: unknown): Promise<Document> => {
    asked.add(`${method} ${route}`);
    const answer = await call<Document>(
      method,
      path.replace(/cursor$/, () => `cursor=${encodeURIComponent(cursor)}`),
      {
        ...(body !== undefined && { body: JSON.stringify(body) }),
      },
    );
    expect(answer.status, `${method} ${path}`).toBeLessThan(300);
    cursor = answer.body?.next_cursor ?? cursor;
    return answer.body;
  };
  return { ask, asked };
};

/** A connection of a tenant without tickets, as far as it goes without a help desk that answers. */
const connect = async ({ store }: LocalApi, ask: Ask, asked: Set<string>): Promise<void> => {
  const path = '/tenants/connected/connection';
  const route = '/tenants/{tenant_id}/connection';
  const credentials = { client_id: 'intake', client_secret: 'not-a-secret' };
  await ask(['PUT', route, path], { kind: 'zendesk', target: { base_url: 'http://127.0.0.1:9' }, credentials });
  for (const rest of ['', '/health']) await ask(['GET', `${route}${rest}`, `${path}${rest}`]);
  for (const rest of ['/test', '/preview', '/authorize']) await ask(['POST', `${route}${rest}`, `${path}${rest}`]);
  await store.db.collection('connections').updateOne({ tenant_id: 'connected' }, { $set: { state: 'active' } });
  const secret = 'the-secret-of-the-webhook';
  const { url } = await ask(['PUT', `${route}/hook`, `${path}/hook`], { secret });
  const hook = new URL(url).pathname;
  await ask(['GET', '/hooks/{hook_id}', hook]);
  expect(await sendEvent(url, secret)).toBe(202);
  asked.add('POST /hooks/{hook_id}');
  const claimed = { tenant_id: 'connected', claim_id: { $ne: null } };
  await until(
    'its hint to be claimed',
    async () => (await store.db.collection('helpdesk_hints').countDocuments(claimed)) > 0,
  );
  await ask(['DELETE', `${route}/hook`, `${path}/hook`]);
  await ask(['DELETE', route, path]);
};

/** A destination that does not answer, from its creation to its end. */
const alertAt = async ({ store }: LocalApi, ask: Ask): Promise<void> => {
  const path = '/tenants/alerted/destinations';
  const route = '/tenants/{tenant_id}/destinations';
  const input = { kind: 'webhook', label: 'Pager', target: { base_url: 'http://127.0.0.1:9' }, include: ['subject'] };
  const { destination_id } = await ask(['POST', route, path], input);
  await ask(['GET', route, path]);
  const one = [`${route}/{destination_id}`, `${path}/${destination_id}`] as const;
  await ask(['POST', `${one[0]}/test`, `${one[1]}/test`]);
  await ask(['PUT', ...one], input);
  await ask(['GET', ...one]);
  await ask(['POST', route, path], input);
  await ask(['DELETE', ...one]);
  const { _id: id, ...delivery } = aDelivery({ tenant_id: 'alerted' });
  await store.db.collection<DeliveryDoc>('deliveries').insertOne({ _id: id, ...delivery });
  const [deliveries, listed] = [route, path].map((one) => one.replace('destinations', 'deliveries'));
  for (const filter of ['', '?state=undeliverable', '?ticket_id=T-1', '?ticket_id=T-1&state=undeliverable'])
    await ask(['GET', `${deliveries}`, `${listed}${filter}`]);
  await ask(['POST', `${deliveries}/{delivery_id}/redeliver`, `${listed}/${id}/redeliver`]);
};

/** By a key, and by a link. */
const acknowledge = async ({ store, url }: LocalApi, ask: Ask, asked: Set<string>): Promise<void> => {
  const ticket = await store.db.collection<TicketDoc>('tickets').findOne({ tenant_id: 'planned', external_id: 'u-2' });
  const alert_id = ticket?.alert?.id ?? '';
  const link = { tenant_id: 'planned', alert_id, destination_id: 'removed' };
  const page = await acknowledgeUrl(store, url, link, new Date());
  const button = page.replace('/ack?', '/ack/link?');
  for (const request of [new Request(page), new Request(button, { method: 'POST' })])
    expect((await fetch(request)).status).toBe(200);
  asked.add('GET /alerts/{alert_id}/ack').add('POST /alerts/{alert_id}/ack/link');
  await ask(['POST', '/alerts/{alert_id}/ack', `/alerts/${alert_id}/ack?${tenant}`], {});
};

/** An event of Zendesk. */
const sendEvent = async (url: string, secret: string): Promise<number> => {
  const body = '{"ticket_id":"1"}';
  const time = new Date().toISOString();
  const signature = createHmac('sha256', secret).update(`${time}${body}`).digest('base64');
  const headers = {
    'x-zendesk-webhook-signature-timestamp': time,
    'x-zendesk-webhook-signature': signature,
  };
  return (await fetch(url, { method: 'POST', headers, body })).status;
};

/** Of all tenants and of one: the answer is no JSON. */
const scrape = async ({ url, stack }: LocalApi, asked: Set<string>): Promise<void> => {
  const headers = { authorization: `Bearer ${stack.apiKey}` };
  for (const query of ['', `?${tenant}`]) expect((await fetch(`${url}/metrics${query}`, { headers })).status).toBe(200);
  asked.add('GET /metrics');
};

const correct = async (ask: Ask): Promise<void> => {
  for (const urgency of ['high', 'low'])
    await ask(['POST', '/tickets/{ticket_id}/triage-feedback', `/tickets/planned-1/triage-feedback?${tenant}`], {
      urgency,
    });
};

const prepareTenant = async (ask: Ask): Promise<void> => {
  await ask(['PUT', '/tenants/{tenant_id}', '/tenants/planned'], { ingest_every_minutes: 60 });
  for (const label of ['one', 'two'])
    await ask(['POST', '/keys', '/keys'], { tenants: ['planned'], scopes: ['read'], label });
  const { key_id } = await ask(['POST', '/keys', '/keys'], { tenants: ['planned'], scopes: ['read'] });
  await ask(['DELETE', '/keys/{key_id}', `/keys/${key_id}`]);
  await ask(['DELETE', '/keys/{key_id}', `/keys/${key_id}?with_descendants=true`]);
};

/** Two runs, in the second of which tickets change, go and become urgent; and one that is cancelled. */
const ingest = async ({ run, start, ended, provider, store }: LocalApi, ask: Ask): Promise<void> => {
  provider.setTickets(ticketsOfTenant('planned', 250));
  await run('planned');
  provider.setTickets([...ticketsOfTenant('planned', 245, { message: 'Another card' }), ...urgent, ...foreign]);
  await run('planned');
  await until('the alerts to be sent', async () => {
    const sent = await store.db.collection('tickets').countDocuments({ tenant_id: 'planned', 'alert.state': 'sent' });
    return sent === urgent.length;
  });
  provider.setFault(() => ({ kind: 'slow', ms: 400 })); // or the run may end before it is cancelled
  const { body } = await start('planned');
  await ask(['DELETE', '/ingest/{job_id}', `/ingest/${body.job_id}`]);
  provider.setFault(undefined);
  await ended(body.job_id);
};

const alertPolicy = async (ask: Ask): Promise<void> => {
  const policy = '/tenants/{tenant_id}/alert-policy';
  await ask(['DELETE', policy, '/tenants/planned/alert-policy']);
  await ask(['PUT', policy, '/tenants/planned/alert-policy'], { routes: [] });
  await ask(['PUT', policy, '/tenants/planned/alert-policy?dry_run=true'], { routes: [] });
  await ask(['GET', policy, '/tenants/planned/alert-policy']);
};

const serviceLevels = async (ask: Ask): Promise<void> => {
  const levels = '/tenants/{tenant_id}/service-levels';
  await ask(['DELETE', levels, '/tenants/planned/service-levels']);
  await ask(['PUT', levels, '/tenants/planned/service-levels'], {
    resolution: { high: 60, medium: 60, low: 60 },
    no_change: { low: 60 },
  });
  await ask(['GET', levels, '/tenants/planned/service-levels']);
};

/** Once the schedule had time for what was set. */
const levelReport = async (ask: Ask): Promise<void> => {
  const route = '/tenants/{tenant_id}/service-levels/report';
  await ask(['GET', route, '/tenants/planned/service-levels/report']);
};

const replay = async (ask: Ask): Promise<void> => {
  const rules = { rules: [] };
  await ask(['PUT', '/tenants/{tenant_id}/triage', '/tenants/planned/triage'], rules);
  await ask(['GET', '/tenants/{tenant_id}/triage', '/tenants/planned/triage']);
  const route = '/tenants/{tenant_id}/triage/replay';
  const { replay_id } = await ask(['POST', route, '/tenants/planned/triage/replay']);
  await until('the end of the replay', async () => {
    const { status } = await ask(['GET', `${route}/{replay_id}`, `/tenants/planned/triage/replay/${replay_id}`]);
    return status !== 'running';
  });
};

const importFile = async ({ call }: LocalApi, ask: Ask, asked: Set<string>): Promise<void> => {
  const route = '/tenants/{tenant_id}/imports';
  const headers = { 'content-type': 'application/x-ndjson' };
  // The last one closes a ticket of the first.
  for (const [id, status, day] of [
    ['i-1', 'open', '01'],
    ['i-2', 'open', '01'],
    ['i-1', 'closed', '02'],
  ]) {
    const body = JSON.stringify({ id, status, subject: 'Of a file', updated_at: `2020-01-${day}T00:00:00Z` });
    const started = await call<ImportView>('POST', '/tenants/planned/imports', { body, headers });
    expect(started.status).toBe(202);
    await until('the end of the import', async () => {
      const { status } = await ask(['GET', `${route}/{import_id}`, started.headers.get('location') ?? '']);
      return status !== 'running';
    });
  }
  asked.add(`POST ${route}`);
  const upload = { content_type: 'text/csv', size_bytes: 7, sha256: '0'.repeat(64) };
  const uploads = `${route}/uploads`;
  await ask(['POST', uploads, '/tenants/planned/imports/uploads'], upload);
  for (const rest of ['', '&cursor']) await ask(['GET', route, `/tenants/planned/imports?limit=1${rest}`]);
};

/** A spike that was found, and that the schedule looks at again. */
const spike = async ({ store }: LocalApi, ask: Ask): Promise<void> => {
  const at = new Date();
  await store.db.collection<WatchDoc>('spike_watches').insertOne({
    ...{ _id: 'planned', tenant_id: 'planned', version: 1, checked_at: at, recheck_at: at },
    ...{ usual: { hours: Array.from({ length: hoursAWeek }, () => 1), dispersion: 1, days: 14 }, usual_until: at },
    spikes: Array.from({ length: 1 + mostTopics }, (_, n) => ({
      ...{ id: `s${n}`, kind: n === 0 ? ('volume' as const) : ('topic' as const), since: at },
      ...{ words: Array.from({ length: mostWords }, () => 'w'.repeat(40)), seen: 9, expected: 1, minutes: 15 },
      ticketIds: ['planned-1', ...Array.from({ length: mostNamed - 1 }, (_, more) => `${more}`.padStart(256, 't'))],
    })),
  });
  await ask(['GET', '/tenants/{tenant_id}/unusual', '/tenants/planned/unusual']);
};

/** What an agent asks, in a body. */
const useTool = async (ask: Ask): Promise<void> => {
  const params = { name: 'list-tickets', arguments: { tenant_id: 'planned', page_size: 2 } };
  const { result } = await ask(['POST', '/mcp', '/mcp'], { jsonrpc: '2.0', id: 1, method: 'tools/call', params });
  expect(result.structuredContent.tickets).toHaveLength(2);
};

/** The same by GraphQL. */
const query = async (ask: Ask): Promise<void> => {
  const text =
    '{ tickets(tenant_id: "planned", page_size: 2) { tickets { ticket_id history { history { action } } } } }';
  const { data } = await ask(['POST', '/graphql', '/graphql'], { query: text });
  expect(data.tickets.tickets).toHaveLength(2);
};

/** A socket from its admission to its end, on which a change is pushed. */
const follow = async ({ store }: LocalApi, ask: Ask): Promise<void> => {
  const { socket } = await ask(['POST', '/changes/sockets', `/changes/sockets?${tenant}`]);
  const reader = readSocket(socket);
  expect(await reader.opened).toBe(true);
  reader.webSocket.send('{"type":"ping"}');
  await ask(['DELETE', '/tickets/{ticket_id}', `/tickets/u-3?${tenant}`]);
  await until('the push', () => reader.taken.length > 0);
  reader.close();
  await until('its end', async () => (await store.db.collection('live_sockets').countDocuments()) === 0);
};

/** Does everything that the tenant `planned` can ask for, and every schedule's work. Answers with the routes that were asked. */
export const askEverything = async (api: LocalApi): Promise<ReadonlySet<string>> => {
  const { ask, asked } = asker(api);
  await prepareTenant(ask);
  await ingest(api, ask);
  asked.add('POST /ingest/run').add('GET /ingest/progress/{job_id}');
  await useTool(ask);
  await query(ask);
  await alertPolicy(ask);
  await serviceLevels(ask);
  await replay(ask);
  await importFile(api, ask, asked);
  await connect(api, ask, asked);
  await alertAt(api, ask);
  await acknowledge(api, ask, asked);
  await correct(ask);
  await spike(api, ask);
  await fetch(`${api.url}/oauth/callback?state=unknown`);
  asked.add('GET /oauth/callback');
  await scrape(api, asked);
  for (const request of requests) await ask(request);
  await follow(api, ask);
  for (const { file } of [...schedules, ...live.schedules])
    await (await import(new URL(`../../${file}`, import.meta.url).href)).handler();
  await levelReport(ask);
  return asked;
};

/** The reads that a command does, as commands that can be explained. */
const readsOf = (command: Document): Document[] => {
  const { find, aggregate, update, delete: remove, findAndModify } = command;
  if (find) {
    const { filter, sort, limit, projection } = command;
    return [{ find, filter, ...(sort && { sort }), ...(limit && { limit }), ...(projection && { projection }) }];
  }
  if (aggregate) return [{ aggregate, pipeline: command.pipeline, cursor: {} }];
  if (findAndModify) return [{ find: findAndModify, filter: command.query, limit: 1 }];
  if (update) return command.updates.map(({ q }: Document) => ({ find: update, filter: q }));
  if (remove) return command.deletes.map(({ q }: Document) => ({ find: remove, filter: q }));
  return [];
};

/** Queries that differ in nothing but values count as one. */
const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.slice(0, 3).map(shapeOf);
  if (value !== null && typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
  return typeof value === 'string' && value.startsWith('$') ? value : typeof value;
};

/** The reads among commands, one of each shape. */
export const distinctReads = (commands: readonly Document[]): Document[] => {
  const byShape = new Map(
    commands.flatMap(readsOf).map((read) => {
      const { find, aggregate, ...rest } = read;
      return [JSON.stringify([find ?? aggregate, shapeOf(rest)]), read];
    }),
  );
  return [...byShape.values()];
};

export type Plan = { read: Document; plan: string };

/** How the database would do each read, as text; one after the other, for a pool of few connections. */
export const plansOf = async ({ store }: LocalApi, reads: readonly Document[]): Promise<Plan[]> => {
  const plans: Plan[] = [];
  for (const read of reads)
    plans.push({ read, plan: JSON.stringify(await store.db.command({ explain: read, verbosity: 'queryPlanner' })) });
  return plans;
};

/** Reads that scan a collection that grows. */
export const scansAmong = (plans: readonly Plan[]): Document[] =>
  plans
    .filter(({ plan }) => plan.includes('"COLLSCAN"'))
    .map(({ read }) => read)
    // There are as many tenants as customers of ours, and the list of tenants is meant to hold them all; of its own secrets a
    // deployment has a handful.
    .filter(({ find }) => !['tenants', 'deployment_secrets'].includes(find));

/** Lists in an order of their own; what a run reads in batches has no order to keep. */
export const listsAmong = (plans: readonly Plan[]): Plan[] =>
  plans.filter(({ read }) => read.find && Object.keys(read.sort ?? {}).some((field) => field !== '_id'));
