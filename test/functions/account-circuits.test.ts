import { beforeEach, describe, expect, it } from 'vitest';
import { accountLimiterIn } from '#lib/connections/account-limiter.ts';
import { accountKeyOf, accountLimitName, type ConnectionDoc } from '#lib/connections/connection.ts';
import { localApi } from './local-api.ts';

type Circuit = { name: string; state: string; retry_after: string | null };
type Health = {
  calls: { circuit: string; retry_after: string | null; windows: { name: string; limit: number; remaining: number }[] };
};

const { call, get, keyFor, store } = await localApi({ CONNECTION_ALLOW_LOOPBACK: 'true' });
const baseUrl = 'http://127.0.0.1:9';
const account_key = accountKeyOf('zendesk', baseUrl);
const name = accountLimitName({ account_key });
const path = `/circuit/${encodeURIComponent(name)}`;
const circuit = { failures: 1, window: 1, openMs: 600_000, probeMs: 15_000 };

const fail = async (account: Pick<ConnectionDoc, 'kind' | 'account_key'>): Promise<void> => {
  const limiter = accountLimiterIn(store, account, { share: 0.5, callTimeoutMs: 10_000, circuit });
  const slot = await limiter.acquire({ bucket: 'incremental' });
  if (slot.kind === 'granted') await limiter.record(slot, { outcome: 'failure', news: {} });
};

beforeEach(async () => {
  await store.db.collection('rate_limits').deleteMany({});
  const body = { kind: 'zendesk', target: { base_url: baseUrl }, credentials: { client_id: 'a', client_secret: 'b' } };
  await call('PUT', '/tenants/connected/connection', { body: JSON.stringify(body) });
});

describe('the circuit of an account at a help desk', () => {
  it('is shown to its tenant, with what the limits of the account allow', async () => {
    expect((await get<Health>('/tenants/connected/connection/health')).body.calls).toMatchObject({
      circuit: 'closed',
      windows: [
        { name: 'account', limit: 100, remaining: 100 },
        { name: 'incremental', limit: 5, remaining: 5 },
      ],
    });

    await fail({ kind: 'zendesk', account_key });

    const { calls } = (await get<Health>('/tenants/connected/connection/health')).body;
    expect(calls).toMatchObject({ circuit: 'open', windows: [{ remaining: 99 }, { remaining: 4 }] });
    expect(Date.parse(calls.retry_after ?? '')).toBeGreaterThan(Date.now());
    expect((await get<{ calls: null }>('/tenants/unconnected/connection/health')).body.calls).toBeNull();
  });

  it('is seen by name, listed and reset by keys for every tenant, and is nothing to all others', async () => {
    await fail({ kind: 'zendesk', account_key });
    const key = await keyFor(['connected'], ['read', 'admin']);

    expect((await get<Circuit>(`${path}/status`)).body).toMatchObject({ name, state: 'open' });
    expect((await get(`${path}/status`, { key })).status).toBe(404);
    expect((await get('/circuits', { key })).status).toBe(403);
    expect((await get('/circuits')).body).toMatchObject({ circuits: [{ name, state: 'open' }], open_count: 1 });

    expect((await call('POST', `${path}/reset`)).status).toBe(200);
    expect((await get<Circuit>(`${path}/status`)).body).toMatchObject({ state: 'closed' });
    const none = { circuits: [], open_count: 0 };
    expect((await get('/circuits')).body).toEqual({ ...none, destinations: none });
  });

  it('is unknown for an account that nobody calls, and looking for it stores nothing', async () => {
    expect((await get('/circuit/desk%3Azendesk%3Anobody.example.com/status')).status).toBe(404);
    expect((await call('POST', '/circuit/desk%3Azendesk%3Anobody.example.com/reset')).status).toBe(404);

    expect(await store.db.collection('rate_limits').countDocuments()).toBe(0);
  });

  it('is one of at most twenty that are listed, however many there are', async () => {
    for (let n = 0; n < 25; n++) await fail({ kind: 'zendesk', account_key: `zendesk:dead-${n}.example.com` });

    const { circuits, open_count } = (await get<{ circuits: Circuit[]; open_count: number }>('/circuits')).body;

    expect(circuits).toHaveLength(20);
    expect(open_count).toBe(25);
  });

  it('leaves health and the circuits that all tenants share as they are', async () => {
    await fail({ kind: 'zendesk', account_key });

    expect((await get<{ status: string }>('/health')).body.status).toBe('ok');
    expect((await get<Circuit>('/circuit/provider/status')).body.state).toBe('closed');
  });
});
