import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { startProvider } from '#infra/local/demo-provider/provider-server.ts';
import { ticketsOfTenant } from '#test/functions/api-client.ts';
import { until } from '#test/functions/until.ts';
import { startProcess } from './local-process.ts';

const directory = mkdtempSync(join(tmpdir(), 'intake-data-'));
afterAll(() => rmSync(directory, { recursive: true }));
const provider = await startProvider({ tickets: ticketsOfTenant('harbour-bank', 200), latencyMs: 20 });
afterAll(provider.close);

const start = (...args: string[]) => startProcess(args, { EXTERNAL_API_URL: provider.url, PROVIDER_PAGE_SIZE: '10' });

it('with --data a run killed halfway continues at the next start, with all tickets ingested before', async () => {
  provider.setFault(({ page = 0 }) => (page > 10 ? { kind: 'hang' } : undefined));
  const first = start(`--data=${directory}`);
  const api = await first.api();
  const { body } = await api.start('harbour-bank');
  await until('some pages', async () => (await api.progress(body.job_id)).processed_pages >= 5);
  expect(await first.kill('SIGKILL')).toEqual({ code: null, signal: 'SIGKILL' });
  provider.setFault(undefined);

  const second = start(`--data=${directory}`);
  const again = await second.api();
  expect(await again.ended(body.job_id)).toMatchObject({ status: 'completed', new_ingested: 200, unchanged: 0 });
  expect(second.said.stdout).toContain(`its data is kept in ${directory}`);
});

it('without --data the start says that the data is in memory only', async () => {
  const process = start();
  await process.api();

  await until('the line', () =>
    process.said.stdout.includes('in memory: data is gone when this ends; --data=DIR keeps it'),
  );
});

it('--data together with MONGODB_URI is refused', async () => {
  const process = startProcess([`--data=${directory}`], { MONGODB_URI: 'mongodb://localhost' });

  expect((await process.ended).code).toBe(1);
  expect(process.said.stderr).toContain('Either --data or MONGODB_URI keeps the data');
});
