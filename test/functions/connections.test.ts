import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { startZammad } from '#infra/local/helpdesks/zammad/server.ts';
import { startZendesk } from '#infra/local/helpdesks/zendesk/server.ts';
import type {
  ConnectionHealth,
  ConnectionPreview,
  ConnectionTest,
  ConnectionView,
  HelpdeskView,
} from '#lib/connections/views.ts';
import { connectableKinds } from '#lib/helpdesks/helpdesk-kind.ts';
import { type Problem, ticketsOfTenant } from './api-client.ts';
import { localApi } from './local-api.ts';

const client = { client_id: 'intake', client_secret: 'canary-client-secret' };
const apiToken = { email: 'alex@acme.example', token: 'canary-api-token' };
const account = await startZendesk({ clients: [client], apiTokens: [apiToken], limits: null });
const other = await startZendesk({ clients: [client] });
afterAll(() => Promise.all([account.close(), other.close()]));

const { call, get, run, provider, store, stack, events } = await localApi();

const path = (rest = '', tenant = 'acme') => `/tenants/${tenant}/connection${rest}`;
const input = { kind: 'zendesk', target: { base_url: account.url }, credentials: client };
const put = <T = ConnectionView>(body: unknown = input, tenant = 'acme') =>
  call<T>('PUT', path('', tenant), { body: JSON.stringify(body) });
const test = async () => (await call<ConnectionTest>('POST', path('/test'))).body;
const view = async () => (await get<ConnectionView>(path())).body;

beforeEach(async () => {
  for (const name of ['connections', 'rate_limits']) await store.db.collection(name).deleteMany({});
  account.desk.clear();
  account.change({ role: 'admin', isSuspended: false, fault: undefined, grantsScope: null });
});

describe('the help desks that can be connected', () => {
  it('are listed with schemas of what each takes, in which every secret is write-only', async () => {
    const { body } = await get<{ helpdesks: HelpdeskView[] }>('/helpdesks');

    expect(body.helpdesks.map(({ kind }) => kind).toSorted()).toEqual(connectableKinds.toSorted());
    const zendesk = body.helpdesks.find(({ kind }) => kind === 'zendesk');
    expect(zendesk).toMatchObject({ name: 'Zendesk', consent: true });
    const ajv = new Ajv2020({ formats: { username: true, password: true, email: true } });
    for (const [schema, given] of [
      [zendesk?.target_schema, input.target],
      [zendesk?.target_schema, { subdomain: 'acme' }],
      [zendesk?.credentials_schema, input.credentials],
      [zendesk?.credentials_schema, { email: 'alex@acme.example', api_token: 'x' }],
    ] as const)
      expect(ajv.validate(schema ?? false, given), JSON.stringify(given)).toBe(true);
    expect(zendesk?.credentials_schema).toMatchObject({
      anyOf: expect.arrayContaining([
        expect.objectContaining({
          properties: {
            client_id: expect.not.objectContaining({ writeOnly: true }),
            client_secret: expect.objectContaining({ writeOnly: true, format: 'password' }),
          },
        }),
      ]),
    });
  });
});

describe('a connection', () => {
  it('is generic until one is put', async () => {
    expect(await view()).toMatchObject({ tenant_id: 'acme', kind: 'generic', revision: 0, auth: null });
    expect((await call('POST', path('/test'))).status).toBe(409);
    expect((await call('DELETE', path())).status).toBe(204);
  });

  it('is a draft until a test succeeds, and shows which credentials it has and none of them', async () => {
    const { status, body } = await put();

    expect(status).toBe(200);
    expect(body).toMatchObject({ kind: 'zendesk', state: 'draft', revision: 1, base_url: account.url });
    expect(body.auth).toEqual({
      ...{ kind: 'oauth_client_credentials', client_id: client.client_id },
      ...{ set_at: expect.any(String), expires_at: null },
    });
    expect(await test()).toMatchObject({
      ok: true,
      fault: null,
      scopes_missing: [],
      calls: 2,
      account: { key: body.base_url?.replace('http://', 'zendesk:') },
    });
    expect(await view()).toMatchObject({ state: 'active', auth: { expires_at: expect.any(String) } });
    expect(JSON.stringify(await view())).not.toContain(client.client_secret);
  });

  it('keeps its credentials under other settings, and is given new ones for another host alone', async () => {
    const { body: first } = await put();
    const { kind, target } = input;

    const since = '2026-01-01T00:00:00.000Z';
    expect((await put({ kind, target, settings: { since } })).body).toMatchObject({ revision: 1, settings: { since } });
    const elsewhere = await put<Problem>({ kind, target: { base_url: other.url } });
    expect(elsewhere).toMatchObject({ status: 422, body: { errors: [{ path: 'credentials' }] } });
    expect(await test()).toMatchObject({ ok: true });

    expect((await put({ ...input, target: { base_url: other.url } })).body).toMatchObject({
      ...{ revision: 2, state: 'draft', connection_id: first.connection_id },
    });
    expect(other.calls).toEqual([]);
  });

  it('is read whole again when it names other parts of its account', async () => {
    const { kind, credentials } = { kind: 'jsm', credentials: { email: 'alex@acme.example', api_token: 'x' } } as const;
    await put({ kind, target: { site: 'acme', projects: 'HELP' }, credentials });
    const checkpoint = { cursor: 'x', taken_at: new Date(), complete_until: new Date() };
    const stored = store.db.collection('connections');
    const placeAfter = async (projects: string) => {
      await stored.updateMany({}, { $set: { checkpoint } });
      await put({ kind, target: { site: 'acme', projects } });
      return (await stored.findOne())?.checkpoint;
    };

    expect(await placeAfter('help')).toMatchObject({ cursor: 'x' });
    expect(await placeAfter('HELP, IT')).toBeNull();
  });

  it.each([
    ['of a kind that is not there', { ...input, kind: 'salesforce' }, 'kind'],
    ['of an account that is no name', { ...input, target: { subdomain: 'a.b' } }, 'target.subdomain'],
    ['at any host', { ...input, target: { base_url: 'https://evil.example' } }, 'target'],
    ['at a private address', { ...input, target: { base_url: 'http://10.0.0.1' } }, 'target'],
    ['without credentials', { kind: 'zendesk', target: input.target }, 'credentials'],
    ['with half of them', { ...input, credentials: { client_id: 'x' } }, 'credentials'],
  ])('%s is refused, and its values are not repeated', async (_, body, faulty) => {
    const refused = await put<Problem>(body);

    expect(refused.status).toBe(422);
    expect(refused.body.errors?.[0]?.path).toMatch(new RegExp(`^${faulty}`));
    expect(JSON.stringify(refused.body)).not.toContain(client.client_secret);
    expect(await view()).toMatchObject({ kind: 'generic' });
  });

  it('by an API token is accepted with the warning that they end', async () => {
    const { body } = await put({ ...input, credentials: { email: apiToken.email, api_token: apiToken.token } });
    expect(body.warnings).toEqual([expect.stringContaining('2027-04-30')]);
    expect(await test()).toMatchObject({ ok: true, warnings: body.warnings });
  });

  it('is not made for a tenant that has tickets of another help desk', async () => {
    provider.setTickets(ticketsOfTenant('old', 2));
    await run('old');
    expect(await put<Problem>(input, 'old')).toMatchObject({ status: 409, body: { type: expect.any(String) } });
  });

  it('loses its secrets when it is deleted, and may come back', async () => {
    const { body: first } = await put();
    expect((await call('DELETE', path())).status).toBe(204);

    expect(await view()).toMatchObject({ kind: 'generic' });
    expect(await store.db.collection('connections').findOne({})).toMatchObject({ secret: null, authorization: null });
    const { body: again } = await put();
    expect(again.revision).toBeGreaterThan(first.revision);
    expect(await test()).toMatchObject({ ok: true });
  });
});

describe('the test of a connection', () => {
  it.each([
    ['unauthorized', () => put({ ...input, credentials: { ...client, client_secret: 'wrong-secret' } })],
    ['forbidden', async () => account.change({ role: 'end-user' })],
    ['forbidden', async () => account.change({ isSuspended: true })],
    ['refused', () => put({ ...input, target: { base_url: 'http://127.0.0.1:9' } })],
    [
      'other',
      async () => account.change({ fault: ({ path }) => (path.startsWith('/api') ? { kind: 'reset' } : undefined) }),
    ],
  ] as const)('says %s in words of its own', async (fault, prepare) => {
    await put();
    await prepare();

    expect(await test()).toMatchObject({ ok: false, fault, reason: expect.any(String) });
    expect((await view()).state).not.toBe('active');
  });

  it('names the scopes that the help desk did not grant', async () => {
    await put();
    account.change({ grantsScope: 'tickets:write' });

    expect(await test()).toMatchObject({ ok: false, fault: 'forbidden', scopes_missing: ['read'] });
  });

  it('brings a connection back that needed authorization', async () => {
    await put();
    account.change({
      role: 'end-user',
      fault: ({ path }) => (path.startsWith('/api') ? { kind: 'status', status: 403 } : undefined),
    });
    await test();
    expect(await view()).toMatchObject({ state: 'needs_auth', state_reason: expect.stringContaining('403') });

    account.change({ role: 'admin', fault: undefined });
    expect(await test()).toMatchObject({ ok: true });
    expect(await view()).toMatchObject({ state: 'active', state_reason: null });
    await test();
    expect(events.filter(({ type }) => type === 'ConnectionRestored')).toMatchObject([
      { detail: { version: 1, tenant_id: 'acme', kind: 'zendesk', needed_since: expect.any(String) } },
    ]);
  });
});

describe('calls for a person', () => {
  it('count in the limit of the account, and say when there is none left', async () => {
    await put();
    const faults: (string | null)[] = [];
    for (let n = 0; n < 6; n++) faults.push((await test()).fault);

    expect(faults).toEqual([null, null, null, null, null, 'throttled']);
  });
});

describe('the preview of a connection', () => {
  it('shows what tickets would become and what an import costs, and stores nothing', async () => {
    const { desk } = account;
    const old = Date.now() - 3_600_000;
    for (let id = 1; id <= 1_250; id++)
      desk.create({ id, created_at: old + id, subject: `Ticket ${id}`, channel: 'web' });
    desk.update(3, { subject: 'Outage: everything is down', updated_at: old, status: 'pending' });
    await put();

    const { body } = await call<ConnectionPreview>('POST', path('/preview'));

    expect(body).toMatchObject({
      ok: true,
      mapped: 25,
      malformed: [],
      estimate: { tickets: 1_250, calls: 3, minutes: 1 },
    });
    expect(body.by_source).toEqual({ web: 25 });
    expect(body.sample[0]).toMatchObject({ external_id: '1', subject: 'Ticket 1', state: 'new', urgency: 'medium' });
    expect(await store.db.collection('tickets').countDocuments({ tenant_id: 'acme' })).toBe(0);
  });

  it('reads the texts of three tickets where the list has none', async () => {
    const zammad = await startZammad({ limits: null });
    onTestFinished(() => zammad.close());
    for (let n = 0; n < 5; n++) zammad.tickets.create({ subject: 'Hello', text: 'Outage: everything is down' });
    const { target, credentials } = zammad.connection;
    await put({ kind: 'zammad', target, credentials });

    const { body } = await call<ConnectionPreview>('POST', path('/preview'));

    expect(body).toMatchObject({ ok: true, mapped: 5 });
    expect(body.sample.filter(({ urgency }) => urgency === 'high')).toHaveLength(3);
  });

  it('of a connection that does not work says why', async () => {
    await put({ ...input, credentials: { ...client, client_secret: 'wrong-secret' } });
    const { body } = await call<ConnectionPreview>('POST', path('/preview'));
    expect(body).toMatchObject({ ok: false, fault: 'unauthorized', sample: [], estimate: { tickets: null } });
  });
});

describe('the consent of a person', () => {
  const authorize = async () => (await call<{ url: string }>('POST', path('/authorize'))).body.url;
  /** Consents at the help desk; where it sends the person. */
  const consent = async (url: string): Promise<string> => {
    const { headers } = await fetch(url, { redirect: 'manual' });
    return headers.get('location') ?? '';
  };
  const page = async (url: string) => {
    const answer = await fetch(url, { headers: { accept: 'text/html,*/*' } });
    return { status: answer.status, text: await answer.text() };
  };

  it('is at the one authorization server of a product that has one', async () => {
    const cloud_id = '11223344-a1b2-3b33-c444-def123456789';
    const { body } = await put({ kind: 'jsm', target: { cloud_id }, credentials: client });
    expect(body).toMatchObject({ target: { cloud_id }, auth: { kind: 'oauth_client_credentials' } });

    const url = new URL(await authorize());
    expect(url.origin + url.pathname).toBe('https://auth.atlassian.com/authorize');
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      ...{ audience: 'api.atlassian.com', prompt: 'consent', client_id: client.client_id },
      ...{ response_type: 'code', scope: 'read:jira-work offline_access', code_challenge_method: 'S256' },
    });
  });

  it('authorizes a connection by tokens that are renewed, once for each state', async () => {
    await put();
    const back = await consent(await authorize());
    expect(back).toContain(`${stack.url}/oauth/callback?code=`);

    expect(await page(back)).toMatchObject({ status: 200, text: expect.stringContaining('is authorized') });
    expect(await view()).toMatchObject({ auth: { kind: 'oauth_refresh' } });
    expect(await test()).toMatchObject({ ok: true });
    expect(await page(back)).toMatchObject({ status: 409, text: expect.stringContaining('not valid any more') });
  });

  it('ends the need for it', async () => {
    await put({ ...input, credentials: { ...client, refresh_token: 'ended' } });
    await test();
    expect(await view()).toMatchObject({ state: 'needs_auth' });

    await page(await consent(await authorize()));
    expect(await view()).toMatchObject({ state: 'active' });
  });

  it('counts for the connection as it was asked for, for ten minutes, and for the last asking', async () => {
    await put();
    const [replaced, changed] = [await consent(await authorize()), await consent(await authorize())];
    expect((await page(replaced)).status).toBe(409);
    await put();
    expect((await page(changed)).status).toBe(409);

    const late = await consent(await authorize());
    await store.db.collection('connections').updateOne({}, { $set: { 'authorization.expires_at': new Date(0) } });
    expect((await page(late)).status).toBe(409);
    expect((await page(`${stack.url}/oauth/callback`)).status).toBe(409);
    expect(await get(`/oauth/callback?state=made-up`)).toMatchObject({ status: 409, body: { status: 409 } });
    expect(await view()).toMatchObject({ auth: { kind: 'oauth_client_credentials' } });
  });

  it('that is refused, or proves nothing, changes nothing', async () => {
    await put();
    const denied = new URL(await consent(await authorize()));
    denied.searchParams.delete('code');
    denied.searchParams.set('error', 'access_denied');
    expect(await page(denied.href)).toMatchObject({ status: 409, text: expect.stringContaining('not authorized') });

    const forged = new URL(await consent(await authorize()));
    forged.searchParams.set('code', 'made-up');
    expect((await page(forged.href)).status).toBe(409);
    expect(await view()).toMatchObject({ auth: { kind: 'oauth_client_credentials' } });
  });
});

describe('the health of a connection', () => {
  it('says how far its tickets are behind', async () => {
    await put();
    const health = async () => (await get<ConnectionHealth>(path('/health'))).body;
    expect(await health()).toMatchObject({ state: 'draft', complete_until: null, lag_seconds: null });

    const complete_until = new Date(Date.now() - 90_000);
    const checkpoint = { cursor: 'start:1', taken_at: new Date(), complete_until };
    await store.db.collection('connections').updateOne({}, { $set: { checkpoint } });
    expect((await health()).lag_seconds).toBeGreaterThanOrEqual(90);
    expect(await health()).toMatchObject({ complete_until: complete_until.toISOString() });
  });
});

describe('a run of a connected tenant', () => {
  const hourAgo = Date.now() - 3_600_000;
  const ids = async () => {
    const { body } = await get<{ tickets: { external_id: string; state?: string }[] }>(
      '/tickets?tenant_id=desk&page_size=100',
    );
    return body.tickets.map(({ external_id }) => external_id).toSorted();
  };

  it('ingests the tickets of its help desk, and the next run what changed since', async () => {
    const { desk } = account;
    for (let id = 1; id <= 30; id++) desk.create({ id, created_at: hourAgo + id });
    await put(input, 'desk');

    expect(await run('desk')).toMatchObject({ status: 'completed', new_ingested: 30, errors: 0 });
    expect(await ids()).toHaveLength(30);

    desk.update(7, { subject: 'Outage: everything is down' });
    expect(await run('desk')).toMatchObject({ status: 'completed', new_ingested: 0 });
    expect((await get<ConnectionHealth>(path('/health', 'desk'))).body.lag_seconds).toBeLessThan(600);
  });

  it('fails with its reason if the help desk does not accept the credentials', async () => {
    await put({ ...input, credentials: { ...client, client_secret: 'wrong-secret' } }, 'locked-out');

    expect(await run('locked-out')).toMatchObject({
      status: 'failed',
      error: expect.stringContaining('invalid_client'),
    });
    const { body } = await get<ConnectionHealth>(path('/health', 'locked-out'));
    expect(body).toMatchObject({ state: 'needs_auth' });
    expect(events.filter(({ type }) => type === 'ConnectionNeedsAuthorization')).toMatchObject([
      {
        detail: {
          version: 1,
          tenant_id: 'locked-out',
          kind: 'zendesk',
          reason: expect.stringContaining('invalid_client'),
        },
      },
    ]);
  });
});
