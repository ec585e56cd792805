import { beforeEach, describe, expect, it } from 'vitest';
import { ticketsOfTenant } from './api-client.ts';
import { localApi } from './local-api.ts';
import { until } from './until.ts';

type Limit = {
  limit: number;
  window_seconds: number;
  current_requests: number;
  remaining: number;
  next_slot_at: null | string;
};
type Circuit = { state: string; failure_count: number; opened_at: string | null; retry_after: string | null };

const { call, get, keyFor, start, run, ended, store, provider } = await localApi({
  RATE_LIMIT_REQUESTS: '3',
  RATE_LIMIT_WINDOW_SECONDS: '3600',
  CIRCUIT_FAILURES: '1',
  CIRCUIT_WINDOW: '1',
});

beforeEach(async () => {
  provider.reset();
  await store.db.collection('rate_limits').deleteMany({});
  await call('POST', '/circuit/provider/reset');
});

const limit = async (): Promise<Limit> => (await get<Limit>('/rate-limit/status')).body;
const circuit = async (name = 'provider'): Promise<Circuit> => (await get<Circuit>(`/circuit/${name}/status`)).body;

describe('the rate limit', () => {
  it('is all free before the first call', async () => {
    expect(await limit()).toEqual({
      limit: 3,
      window_seconds: 3600,
      current_requests: 0,
      remaining: 3,
      next_slot_at: null,
    });
  });

  it('shows the calls in use and the time of the next slot', async () => {
    for (const tenant of ['first', 'second']) await run(tenant);
    expect(await limit()).toMatchObject({ current_requests: 2, remaining: 1, next_slot_at: null });
    const startedAt = Date.now();
    await run('third');
    const full = await limit();
    expect(full).toMatchObject({ current_requests: 3, remaining: 0 });
    expect(Date.parse(full.next_slot_at ?? '')).toBeGreaterThan(startedAt + 3_500_000);
  });
});

describe('the limit of calls to the provider', () => {
  it.each([301, 302, 303, 307, 308])(
    'holds if the provider redirects with %i: every call it gets is counted',
    async (status) => {
      const location = `${provider.url}/external/support-tickets`;
      provider.setFault(() => ({ kind: 'status', status, headers: { location } }));
      const { job_id } = (await start(`redirected-${status}`)).body;
      await until('the circuit to open', async () => (await circuit()).state === 'open');

      expect(provider.calls).toHaveLength(1);
      expect(await limit()).toMatchObject({ current_requests: 1 });
      await call('DELETE', `/ingest/${job_id}`);
    },
  );
});

describe("a provider's Retry-After", () => {
  const throttled = async (tenantId: string) => {
    provider.setFault(() => ({ kind: 'status', status: 429, headers: { 'retry-after': '3600' } }));
    await start(tenantId);
    const blocked = await until('the block', async () => {
      const seen = await limit();
      return seen.remaining === 0 && seen;
    });
    expect(Date.parse(blocked.next_slot_at ?? '')).toBeGreaterThan(Date.now() + 3_500_000);
    provider.setFault(undefined);
  };

  it('stops all tenants until it is reset, after which earlier calls still count', async () => {
    await throttled('sent-away');

    const reset = await call('POST', '/rate-limit/reset');

    expect(reset.status).toBe(200);
    expect(reset.body).toEqual({ name: 'provider', status: 'reset' });
    // The run that was sent away may have called again by now.
    const { current_requests, remaining, next_slot_at } = await limit();
    expect(current_requests).toBeGreaterThanOrEqual(1);
    expect({ all: current_requests + remaining, next_slot_at }).toEqual({ all: 3, next_slot_at: null });
    expect(await run('another')).toMatchObject({ status: 'completed' });
  });

  it('cannot be reset with a key for some tenants only', async () => {
    await throttled('sent-off');
    const key = await keyFor(['sent-off'], ['admin']);

    expect((await call('POST', '/rate-limit/reset', { key })).status).toBe(403);

    expect(await limit()).toMatchObject({ remaining: 0 });
  });
});

describe('a circuit', () => {
  it('is closed at first', async () => {
    for (const name of ['provider', 'notify'])
      expect((await get(`/circuit/${name}/status`)).body).toEqual({
        name,
        state: 'closed',
        failure_count: 0,
        success_count: 0,
        recent_failure_rate: 0,
        opened_at: null,
        retry_after: null,
      });
  });

  it('opens when its service fails, blocks every call, and closes when it is reset', async () => {
    provider.setTickets(ticketsOfTenant('broken', 2));
    provider.setFault(() => ({ kind: 'status', status: 500 }));
    const { job_id } = (await start('broken')).body;
    const open = await until('the circuit to open', async () => {
      const seen = await circuit();
      return seen.state === 'open' && seen;
    });
    expect(Date.parse(open.retry_after ?? '')).toBeGreaterThan(Date.parse(open.opened_at ?? ''));
    expect(await circuit('notify')).toMatchObject({ state: 'closed' });

    provider.setFault(undefined);
    await start('waiting');
    // Its page was deferred for the open time of the circuit, and its lock extended until then.
    await until('the page to be put off', async () => {
      const { body } = await get<{ acquired_at: string; expires_at: string }>('/ingest/lock/waiting');
      return Date.parse(body.expires_at) - Date.parse(body.acquired_at) > 70_000;
    });
    expect(provider.calls).toHaveLength(1);

    const reset = await call('POST', '/circuit/provider/reset');
    expect(reset.status).toBe(200);
    expect(reset.body).toEqual({ name: 'provider', status: 'reset' });
    expect(await circuit()).toMatchObject({ state: 'closed', failure_count: 0, opened_at: null, retry_after: null });
    await call('DELETE', `/ingest/${job_id}`);
    expect(await ended(job_id)).toMatchObject({ status: 'cancelled' });
    expect(await run('broken')).toMatchObject({ status: 'completed', new_ingested: 2 });
  });

  it('that does not exist is a 404', async () => {
    expect((await get('/circuit/unknown/status')).status).toBe(404);
    expect((await call('POST', '/circuit/unknown/reset')).status).toBe(404);
  });
});
