import { describe, expect, it } from 'vitest';
import { scopes } from '#lib/auth/api-key.ts';
import { hashOfKey } from '#lib/auth/key-text.ts';
import { localApi } from './local-api.ts';
import { until } from './until.ts';

const { call, get, keyFor, store } = await localApi();

type NewKey = {
  key_id: string;
  key: string;
  tenants: string[];
  scopes: string[];
  created_by: string | null;
  created_at: string;
  expires_at: string | null;
};
type KeyList = { keys: (Omit<NewKey, 'key'> & { last_used_at: string | null })[]; next_cursor: string | null };

const make = (wanted: object, key?: string) =>
  call<NewKey>('POST', '/keys', { body: JSON.stringify(wanted), ...(key && { key }) });

const idsSeenBy = async (key?: string): Promise<string[]> => {
  const { body } = await get<KeyList>('/keys?limit=200', key ? { key } : {});
  return body.keys.map(({ key_id }) => key_id);
};

const admin = await keyFor(['harbour-bank'], [...scopes]);

describe('POST /keys', () => {
  it('returns a key that works at once, for its tenants and scopes only', async () => {
    const { status, body } = await make({ tenants: ['harbour-bank'], scopes: ['read'], label: 'nightly export' });

    expect(status).toBe(201);
    expect(body).toMatchObject({
      tenants: ['harbour-bank'],
      scopes: ['read'],
      label: 'nightly export',
      expires_at: null,
    });
    expect(body.key).toMatch(/^intake_[0-9A-Za-z]{43}_[0-9A-Za-z]{6}$/);
    const { key } = body;
    expect((await get('/tickets?tenant_id=harbour-bank', { key })).status).toBe(200);
    expect((await get('/tickets?tenant_id=city-hotels', { key })).status).toBe(403);
    expect((await call('POST', '/ingest/run?tenant_id=harbour-bank', { key })).status).toBe(403);
  });

  it('stores nothing of the key but its hash', async () => {
    const { body } = await make({ tenants: ['*'], scopes: ['read'] });
    const [, secret = ''] = body.key.split('_');

    const stored = await store.db.collection('api_keys').findOne({ key_id: body.key_id });

    expect(stored?.key_hash).toBe(hashOfKey(body.key));
    expect(JSON.stringify(stored)).not.toContain(secret);
  });

  it.each([
    ['a tenant beyond its own', { tenants: ['city-hotels'], scopes: ['read'] }],
    ['its own tenant and another', { tenants: ['harbour-bank', 'city-hotels'], scopes: ['read'] }],
    ['every tenant', { tenants: ['*'], scopes: ['read'] }],
  ])('refuses a key with %s', async (_, wanted) => {
    const before = await store.db.collection('api_keys').countDocuments();

    const { status, body } = await make(wanted, admin);

    expect(status).toBe(403);
    expect(body).not.toHaveProperty('key');
    expect(await store.db.collection('api_keys').countDocuments()).toBe(before);
  });

  it('refuses a key with a scope that its creator lacks', async () => {
    const bare = await keyFor(['harbour-bank'], ['admin']);

    expect((await make({ tenants: ['harbour-bank'], scopes: ['read'] }, bare)).status).toBe(403);
    expect((await make({ tenants: ['harbour-bank'], scopes: ['admin'] }, bare)).status).toBe(201);
  });

  it('refuses a key that expires after its creator', async () => {
    const wanted = { tenants: ['*'], scopes: ['admin'] };
    const { body: ending } = await make({ ...wanted, expires_at: '2099-01-01T00:00:00Z' });

    expect((await make(wanted, ending.key)).status).toBe(403);
    expect((await make({ ...wanted, expires_at: '2099-01-01T00:00:01Z' }, ending.key)).status).toBe(403);
    expect((await make({ ...wanted, expires_at: '2099-01-01T00:00:00Z' }, ending.key)).status).toBe(201);
  });

  it.each([
    ['no tenant', { tenants: [] }, 'tenants'],
    ['no scope', { scopes: [] }, 'scopes'],
    ['a scope that there is not', { scopes: ['root'] }, 'scopes.0'],
    ['a scope twice', { scopes: ['read', 'read'] }, 'scopes'],
    ['a tenant twice', { tenants: ['a', 'a'] }, 'tenants'],
    ['* beside a tenant', { tenants: ['*', 'a'] }, 'tenants'],
    ['an operator for a tenant', { tenants: [{ $ne: '' }] }, 'tenants.0.$ne'],
    ['an operator for the tenants', { tenants: { $ne: '' } }, 'tenants.$ne'],
    ['a tenant of another shape', { tenants: ['$where'] }, 'tenants.0'],
    ['an end in the past', { expires_at: '2020-01-01T00:00:00Z' }, 'expires_at'],
    ['an end that is no time', { expires_at: 'soon' }, 'expires_at'],
    ['a label without end', { label: 'x'.repeat(101) }, 'label'],
    ['a label with a NUL', { label: 'a\u0000b' }, 'label'],
    ['a member that is not known', { admin: true }, 'admin'],
  ])('refuses %s', async (_, fields, path) => {
    const { status, body } = await call('POST', '/keys', {
      body: JSON.stringify({ tenants: ['a'], scopes: ['read'], ...fields }),
    });

    expect(status).toBe(422);
    expect(body.errors?.map((fault) => `${fault.in} ${fault.path}`)).toEqual([`body ${path}`]);
  });
});

describe('the keys of a tenant', () => {
  it('are at most a hundred, and one more after each that is revoked', async () => {
    const wanted = { tenants: ['crowded'], scopes: ['read'] };
    const statuses: number[] = [];
    let last = '';
    for (let n = 0; n < 101; n++) {
      const { status, body } = await make(wanted);
      statuses.push(status);
      last = body.key_id ?? last;
    }

    expect(statuses).toEqual([...Array(100).fill(201), 409]);
    await call('DELETE', `/keys/${last}`);
    expect((await make(wanted)).status).toBe(201);
  });
});

describe('GET /keys', () => {
  it('lists keys without their secrets, newest first', async () => {
    const { body: older } = await make({ tenants: ['a'], scopes: ['read'] });
    const { body: newer } = await make({ tenants: ['a'], scopes: ['read'], expires_at: '2099-01-01T00:00:00Z' });

    const { status, body } = await get<KeyList>('/keys?limit=200');

    expect(status).toBe(200);
    expect(body.keys.find(({ key_id }) => key_id === newer.key_id)).toEqual({
      key_id: newer.key_id,
      tenants: ['a'],
      scopes: ['read'],
      label: null,
      created_by: 'local',
      created_at: expect.any(String),
      expires_at: '2099-01-01T00:00:00.000Z',
      last_used_at: null,
    });
    const moments = body.keys.map(({ created_at }) => created_at);
    expect(moments).toEqual(moments.toSorted().reverse());
    const text = JSON.stringify(body);
    for (const { key } of [older, newer]) {
      expect(text).not.toContain(key);
      expect(text).not.toContain(hashOfKey(key));
    }
  });

  it('has every key once over all pages', async () => {
    for (let n = 0; n < 5; n++) await make({ tenants: ['paged'], scopes: ['read'] });
    const all = await idsSeenBy();

    const met: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const { body }: { body: KeyList } = await get<KeyList>(`/keys?limit=3${cursor && `&cursor=${cursor}`}`);
      met.push(...body.keys.map(({ key_id }) => key_id));
      cursor = body.next_cursor;
    }

    expect(met).toEqual(all);
  });

  it('shows a tenant’s admin no key with wider access', async () => {
    const { body: own } = await make({ tenants: ['harbour-bank'], scopes: ['ingest'] });
    const { body: wider } = await make({ tenants: ['harbour-bank', 'city-hotels'], scopes: ['read'] });
    const { body: widest } = await make({ tenants: ['*'], scopes: ['read'] });

    const seen = await idsSeenBy(admin);

    expect(seen).toContain(own.key_id);
    expect(seen).not.toContain(wider.key_id);
    expect(seen).not.toContain(widest.key_id);
  });

  it('shows when a key was last used', async () => {
    const { body: made } = await make({ tenants: ['a'], scopes: ['read'] });
    await get('/tickets?tenant_id=a', { key: made.key });

    const used = await until('the use to be written down', async () => {
      const { body } = await get<KeyList>('/keys?limit=200');
      return body.keys.find(({ key_id, last_used_at }) => key_id === made.key_id && last_used_at !== null);
    });

    expect(Math.abs(Date.parse(used.last_used_at ?? '') - Date.now())).toBeLessThan(60_000);
  });
});

describe('DELETE /keys/{key_id}', () => {
  const nobodys = '/keys/00000000-0000-0000-0000-000000000000';

  it('revokes a key once', async () => {
    const { body: made } = await make({ tenants: ['a'], scopes: ['read'] });

    const { status, body } = await call('DELETE', `/keys/${made.key_id}`);

    expect(status).toBe(204);
    expect(body).toBeUndefined();
    expect((await get('/tickets?tenant_id=a', { key: made.key })).status).toBe(401);
    expect(await idsSeenBy()).not.toContain(made.key_id);
    expect((await call('DELETE', `/keys/${made.key_id}`)).status).toBe(404);
  });

  it('is a 404 for a key with wider access than the caller’s', async () => {
    const { body: wider } = await make({ tenants: ['harbour-bank', 'city-hotels'], scopes: ['read'] });

    const refused = await call('DELETE', `/keys/${wider.key_id}`, { key: admin });
    const unknown = await call('DELETE', nobodys, { key: admin });

    expect(refused.status).toBe(404);
    expect({ ...refused.body, request_id: '' }).toEqual({ ...unknown.body, request_id: '' });
    expect((await get('/tickets?tenant_id=city-hotels', { key: wider.key })).status).toBe(200);
  });

  it('with descendants revokes all keys derived from it, as the list shows', async () => {
    const { body: maker } = await make({ tenants: ['lineage'], scopes: [...scopes] });
    const { body: made } = await make({ tenants: ['lineage'], scopes: ['admin'] }, maker.key);
    const { body: last } = await make({ tenants: ['lineage'], scopes: ['admin'] }, made.key);
    const { body: other } = await make({ tenants: ['lineage'], scopes: ['admin'] });
    const { body } = await get<KeyList>('/keys?limit=200', { key: other.key });
    expect(body.keys.map(({ key_id, created_by }) => [key_id, created_by])).toEqual([
      [other.key_id, 'local'],
      [last.key_id, made.key_id],
      [made.key_id, maker.key_id],
      [maker.key_id, 'local'],
    ]);

    expect((await call('DELETE', `/keys/${maker.key_id}?with_descendants=true`)).status).toBe(204);

    expect(await idsSeenBy(other.key)).toEqual([other.key_id]);
    expect((await call('DELETE', `${nobodys}?with_descendants=true`)).status).toBe(404);
    expect((await call('DELETE', `/keys/${maker.key_id}?with_descendants=some`)).status).toBe(422);
  });

  it('does not revoke derived keys by default', async () => {
    const { body: maker } = await make({ tenants: ['lineage-2'], scopes: ['admin'] });
    const { body: made } = await make({ tenants: ['lineage-2'], scopes: ['admin'] }, maker.key);
    await call('DELETE', `/keys/${maker.key_id}`);

    expect(await idsSeenBy(made.key)).toEqual([made.key_id]);
  });

  it('is a 422 for an invalid id', async () => {
    expect((await call('DELETE', '/keys/%24ne')).status).toBe(422);
  });
});
