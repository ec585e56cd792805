import { afterAll, expect, it } from 'vitest';
import { startProvider } from '#infra/local/demo-provider/provider-server.ts';
import { ticketsOfTenant } from '#test/functions/api-client.ts';
import { ownDatabase, startProcess } from './local-process.ts';

const requests = 20;
const windowMs = 4_000;
const pagesEach = 12;

const provider = await startProvider({
  tickets: (tenantId) => ticketsOfTenant(tenantId, pagesEach * 5),
  limit: { requests, windowMs },
});
afterAll(provider.close);
const { variables } = await ownDatabase();

it('four concurrent tenants share the rate limit without exceeding it', async () => {
  const process = startProcess([], {
    ...variables,
    EXTERNAL_API_URL: provider.url,
    RATE_LIMIT_REQUESTS: `${requests}`,
    RATE_LIMIT_WINDOW_SECONDS: `${windowMs / 1000}`,
    PROVIDER_PAGE_SIZE: '5',
  });
  const api = await process.api();
  const startedAt = performance.now();
  const jobs = await Promise.all(['north', 'east', 'south', 'west'].map((tenant) => api.run(tenant)));
  const tookMs = performance.now() - startedAt;

  expect(jobs.map(({ status, new_ingested }) => `${status} ${new_ingested}`)).toEqual(Array(4).fill('completed 60'));
  expect(provider.calls).toHaveLength(4 * pagesEach); // no page was requested twice
  expect(provider.calls.filter(({ status }) => status === 429)).toEqual([]);
  expect(provider.mostCallsInAnyWindow(windowMs)).toBeLessThanOrEqual(requests);

  const floorMs = (Math.ceil((4 * pagesEach) / requests) - 1) * windowMs;
  console.log(`${4 * pagesEach} calls took ${(tookMs / floorMs).toFixed(2)} times the least that the limit allows`);
});
