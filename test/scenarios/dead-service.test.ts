import { afterAll, expect, it } from 'vitest';
import { startProvider } from '#infra/local/demo-provider/provider-server.ts';
import { startEmulatedQueues } from '#infra/local/queue-service.ts';
import { ticketsOfTenant } from '#test/functions/api-client.ts';
import { until } from '#test/functions/until.ts';
import { ownDatabase, startProcess } from './local-process.ts';

const openSeconds = 2;
const provider = await startProvider({
  tickets: (tenantId) => ticketsOfTenant(tenantId, 20, { subject: 'Outage' }),
  notify: { dead: true },
});
const queues = await startEmulatedQueues();
afterAll(async () => {
  await provider.close();
  await queues.close();
});
const { store, variables } = await ownDatabase();

const start = () =>
  startProcess(['--idle'], {
    ...variables,
    AWS_ENDPOINT_URL_SQS: queues.endpoint,
    EXTERNAL_API_URL: provider.url,
    ALERT_BACKFILL: 'send',
    CIRCUIT_OPEN_SECONDS: `${openSeconds}`,
  }).api();

it('two instances make a window of calls to a service that is down, then one at a time, and deliver everything when it is back', async () => {
  const [one, other] = await Promise.all([start(), start()]);
  const runs = await Promise.all([one.run('harbour-bank'), other.run('city-hotels')]);
  expect(runs).toMatchObject(Array(2).fill({ status: 'completed', new_ingested: 20 }));

  await until('some probes', () => provider.alerts.length >= 12);
  const calls = provider.alerts.map(({ at }) => at);
  const gaps = calls.slice(1).map((at, n) => at - (calls[n] ?? 0));
  const beforeOpen = 1 + gaps.findIndex((gap) => gap >= openSeconds * 1_000);
  expect(beforeOpen).toBeGreaterThanOrEqual(5);
  expect(beforeOpen).toBeLessThanOrEqual(10);
  for (const gap of gaps.slice(beforeOpen - 1)) expect(gap).toBeGreaterThanOrEqual(openSeconds * 1_000);

  provider.setNotify({ dead: false });
  await until(
    'every alert',
    async () => (await store.db.collection('tickets').countDocuments({ 'alert.state': 'sent' })) === 40,
  );
  const taken = provider.alerts.filter(({ status }) => status === 202).map(({ key }) => key);
  expect([taken.length, new Set(taken).size]).toEqual([40, 40]);
});
