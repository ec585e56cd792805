import { afterAll, expect, it } from 'vitest';
import { startProvider } from '#infra/local/demo-provider/provider-server.ts';
import { ticketsOfTenant } from '#test/functions/api-client.ts';
import { until } from '#test/functions/until.ts';
import { ownDatabase, startProcess } from './local-process.ts';

const tenants = ['harbour-bank', 'city-hotels', 'north-schools', 'swift-parcels'];
const byTenant = tenants.map((tenant) => [
  ...ticketsOfTenant(tenant, 250).slice(3),
  ...ticketsOfTenant(tenant, 3, { subject: 'Outage' }),
]);
/** The four tenants' tickets interleaved, so that each page has some of each. */
const mixed = byTenant[0]?.flatMap((_, index) => byTenant.map((tickets) => tickets[index] ?? {})) ?? [];

const provider = await startProvider({ tickets: mixed, honoursTenant: false });
afterAll(provider.close);
const { store, variables } = await ownDatabase();

const stored = () =>
  store.db
    .collection('tickets')
    .find({}, { projection: { seen_by: 0 } })
    .sort({ _id: 1 })
    .toArray();
const historyLength = () => store.db.collection('ticket_history').countDocuments();
const alertsTaken = () => provider.alerts.filter(({ status }) => status === 202).length;

it("one tenant's run ingests only its own tickets from a provider that sends all tenants', and a second run changes nothing", async () => {
  const api = await startProcess([], { ...variables, ALERT_BACKFILL: 'send', EXTERNAL_API_URL: provider.url }).api();
  const whole = { status: 'completed', progress: 100, total_pages: 10, processed_pages: 10, skipped: 750, errors: 0 };

  expect(await api.run('harbour-bank')).toMatchObject({ ...whole, new_ingested: 250 });
  const shown = await api.allTickets('tenant_id=harbour-bank&page_size=100');
  expect(new Set(shown.map(({ ticket_id }) => ticket_id)).size).toBe(250);
  expect(await store.db.collection('tickets').distinct('tenant_id')).toEqual(['harbour-bank']);

  await until('all alerts', async () => (await stored()).filter(({ alert }) => alert?.state === 'sent').length === 3);
  const before = await stored();
  expect(await historyLength()).toBe(250);

  expect(await api.run('harbour-bank')).toMatchObject({
    ...whole,
    new_ingested: 0,
    updated: 0,
    unchanged: 250,
    deleted: 0,
  });
  expect(await stored()).toEqual(before);
  expect(await historyLength()).toBe(250);
  expect(alertsTaken()).toBe(3);
});

it('of 60 concurrent starts one is accepted and all others get its job id', async () => {
  const api = await startProcess([], { ...variables, ALERT_BACKFILL: 'send', EXTERNAL_API_URL: provider.url }).api();
  const answers = await Promise.all(Array.from({ length: 60 }, () => api.start('city-hotels')));

  const accepted = answers.filter(({ status }) => status === 202);
  const refused = answers.filter(({ status }) => status === 409);
  expect([accepted.length, refused.length]).toEqual([1, 59]);
  const jobId = accepted[0]?.body.job_id ?? '';
  expect(new Set(refused.map(({ headers }) => headers.get('x-job-id')))).toEqual(new Set([jobId]));
  expect(await api.ended(jobId)).toMatchObject({ status: 'completed', new_ingested: 250 });
  expect(await store.db.collection('ingestion_jobs').countDocuments({ tenant_id: 'city-hotels' })).toBe(1);
});
