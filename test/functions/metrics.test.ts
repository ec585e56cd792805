import { beforeAll, describe, expect, it } from 'vitest';
import { handler as foldCounts } from '#functions/schedules/fold-counts.ts';
import type { ConnectionDoc } from '#lib/connections/connection.ts';
import type { DeliveryDoc } from '#lib/deliveries/delivery.ts';
import { mostTenants } from '#lib/metrics/bounds.ts';
import { newAlert } from '#lib/tickets/new-alert.ts';
import { aDelivery } from '#test/support/a-destination.ts';
import { aTicket } from '#test/support/builders.ts';
import { hasOpenMetricsParser, parseOpenMetrics } from '#test/support/open-metrics.ts';
import { ticketsOfTenant } from './api-client.ts';
import { localApi } from './local-api.ts';

const { call, get, run, keyFor, provider, stack, store } = await localApi();

const scrape = async (key: string, query = '') => {
  const response = await fetch(`${stack.url}/metrics${query}`, { headers: { authorization: `Bearer ${key}` } });
  return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
};
const linesOf = async (key: string, query = ''): Promise<string[]> => (await scrape(key, query)).text.split('\n');
const named = (lines: readonly string[], name: string) =>
  lines.filter((line) => line.startsWith(`${name}{`) || line.startsWith(`${name} `));

beforeAll(async () => {
  provider.setTickets([
    ...ticketsOfTenant('bank', 3),
    aTicket({ id: 'u-1', tenant_id: 'bank', subject: 'Outage: everything is down' }),
    ...ticketsOfTenant('hotel', 2),
  ]);
  for (const tenant of ['bank', 'hotel']) await run(tenant);
  const given_up = { ...newAlert('Mentions an outage', new Date()), state: 'undeliverable' as const };
  const { due_at: _, ...alert } = given_up;
  await store.db.collection('tickets').updateOne({ external_id: 'u-1' }, { $set: { alert } });
  const { _id: id, ...delivery } = aDelivery({ tenant_id: 'bank', state: 'undeliverable' });
  await store.db.collection<DeliveryDoc>('deliveries').insertOne({ _id: id, ...delivery });

  const body = {
    kind: 'zendesk',
    target: { base_url: 'http://127.0.0.1:9' },
    credentials: { client_id: 'a', client_secret: 'b' },
  };
  await call('PUT', '/tenants/clinic/connection', { body: JSON.stringify(body) });
  const at = new Date(Date.now() - 600_000);
  const checkpoint = { cursor: 'a place', taken_at: at, complete_until: at };
  await store.db
    .collection<ConnectionDoc>('connections')
    .updateOne({ tenant_id: 'clinic' }, { $set: { state: 'needs_auth', checkpoint } });
  await foldCounts({});
});

describe('the metrics', () => {
  it('are OpenMetrics, and end', async () => {
    const { status, type, text } = await scrape(stack.apiKey);

    expect(status).toBe(200);
    expect(type).toBe('application/openmetrics-text; version=1.0.0; charset=utf-8');
    expect(text).toMatch(/\n# EOF\n$/);
  });

  it('say how each tenant is', async () => {
    const lines = await linesOf(stack.apiKey);

    expect(named(lines, 'intake_tickets')).toContain('intake_tickets{tenant="bank",urgency="high"} 1');
    expect(named(lines, 'intake_tickets')).toContain('intake_tickets{tenant="hotel",urgency="high"} 0');
    expect(lines).toContain('intake_alerts{tenant="bank",state="undeliverable"} 1');
    expect(lines).toContain('intake_deliveries{tenant="bank",state="undeliverable"} 1');
    expect(lines).toContain('intake_deliveries{tenant="hotel",state="undeliverable"} 0');
    expect(lines).toContain('intake_run_running{tenant="bank"} 0');
    expect(named(lines, 'intake_connection_needs_authorization')).toEqual([
      'intake_connection_needs_authorization{tenant="clinic"} 1',
    ]);
    const [lag = ''] = named(lines, 'intake_connection_lag_seconds');
    expect(Number(lag.split(' ')[1])).toBeGreaterThanOrEqual(600);
  });

  it('say how all of it is, to a key for every tenant that asks for none', async () => {
    const lines = await linesOf(stack.apiKey);

    expect(lines).toContain('intake_tenants 3');
    expect(lines).toContain('intake_connections_needing_authorization 1');
    expect(lines).toContain('intake_circuit_open{circuit="provider"} 0');
    expect(named(await linesOf(stack.apiKey, '?tenant_id=bank'), 'intake_tenants')).toEqual([]);
  });

  it('show a run in progress and overdue alerts', async () => {
    await store.db.collection('tickets').updateOne({ external_id: 'u-1' }, { $set: { 'alert.due_at': new Date(0) } });
    await store.db.collection('ingestion_jobs').updateOne({ tenant_id: 'bank' }, { $set: { status: 'running' } });

    const lines = await linesOf(stack.apiKey);
    await store.db.collection('ingestion_jobs').updateOne({ tenant_id: 'bank' }, { $set: { status: 'completed' } });
    await store.db.collection('tickets').updateOne({ external_id: 'u-1' }, { $unset: { 'alert.due_at': '' } });

    expect(lines).toContain('intake_run_running{tenant="bank"} 1');
    expect(lines).toContain('intake_overdue_alerts 1');
    expect(lines).toContain('intake_stalled_runs 1');
  });

  it('show a key the tenants that it is for, and nothing of the others or of all', async () => {
    const key = await keyFor(['hotel'], ['read']);
    const { text } = await scrape(key);

    expect(text).toContain('tenant="hotel"');
    expect(text).not.toContain('bank');
    expect(text).not.toContain('intake_tenants');
    expect(text).toContain('intake_provider_limit_used_ratio ');
    expect((await get('/metrics?tenant_id=bank', { key })).status).toBe(403);
  });
});

describe.skipIf(!hasOpenMetricsParser)('a parser of OpenMetrics (skipped without prometheus_client for Python)', () => {
  it('reads the very samples of the text, with their types and units', async () => {
    const { text } = await scrape(stack.apiKey);
    const gauges = parseOpenMetrics(text);

    expect(gauges.map(({ type }) => type)).toEqual(gauges.map(() => 'gauge'));
    const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
    expect(gauges.flatMap(({ samples }) => samples)).toHaveLength(lines.length);
    expect(gauges.map(({ help }) => help)).not.toContain('');
    const lag = gauges.find(({ name }) => name === 'intake_connection_lag_seconds');
    expect(lag).toMatchObject({ unit: 'seconds', samples: [{ labels: { tenant: 'clinic' } }] });
    expect(gauges.find(({ name }) => name === 'intake_provider_limit_used_ratio')).toMatchObject({ unit: 'ratio' });
  });

  it('refuses a text that breaks off', async () => {
    const { text } = await scrape(stack.apiKey);
    expect(() => parseOpenMetrics(text.replace('# EOF\n', ''))).toThrow('Not OpenMetrics');
  });
});

describe('the metrics of many tenants', () => {
  it('are of the first by id, and of any other that is asked for', async () => {
    const ids = Array.from({ length: mostTenants }, (_, n) => `another-${String(n).padStart(2, '0')}`);
    for (const id of ids) await call('PUT', `/tenants/${id}`, { body: JSON.stringify({ ingest_every_minutes: null }) });

    const lines = await linesOf(stack.apiKey);

    expect(named(lines, 'intake_run_running')).toEqual(ids.map((id) => `intake_run_running{tenant="${id}"} 0`));
    expect(lines).toContain(`intake_tenants ${mostTenants + 3}`);
    expect(await linesOf(stack.apiKey, '?tenant_id=bank')).toContain('intake_run_running{tenant="bank"} 0');
  });
});
