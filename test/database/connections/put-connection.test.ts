import { beforeEach, describe, expect, it } from 'vitest';
import type { ConnectionDoc } from '#lib/connections/connection.ts';
import { removeConnection } from '#lib/connections/connections.ts';
import { client, connectedDesk } from '#test/support/connected-desk.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
const apiToken = { email: 'alex@acme.example', token: 'canary-api-token' };
const { account, clock, http, connect, stored } = await connectedDesk(store, { limits: null, apiTokens: [apiToken] });
const elsewhere = await connectedDesk(store);
const connections = store.db.collection<ConnectionDoc>('connections');
const me = { method: 'GET', path: '/api/v2/users/me', bucket: 'default' } as const;

const call = async (tenantId?: string) => http.send(await stored(tenantId), me);

beforeEach(() => emptyCollections(store));

describe('connections put at once', () => {
  it('have a revision each, and the last one works', async () => {
    const put = await Promise.all(Array.from({ length: 4 }, () => connect('acme')));

    expect(put.map(({ revision }) => revision).toSorted()).toEqual([1, 2, 3, 4]);
    expect(new Set(put.map(({ connection_id }) => connection_id)).size).toBe(1);
    expect(await stored()).toMatchObject({ revision: 4 });
    expect(await call()).toMatchObject({ kind: 'answered', verdict: { kind: 'ok' } });
  });

  it('are not undone by a call that began before', async () => {
    const before = await connect('acme');
    await connect('acme');

    // It gets a token by the credentials that it knows, and may not store it.
    expect(await http.send(before, me)).toMatchObject({ kind: 'again', waitMs: 0 });
    expect(await stored()).toMatchObject({ revision: 2, secret: { version: 1 } });
  });
});

describe('credentials', () => {
  it('open under no other host, whoever changed it in the database, and that host is not called', async () => {
    await connect('acme');
    await connections.updateOne({ tenant_id: 'acme' }, { $set: { base_url: elsewhere.account.url } });

    expect(await call()).toMatchObject({ kind: 'needs-auth', reason: expect.stringContaining('no key opens them') });
    expect(elsewhere.account.calls).toEqual([]);
  });

  it('open for no other tenant, and under no other revision', async () => {
    const { secret } = await connect('acme');
    await connect('other');
    await connections.updateOne({ tenant_id: 'other' }, { $set: { secret } });
    await connections.updateOne({ tenant_id: 'acme' }, { $set: { revision: 7 } });

    for (const tenantId of ['acme', 'other']) expect(await call(tenantId)).toMatchObject({ kind: 'needs-auth' });
  });

  it('are gone with the connection, and its calls in flight end', async () => {
    const before = await connect('acme');
    expect(await removeConnection(store, 'acme')).toBe(true);
    expect(await removeConnection(store, 'acme')).toBe(false);

    expect(await http.send(before, me)).toMatchObject({ kind: 'again' });
    expect(JSON.stringify(await connections.findOne({ tenant_id: 'acme' }))).not.toContain('"sealed"');
  });
});

describe('an API token', () => {
  it('is accepted until Zendesk stops them, and neither stored nor used afterwards', async () => {
    const credentials = { email: apiToken.email, api_token: apiToken.token };
    await connect('acme', { credentials });
    expect(await call()).toMatchObject({ kind: 'answered' });

    clock.advance(Date.parse('2027-05-01T00:00:00Z') - clock.now());

    const calls = account.calls.length;
    expect(await call()).toMatchObject({ kind: 'needs-auth', reason: expect.stringContaining('OAuth client') });
    await expect(connect('acme', { credentials })).rejects.toMatchObject({
      status: 422,
      faults: [{ path: 'credentials', message: expect.stringContaining('OAuth client') }],
    });
    expect(account.calls).toHaveLength(calls);
    expect(await connect('acme', { credentials: client })).toMatchObject({ state: 'draft' });
  });
});
