import { afterAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { startProvider } from '#infra/local/demo-provider/provider-server.ts';
import { startEmulatedQueues } from '#infra/local/queue-service.ts';
import { ticketsOfTenant } from '#test/functions/api-client.ts';
import { until } from '#test/functions/until.ts';
import { ownDatabase, startProcess } from './local-process.ts';

const requests = 12;
const windowMs = 2_000;
const pagesEach = 9;
const openMs = 2_000;

const provider = await startProvider({
  tickets: (tenantId) => ticketsOfTenant(tenantId, pagesEach * 5),
  limit: { requests, windowMs },
});
afterAll(provider.close);
const { store, variables } = await ownDatabase();

/** Two processes that share only the database and the queues. */
const twoStacks = async () => {
  const queues = await startEmulatedQueues();
  onTestFinished(queues.close);
  const shared = {
    ...variables,
    EXTERNAL_API_URL: provider.url,
    AWS_ENDPOINT_URL_SQS: queues.endpoint,
    RATE_LIMIT_REQUESTS: `${requests}`,
    RATE_LIMIT_WINDOW_SECONDS: `${windowMs / 1000}`,
    PROVIDER_PAGE_SIZE: '5',
    PAGE_MAX_ATTEMPTS: '100',
    CIRCUIT_OPEN_SECONDS: `${openMs / 1000}`,
  };
  const [one, other] = await Promise.all([startProcess([], shared).api(), startProcess([], shared).api()]);
  return { one, other };
};

const whole = { status: 'completed', processed_pages: pagesEach, new_ingested: pagesEach * 5, unchanged: 0 };
const tenants = ['north', 'east', 'south', 'west'];

beforeEach(() => provider.reset());

describe('two stacks on one database and one queue', () => {
  it('keep the limit together and process each page once', async () => {
    const { one, other } = await twoStacks();

    const jobs = await Promise.all(tenants.map((tenant, n) => (n % 2 ? one : other).run(tenant)));

    expect(jobs).toEqual(tenants.map((tenant_id) => expect.objectContaining({ ...whole, tenant_id })));
    expect(provider.calls).toHaveLength(tenants.length * pagesEach);
    expect(provider.calls.filter(({ status }) => status === 429)).toEqual([]);
    expect(provider.mostCallsInAnyWindow(windowMs)).toBeLessThanOrEqual(requests);
    for (const { body } of [await one.get('/rate-limit/status'), await other.get('/rate-limit/status')])
      expect(body).toMatchObject({ limit: requests, window_seconds: windowMs / 1000 });
  });

  it('run a tenant once, however often and on whichever stack it is started', async () => {
    const { one, other } = await twoStacks();

    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, n) => (n % 2 ? one : other).start('started-at-both')),
    );

    const accepted = answers.filter(({ status }) => status === 202);
    expect(accepted).toHaveLength(1);
    const jobId = accepted[0]?.body.job_id ?? '';
    expect(new Set(answers.map(({ body }) => body.job_id))).toEqual(new Set([jobId]));
    expect(await one.ended(jobId)).toMatchObject(whole);
    expect(await other.progress(jobId)).toMatchObject(whole);
    expect(await store.db.collection('ingestion_jobs').countDocuments({ tenant_id: 'started-at-both' })).toBe(1);
  });

  it('stop calling a failing provider together, probe it with one call at a time, and continue when it is back', async () => {
    const { one, other } = await twoStacks();
    provider.setTickets((tenantId) => ticketsOfTenant(tenantId, 5));
    provider.setFault(() => ({ kind: 'status', status: 500 }));
    // The first calls are answered together, so that on a slow machine too none arrives long after the circuit is open.
    let firstAt: number | undefined;
    provider.change({
      latencyMs({ at }) {
        firstAt ??= at;
        return Math.max(0, firstAt + 3_000 - at);
      },
    });
    // Enough alerts that each needs few attempts with short backoffs.
    const jobIds = await Promise.all(
      Array.from({ length: 8 }, async (_, n) => (await (n % 2 ? one : other).start(`waiting-${n}`)).body.job_id),
    );
    for (const api of [one, other])
      await until('the open circuit', async () => {
        const { body } = await api.get<{ state: string }>('/circuit/provider/status');
        return body.state === 'open';
      });
    const openedAt = provider.calls.map(({ answeredAt = 0 }) => answeredAt).sort((a, b) => a - b)[4] ?? 0;
    // The fifth failure opens it, while calls of the other tenants may be in flight.
    const underWayMs = 1_000;
    const afterwards = () => provider.calls.filter(({ at }) => at > openedAt + underWayMs);

    await until('two probes', () => afterwards().length >= 2);
    const [first, second] = afterwards();
    const restMs = openMs - 5; // the clocks of the database and this process differ
    expect((first?.at ?? 0) - openedAt).toBeGreaterThan(restMs);
    expect((second?.at ?? 0) - (first?.answeredAt ?? 0)).toBeGreaterThan(restMs);
    expect(provider.calls.length).toBeLessThan(5 + jobIds.length + 2);

    provider.change({ fault: undefined, latencyMs: 0 });
    for (const [n, jobId] of jobIds.entries())
      expect(await (n % 2 ? other : one).ended(jobId)).toMatchObject({ status: 'completed', new_ingested: 5 });
    expect(provider.mostCallsInAnyWindow(windowMs)).toBeLessThanOrEqual(requests);
  });
});
