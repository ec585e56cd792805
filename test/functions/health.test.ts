import { beforeEach, expect, it, vi } from 'vitest';
import { localApi } from './local-api.ts';

type Health = {
  status: string;
  dependencies: Record<'mongodb' | 'external_api', { status: string; latency_ms: number | null }>;
};

const { get, provider } = await localApi();

const wallClock = Date.now;
let laterMs = 0;

/** Waits for the cached result to expire. */
const pass = (ms: number): void => {
  laterMs += ms;
  vi.spyOn(Date, 'now').mockImplementation(() => wallClock() + laterMs);
};
const healthCalls = () => provider.calls.filter(({ path }) => path === '/health').length;

beforeEach(() => {
  pass(2_000);
  provider.reset();
});

it('health is a public 200 while database and provider respond', async () => {
  const { status, body } = await get<Health>('/health', { key: null });
  expect(status).toBe(200);
  expect(body).toEqual({
    status: 'ok',
    dependencies: {
      mongodb: { status: 'up', latency_ms: expect.any(Number) },
      external_api: { status: 'up', latency_ms: expect.any(Number) },
    },
  });
});

it.each([
  ['answers 500', { kind: 'status', status: 500 }],
  ['breaks the connection', { kind: 'reset' }],
  ['hangs', { kind: 'hang' }],
] as const)('health is 503 within 3 s when the provider %s', async (_, fault) => {
  provider.setFault(() => fault);
  const startedAt = performance.now();
  const { status, headers, body } = await get<Health>('/health', { key: null });
  expect(performance.now() - startedAt).toBeLessThan(3_000); // part of the contract, not a performance measurement
  expect(status).toBe(503);
  expect(headers.get('content-type')).toBe('application/json');
  expect(body).toEqual({
    status: 'degraded',
    dependencies: {
      mongodb: { status: 'up', latency_ms: expect.any(Number) },
      external_api: { status: 'down', latency_ms: null },
    },
  });
});

it.each([301, 302, 303, 307, 308])(
  'health is 503 when the provider answers %i, without following it',
  async (status) => {
    provider.setFault(() => ({ kind: 'status', status, headers: { location: '/elsewhere' } }));

    expect((await get<Health>('/health', { key: null })).body.dependencies.external_api.status).toBe('down');

    expect(provider.calls.map(({ path }) => path)).toEqual(['/health']);
  },
);

it('health calls the provider once in two seconds, however many requests it gets', async () => {
  await Promise.all(Array.from({ length: 10 }, () => get('/health', { key: null })));
  provider.setFault(() => ({ kind: 'status', status: 500 }));
  const { body } = await get<Health>('/health', { key: null });

  expect(body.status).toBe('ok');
  expect(healthCalls()).toBe(1);

  pass(2_000);
  expect((await get<Health>('/health', { key: null })).body.status).toBe('degraded');
  expect(healthCalls()).toBe(2);
});

it("health does not count against the provider's limit", async () => {
  await get('/health');
  const { body } = await get<{ current_requests: number }>('/rate-limit/status');
  expect(body.current_requests).toBe(0);
});
