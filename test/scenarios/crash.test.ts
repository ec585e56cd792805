import { afterAll, expect, it } from 'vitest';
import { startProvider } from '#infra/local/demo-provider/provider-server.ts';
import { runsOf } from '#lib/ingestion/runs.ts';
import { ticketsOfTenant } from '#test/functions/api-client.ts';
import { until } from '#test/functions/until.ts';
import { ownDatabase, startProcess } from './local-process.ts';

const provider = await startProvider({ tickets: ticketsOfTenant('harbour-bank', 200), latencyMs: 20 });
afterAll(provider.close);
const { store, variables } = await ownDatabase();

const start = () => startProcess([], { ...variables, EXTERNAL_API_URL: provider.url, PROVIDER_PAGE_SIZE: '10' });

it('a run killed halfway is completed by the next process, with no page twice or missing', async () => {
  provider.setFault(({ page = 0 }) => (page > 10 ? { kind: 'hang' } : undefined));
  const first = start();
  const { body } = await (await first.api()).start('harbour-bank');
  const run = () => runsOf(store, 'harbour-bank').find(body.job_id);
  await until('some pages', async () => ((await run())?.processed_pages ?? 0) >= 5);
  expect(await first.kill('SIGKILL')).toEqual({ code: null, signal: 'SIGKILL' });
  provider.setFault(undefined);
  const killed = await run();
  expect(killed).toMatchObject({ status: 'running', total_pages: 20 });
  expect(killed?.processed_pages).toBeLessThan(20);

  const api = await start().api();
  expect(await api.ended(body.job_id)).toMatchObject({
    status: 'completed',
    total_pages: 20,
    processed_pages: 20,
    new_ingested: 200,
    unchanged: 0,
  });
  expect(await store.db.collection('tickets').countDocuments()).toBe(200);
  expect(await store.db.collection('ticket_history').countDocuments()).toBe(200);
  expect((await api.get('/ingest/lock/harbour-bank')).body).toEqual({ tenant_id: 'harbour-bank', locked: false });
});
