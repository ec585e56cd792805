import { expect, it, vi } from 'vitest';
import { newKey } from '#lib/auth/key-text.ts';
import { logger } from '#lib/logger.ts';
import { aKeyring } from '#test/support/builders.ts';
import { ticketsOfTenant } from './api-client.ts';
import { localApi } from './local-api.ts';
import { until } from './until.ts';

// Everything that this process prints is recorded and searched at the end.
const written: string[] = [];
for (const stream of [process.stdout, process.stderr])
  vi.spyOn(stream, 'write').mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
logger.setLogLevel('DEBUG');

const words = 'purple-elephant';
const tenant = 'harbour-bank';
const { call, get, run, keyFor, store, provider, stack } = await localApi({
  PAGE_MAX_ATTEMPTS: '1',
  ALERT_BACKFILL: 'send', // the tickets are old
});

const put = (tenantId: string) =>
  call('PUT', `/tenants/${tenantId}`, { body: JSON.stringify({ name: words, ingest_every_minutes: null }) });

it('the logs of runs, faults and fuzzed requests contain no customer text and no keys', async () => {
  const tickets = ticketsOfTenant(tenant, 5, {
    subject: `Outage, everything is down ${words}`,
    message: words,
    customer_id: words,
  });
  const malformed = { ...tickets[0], id: { [words]: words } };
  const repaired = { ...tickets[0], id: 'odd', status: { [words]: words }, created_at: words };
  provider.setTickets([...tickets, malformed, repaired]);
  await run(tenant);
  await until('the alerts', () => provider.alerts.some(({ status }) => status === 202));

  const broken = [
    { kind: 'status', status: 200, body: `{"tickets": ["${words}"` },
    { kind: 'status', status: 200, body: { tickets: words, [words]: words } },
    { kind: 'status', status: 500, body: words },
    { kind: 'half-body' },
  ] as const;
  for (const [n, fault] of broken.entries()) {
    provider.setFault(() => fault);
    provider.setTickets(ticketsOfTenant(`tenant-${n}`, 1, { subject: words }));
    expect(await run(`tenant-${n}`)).toMatchObject({ status: 'failed' });
  }

  const keys = [stack.apiKey, await keyFor([tenant], ['read']), newKey(aKeyring()), `wrong-${words}`];
  for (const key of keys) {
    await get(`/tickets?tenant_id=${tenant}&q=${words}&customer_id=${words}`, { key });
    await get(`/tickets?tenant_id=${words}%00&${words}=${words}&status=${words}%00`, { key });
    await get(`/tickets/${words}?tenant_id=${tenant}`, { key });
    await call('POST', `/keys?${words}`, { key, body: JSON.stringify({ label: words, [words]: words }) });
    await call('PUT', `/tenants/${tenant}`, { key, body: `{"name":"${words}` });
  }
  await put(tenant);

  // An internal error of the kind that quotes the document.
  await store.db
    .collection('tenants')
    .createIndex({ name: 1 }, { unique: true, partialFilterExpression: { name: { $gt: '' } } });
  expect((await put('another-tenant')).status).toBe(500);

  const log = written.join('');
  expect(log).toContain('"REQUEST_FAILED"');
  for (const secret of [words, ...keys]) expect(log).not.toContain(secret);
});
