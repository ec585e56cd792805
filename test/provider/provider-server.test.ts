import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Fault } from '#infra/local/demo-provider/behaviour.ts';
import { type Provider, type ProviderOptions, startProvider } from '#infra/local/demo-provider/provider-server.ts';

const started: Provider[] = [];

const start = async (options?: ProviderOptions): Promise<Provider> => {
  const provider = await startProvider(options);
  started.push(provider);
  return provider;
};

afterEach(async () => {
  await Promise.all(started.splice(0).map((provider) => provider.close()));
});

const pageOf = (provider: Provider, query = 'tenant_id=a'): Promise<Response> =>
  fetch(`${provider.url}/external/support-tickets?${query}`);

const bodyOf = async (provider: Provider, query?: string): Promise<unknown> => (await pageOf(provider, query)).json();

const numbered = (count: number, tenantId = 'a') =>
  Array.from({ length: count }, (_, index) => ({ id: `${tenantId}${index + 1}`, tenant_id: tenantId }));

const faulty = async (fault: Fault): Promise<Provider> => start({ tickets: numbered(3), fault: () => fault });

describe('a page of the provider', () => {
  it('names the next page until the last', async () => {
    const provider = await start({ tickets: numbered(5) });
    const [a1, a2, a3, a4, a5] = numbered(5);
    const ask = (page: number) => bodyOf(provider, `tenant_id=a&page_size=2&page=${page}`);
    expect(await ask(1)).toEqual({ tickets: [a1, a2], next_page: 2, total_count: 5 });
    expect(await ask(2)).toEqual({ tickets: [a3, a4], next_page: 3, total_count: 5 });
    expect(await ask(3)).toEqual({ tickets: [a5], next_page: null, total_count: 5 });
  });

  it('is empty beyond the end', async () => {
    const provider = await start({ tickets: numbered(5), totalCount: false });
    expect(await bodyOf(provider, 'tenant_id=a&page=9')).toEqual({ tickets: [], next_page: null });
  });

  it('has the tickets of its tenant and those without one, or of all tenants if the tenant is ignored', async () => {
    const nobodys = { id: 'n' };
    const provider = await start({ tickets: [...numbered(1, 'a'), ...numbered(1, 'b'), nobodys] });
    expect(await bodyOf(provider)).toMatchObject({ tickets: [{ id: 'a1' }, { id: 'n' }] });
    provider.change({ honoursTenant: false });
    expect(await bodyOf(provider)).toMatchObject({ tickets: [{ id: 'a1' }, { id: 'b1' }, { id: 'n' }] });
  });

  it.each([
    'page=1',
    'tenant_id=a&page=0',
    'tenant_id=a&page=x',
    'tenant_id=a&page_size=0',
    'tenant_id=a&page_size=1001',
  ])('is rejected for %s', async (query) => {
    const response = await pageOf(await start(), query);
    expect(response.status).toBe(422);
    expect(await response.json()).toEqual({ detail: [expect.any(String)] });
  });
});

describe('the provider’s limit over HTTP', () => {
  it('refuses the calls beyond it, records them, and leaves the health check alone', async () => {
    const provider = await start({ limit: { requests: 2, windowMs: 60_000 } });
    const responses = await Promise.all([1, 2, 3, 4].map(() => pageOf(provider)));
    const statuses = responses.map(({ status }) => status).sort();
    expect(statuses).toEqual([200, 200, 429, 429]);
    expect(responses.find(({ status }) => status === 429)?.headers.get('retry-after')).toBe('60');
    expect(provider.mostCallsInAnyWindow(60_000)).toBe(4);
    expect((await fetch(`${provider.url}/health`)).status).toBe(200);
    expect(provider.mostCallsInAnyWindow(60_000)).toBe(4);
  });
});

describe('a fault of the provider', () => {
  it('with a status answers it with its headers and body', async () => {
    const provider = await faulty({ kind: 'status', status: 503, headers: { 'retry-after': '7' }, body: { oh: 'no' } });
    const response = await pageOf(provider);
    expect([response.status, response.headers.get('retry-after'), await response.json()]).toEqual([
      503,
      '7',
      { oh: 'no' },
    ]);
  });

  it('with garbage answers 200 without JSON', async () => {
    const response = await pageOf(await faulty({ kind: 'garbage' }));
    expect(response.status).toBe(200);
    await expect(response.json()).rejects.toThrow(SyntaxError);
  });

  it('with a wrong shape answers JSON without tickets', async () => {
    expect(await bodyOf(await faulty({ kind: 'wrong-shape' }))).not.toHaveProperty('tickets');
  });

  it('with half a body breaks off in the middle', async () => {
    const provider = await faulty({ kind: 'half-body' });
    const response = await pageOf(provider);
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow('terminated');
    expect(provider.calls[0]?.answeredAt).toBeUndefined();
  });

  it('with a reset breaks the connection without an answer', async () => {
    await expect(pageOf(await faulty({ kind: 'reset' }))).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
  });

  it('with slowness answers correctly in the end', async () => {
    const provider = await faulty({ kind: 'slow', ms: 5 });
    expect(await bodyOf(provider)).toMatchObject({ total_count: 3 });
  });

  it('affects the calls that its rule selects, until the rule is removed', async () => {
    const provider = await start();
    provider.setFault(({ page }) => (page === 2 ? { kind: 'status', status: 500 } : undefined));
    expect((await pageOf(provider, 'tenant_id=a&page=1')).status).toBe(200);
    expect((await pageOf(provider, 'tenant_id=a&page=2')).status).toBe(500);
    provider.setFault(undefined);
    expect((await pageOf(provider, 'tenant_id=a&page=2')).status).toBe(200);
  });
});

describe('an alert at the provider', () => {
  const notify = async ({ url }: Provider, key: string): Promise<number> =>
    (await fetch(`${url}/notify`, { method: 'POST', headers: { 'idempotency-key': key }, body: '{"ticket_id":"t"}' }))
      .status;

  it('is accepted after the configured number of failed attempts, counted per key', async () => {
    const provider = await start({ notify: { fails: 2 } });
    const statuses: number[] = [];
    for (const key of ['a', 'b', 'a', 'a', 'b', 'b', 'a']) statuses.push(await notify(provider, key));
    expect(statuses).toEqual([503, 503, 503, 202, 503, 202, 202]);
    expect(provider.alerts[3]).toMatchObject({ key: 'a', body: { ticket_id: 't' }, status: 202 });
  });

  it('is never accepted by a failing service, and accepted once it recovers', async () => {
    const provider = await start({ notify: { dead: true } });
    expect(await notify(provider, 'a')).toBe(503);
    provider.setNotify({ dead: false });
    expect(await notify(provider, 'a')).toBe(202);
  });

  it('is rejected without an idempotency key', async () => {
    const response = await fetch(`${(await start()).url}/notify`, { method: 'POST', body: '{}' });
    expect(response.status).toBe(422);
  });
});

describe('the provider', () => {
  it('closes while calls hang, and may be closed twice', async () => {
    const provider = await start({ fault: () => ({ kind: 'hang' }), notify: { hang: true } });
    const hung = [pageOf(provider), fetch(`${provider.url}/notify`, { method: 'POST', body: '{}' })];
    const ends = Promise.allSettled(hung);
    await vi.waitFor(() => expect([provider.calls.length, provider.alerts.length]).toEqual([1, 1]));
    await provider.close();
    expect((await ends).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await provider.close();
  });

  it('closes in the middle of a slow response', async () => {
    const provider = await start({ latencyMs: 3_600_000 });
    const ends = Promise.allSettled([pageOf(provider)]);
    await vi.waitFor(() => expect(provider.calls).toHaveLength(1));
    await provider.close();
    expect(await ends).toMatchObject([{ status: 'rejected' }]);
  });

  it('has its initial state after a reset', async () => {
    const provider = await start({ tickets: numbered(1), limit: { requests: 1, windowMs: 60_000 } });
    await pageOf(provider);
    provider.setTickets([]);
    provider.setFault(() => ({ kind: 'garbage' }));
    provider.reset();
    expect(provider.calls).toHaveLength(0);
    expect(await bodyOf(provider)).toMatchObject({ total_count: 1 });
  });

  it('records each request with its answer', async () => {
    const provider = await start();
    await pageOf(provider, 'tenant_id=a&page=3&page_size=50');
    await fetch(`${provider.url}/nowhere`);
    expect(provider.calls).toMatchObject([
      { path: '/external/support-tickets', tenantId: 'a', page: 3, pageSize: 50, status: 200 },
      { path: '/nowhere', status: 404 },
    ]);
  });
});
