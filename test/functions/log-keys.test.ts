import { beforeEach, expect, it, vi } from 'vitest';
import { logger } from '#lib/logger.ts';
import { localApi } from './local-api.ts';

type Line = Record<string, unknown>;

const lines: Line[] = [];
vi.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
  const text = String(chunk);
  if (text.startsWith('{')) lines.push(JSON.parse(text) as Line);
  return true;
});
const { call, get, keyFor } = await localApi();
const tenants = Array.from({ length: 8 }, (_, n) => `tenant-${n}`);
const keys = await Promise.all(tenants.map((tenant) => keyFor([tenant], ['read', 'admin'])));
const { body } = await get<{ keys: { key_id: string; tenants: string[] }[] }>('/keys');
const keyIdOf = (tenant: string) => body.keys.find((key) => key.tenants.includes(tenant))?.key_id;
logger.setLogLevel('INFO');

const put = (tenant: string, key: string | undefined) =>
  call('PUT', `/tenants/${tenant}`, {
    ...(key && { key }),
    body: JSON.stringify({ name: tenant, ingest_every_minutes: null }),
  });
const changes = () => lines.filter(({ message }) => message === 'CHANGE_ANSWERED');

beforeEach(() => {
  lines.length = 0;
});

it('each change is logged with its key’s id, tenant, request and status, however many run at once', async () => {
  const answers = await Promise.all(tenants.map((tenant, n) => put(tenant, keys[n])));

  const expected = tenants.map((tenant_id, n) => ({
    operation: 'put-tenant',
    tenant_id,
    key_id: keyIdOf(tenant_id),
    request_id: answers[n]?.headers.get('x-request-id'),
    status: 200,
  }));
  expect(expected.every(({ key_id }) => key_id)).toBe(true);
  expect(changes()).toHaveLength(tenants.length);
  expect(changes()).toEqual(expect.arrayContaining(expected.map((line) => expect.objectContaining(line))));
});

it('a refused change is logged, too, and no key itself is', async () => {
  const { status } = await put('somebody-elses', keys[0]);

  expect(status).toBe(403);
  expect(changes()).toEqual([expect.objectContaining({ status: 403, key_id: keyIdOf('tenant-0') })]);
  for (const key of keys) expect(JSON.stringify(lines)).not.toContain(key);
});

it('neither reads nor callers without a known key log a line', async () => {
  await get('/tickets?tenant_id=tenant-0');
  for (const method of ['tools/list', 'tools/call']) {
    const params = { name: 'list-tickets', arguments: { tenant_id: 'tenant-0' } };
    await call('POST', '/mcp', {
      body: JSON.stringify({ jsonrpc: '2.0', id: 1, method, ...(method === 'tools/call' && { params }) }),
    });
  }
  await call('POST', '/graphql', {
    body: JSON.stringify({ query: '{ tickets(tenant_id: "tenant-0") { next_cursor } }' }),
  });
  await call('PUT', '/tenants/tenant-0', { key: null, body: '{}' });
  await call('POST', '/nowhere', { body: '{}' });

  expect(changes()).toEqual([]);
});
