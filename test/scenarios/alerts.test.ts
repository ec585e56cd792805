import { afterAll, beforeEach, expect, it } from 'vitest';
import { startProvider } from '#infra/local/demo-provider/provider-server.ts';
import { ticketsOfTenant } from '#test/functions/api-client.ts';
import { until } from '#test/functions/until.ts';
import { ownDatabase, startProcess } from './local-process.ts';

const provider = await startProvider({ tickets: (tenantId) => ticketsOfTenant(tenantId, 5, { subject: 'Outage' }) });
afterAll(provider.close);
const { store, variables } = await ownDatabase();

// Five alerts fail ten times in total: the circuit must stay closed, or its open time would exceed the test's.
const circuit = { CIRCUIT_FAILURES: '11', CIRCUIT_WINDOW: '20' };
const start = () =>
  startProcess([], { ...variables, ...circuit, ALERT_BACKFILL: 'send', EXTERNAL_API_URL: provider.url }).api();

beforeEach(() => provider.reset());

it('every alert is delivered once at a service that fails its first two attempts', async () => {
  provider.setNotify({ fails: 2 });
  const api = await start();
  expect(await api.run('harbour-bank')).toMatchObject({ status: 'completed', new_ingested: 5 });
  await until('all alerts', () => provider.alerts.filter(({ status }) => status === 202).length >= 5);

  const isSent = { tenant_id: 'harbour-bank', 'alert.state': 'sent' };
  await until('the record of it', async () => (await store.db.collection('tickets').countDocuments(isSent)) === 5);
  const keys = new Map<string, (number | undefined)[]>();
  for (const { key, status } of provider.alerts) keys.set(key, [...(keys.get(key) ?? []), status]);
  expect([...keys.values()]).toEqual(Array(5).fill([503, 503, 202]));

  const taken = provider.alerts.filter(({ status }) => status === 202).map(({ body }) => body as { ticket_id: string });
  expect(taken.map(({ ticket_id }) => ticket_id).sort()).toEqual([1, 2, 3, 4, 5].map((n) => `harbour-bank-${n}`));
  expect(taken[0]).toEqual({
    ticket_id: expect.any(String),
    tenant_id: 'harbour-bank',
    urgency: 'high',
    reason: expect.any(String),
  });
});

it.each([
  ['dead', { dead: true }],
  ['hanging', { hang: true }],
])('a %s notification service does not stop a run from completing', async (name, notify) => {
  provider.setNotify(notify);
  const api = await start();
  expect(await api.run(`with-a-${name}-service`)).toMatchObject({ status: 'completed', new_ingested: 5 });
});
