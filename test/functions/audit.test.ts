import { beforeEach, describe, expect, it } from 'vitest';
import type { AuditEntryView } from '#lib/audit/audit-entry.ts';
import { scopes } from '#lib/auth/api-key.ts';
import { localApi } from './local-api.ts';

const { call, get, keyFor, store } = await localApi();
const admin = await keyFor(['harbour-bank'], [...scopes]);

type Page = { entries: AuditEntryView[]; next_cursor: string | null };

const entriesFor = async (query = '', key?: string): Promise<AuditEntryView[]> =>
  (await get<Page>(`/audit?${query}`, key ? { key } : {})).body.entries;
const send = <T>(method: string, path: string, body?: object, key?: string) =>
  call<T>(method, path, { ...(body && { body: JSON.stringify(body) }), ...(key && { key }) });
const putTenant = (tenant: string, settings: object = {}, key?: string) =>
  send('PUT', `/tenants/${tenant}`, { ingest_every_minutes: null, ...settings }, key);

beforeEach(async () => {
  await store.db.collection('audit_log').deleteMany({});
});

describe('an entry', () => {
  it('says who has changed what, of which tenant, when, and in which request', async () => {
    const { body: made } = await send<{ key: string; key_id: string }>('POST', '/keys', {
      ...{ tenants: ['harbour-bank'], scopes: ['admin'], label: 'Desk of Alex' },
    });
    const before = new Date().toISOString();
    await putTenant('harbour-bank', { name: 'Harbour', ingest_every_minutes: 60 }, made.key);
    const { headers } = await putTenant('harbour-bank', { name: 'Harbour Bank', ingest_every_minutes: 60 }, made.key);

    const [entry] = await entriesFor();
    expect(entry).toMatchObject({
      ...{ action: 'put-tenant', outcome: 'succeeded', key_id: made.key_id, key_label: 'Desk of Alex' },
      ...{ tenants: ['harbour-bank'], request_id: headers.get('x-request-id') },
      changes: { name: { old: 'Harbour', new: 'Harbour Bank' } },
    });
    expect(Object.keys(entry?.changes ?? {})).toEqual(['name']);
    expect(entry?.at.localeCompare(before)).toBeGreaterThanOrEqual(0);
  });

  it('names what was created, and what was deleted', async () => {
    const path = '/tenants/harbour-bank/destinations';
    const input = { kind: 'webhook', label: 'Pager', target: { base_url: 'http://127.0.0.1:9' } };
    const { body } = await send<{ destination_id: string; secret: string }>('POST', path, input);
    await send('DELETE', `${path}/${body.destination_id}`);

    const [deleted, created] = await entriesFor();
    expect(created).toMatchObject({ action: 'create-destination', changes: { label: { old: null, new: 'Pager' } } });
    expect(deleted).toMatchObject({ action: 'delete-destination', changes: { label: { old: 'Pager', new: null } } });
    for (const { subject } of [created, deleted] as AuditEntryView[])
      expect(subject).toEqual({ destination_id: body.destination_id });
  });

  it('is of all tenants of a key, and of all tenants where a change concerns them', async () => {
    const { body } = await send<{ key_id: string }>('POST', '/keys', { tenants: ['b', 'a'], scopes: ['read'] });
    await send('DELETE', `/keys/${body.key_id}`);
    await send('POST', '/circuit/notify/reset');
    expect((await entriesFor()).map(({ tenants }) => tenants)).toEqual([['*'], ['b', 'a'], ['b', 'a']]);
  });

  it('of an erasure names the alias, and not the customer', async () => {
    const { body } = await send<{ alias: string }>('DELETE', '/tenants/harbour-bank/customers/maria-example');
    const [entry] = await entriesFor();
    expect(entry?.subject).toEqual({ alias: body.alias });
    expect(JSON.stringify(entry)).not.toContain('maria');
  });

  it('is not left by a refused request, which has changed nothing', async () => {
    await send('DELETE', '/keys/unknown');
    await send('POST', '/tenants/harbour-bank/connection/test');
    await putTenant('harbour-bank', { ingest_every_minutes: -1 });
    await putTenant('city-hotels', {}, admin);
    expect(await entriesFor()).toEqual([]);
  });

  it('of a request that failed on our side says so', async () => {
    const tenants = store.db.collection('tenants');
    await putTenant('city-hotels', { name: 'One name' });
    await tenants.createIndex({ name: 1 }, { unique: true, partialFilterExpression: { name: { $gt: '' } } });
    expect((await putTenant('another', { name: 'One name' })).status).toBe(500);
    await tenants.dropIndex('name_1');

    expect((await entriesFor())[0]).toMatchObject({ tenants: ['another'], outcome: 'failed', changes: {} });
  });

  it('is there before its change: without one nothing changes', async () => {
    const log = store.db.collection('audit_log');
    await putTenant('harbour-bank', { name: 'Before' });
    await log.createIndex({ action: 1 }, { unique: true });
    expect((await putTenant('harbour-bank', { name: 'After' })).status).toBe(500);
    await log.dropIndex('action_1');

    const { body } = await get<{ tenants: { tenant_id: string; name: string }[] }>('/tenants', { key: admin });
    expect(body.tenants).toMatchObject([{ tenant_id: 'harbour-bank', name: 'Before' }]);
  });
});

describe('GET /audit', () => {
  it('filters by tenant, key and action', async () => {
    await putTenant('harbour-bank', {}, admin);
    await putTenant('harbour-bank');
    await putTenant('city-hotels');
    await send('PUT', '/tenants/city-hotels/triage', { rules: [] });

    const seen = async (query: string) => (await entriesFor(query)).map(({ action, tenants }) => [action, ...tenants]);
    expect(await seen('tenant_id=harbour-bank')).toEqual(Array(2).fill(['put-tenant', 'harbour-bank']));
    expect(await seen('action=put-triage-rules')).toEqual([['put-triage-rules', 'city-hotels']]);
    expect(await seen('key_id=local&tenant_id=harbour-bank&action=put-tenant')).toHaveLength(1);
    expect(await seen('action=never-done')).toEqual([]);
  });

  it('comes in pages, newest first, each entry once', async () => {
    for (let n = 0; n < 5; n++) await putTenant(`tenant-${n}`);
    const seen: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const query: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
      const { body } = await get<Page>(`/audit?limit=2${query}`);
      seen.push(...body.entries.flatMap(({ tenants }) => tenants));
      cursor = body.next_cursor;
    }
    expect(seen).toEqual([4, 3, 2, 1, 0].map((n) => `tenant-${n}`));
  });

  it('refuses the cursor of other filters', async () => {
    for (let n = 0; n < 2; n++) await putTenant('harbour-bank');
    const { body } = await get<Page>('/audit?limit=1');
    const { status } = await get(`/audit?limit=1&tenant_id=harbour-bank&cursor=${body.next_cursor}`);
    expect(status).toBe(422);
  });

  it('shows a key nothing that concerns other tenants, nor the label of a key that it may not see', async () => {
    await putTenant('harbour-bank');
    await putTenant('city-hotels');
    await send('POST', '/keys', { tenants: ['harbour-bank', 'city-hotels'], scopes: ['read'] });
    await send('POST', '/rate-limit/reset');

    const seen = await entriesFor('', admin);
    expect(seen.map(({ tenants }) => tenants)).toEqual([['harbour-bank']]);
    expect(seen[0]).toMatchObject({ key_id: 'local', key_label: null });
  });
});
