import { beforeEach, describe, expect, it } from 'vitest';
import { helpdeskHttp } from '#lib/connections/helpdesk-http.ts';
import { adapterOf } from '#lib/helpdesks/adapters.ts';
import { client, connectedDesk, hosts } from '#test/support/connected-desk.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
const apiToken = { email: 'alex@acme.example', token: 'canary-api-token' };
const desk = await connectedDesk(store, { limits: null, apiTokens: [apiToken] });
const { account, clock, http, connect, stored, needing, restored } = desk;
const me = { method: 'GET', path: '/api/v2/users/me', bucket: 'default' } as const;
const isGrant = ({ path }: { path: string }): boolean => path === '/oauth/tokens';
const grants = () => account.calls.filter(isGrant).length;

const call = async () => http.send(await stored(), me);
/** Connects by a pair of tokens that a person consented to. */
const connectByConsent = () => {
  const { refresh } = account.tokens.issue(client.client_id, 'read', 60, true);
  return connect('acme', { credentials: { ...client, refresh_token: refresh ?? '' } });
};

let granted = 0;
beforeEach(async () => {
  await emptyCollections(store);
  account.tokens.revokeAll();
  account.change({ tokenSeconds: 1_800, losesRefreshAnswers: false, role: 'admin', fault: undefined });
  needing.length = 0;
  restored.length = 0;
  granted = grants();
});

const newGrants = () => grants() - granted;
const tokenLeaseEnds = () =>
  store.db.collection('connections').updateOne({}, { $set: { 'token_lease.until': new Date(0) } });

describe('a call of a connection', () => {
  it('is signed by a token that is kept for the calls after it', async () => {
    await connect('acme');

    for (let n = 0; n < 3; n++)
      expect(await call()).toMatchObject({ kind: 'answered', response: { json: { user: { role: 'admin' } } } });

    expect(newGrants()).toBe(1);
  });

  it('is signed by an API token as Zendesk wants it', async () => {
    await connect('acme', { credentials: { email: apiToken.email, api_token: apiToken.token } });
    expect(await call()).toMatchObject({ kind: 'answered', verdict: { kind: 'ok' } });
    expect(newGrants()).toBe(0);
  });

  it('has another token before the old one ends', async () => {
    await connect('acme');
    await call();

    clock.advance(1_430_000);
    await call();
    expect(newGrants()).toBe(1);

    clock.advance(20_000);
    expect(await call()).toMatchObject({ kind: 'answered', verdict: { kind: 'ok' } });
    expect(newGrants()).toBe(2);
  });

  it('that gets no token has failed, unless the desk asked for a wait', async () => {
    const connection = await connect('acme');
    account.change({ fault: (request) => (isGrant(request) ? { kind: 'status', status: 503 } : undefined) });
    expect(await call()).toMatchObject({
      kind: 'unanswered',
      isTemporary: true,
      reason: expect.stringContaining('503'),
    });
    expect(await call()).toMatchObject({ kind: 'again', waitMs: expect.any(Number) });
    expect(newGrants()).toBe(1);

    await tokenLeaseEnds();
    const headers = { 'retry-after': '60' };
    account.change({ fault: (request) => (isGrant(request) ? { kind: 'status', status: 503, headers } : undefined) });
    expect(await http.send(connection, me)).toMatchObject({ kind: 'again', waitMs: 60_000 });
  });

  it('is signed by the old token until that expires, while the desk gives no other', async () => {
    await connect('acme');
    await call();
    account.change({ fault: (request) => (isGrant(request) ? { kind: 'reset' } : undefined) });

    clock.advance(1_700_000);
    for (let n = 0; n < 3; n++) expect(await call()).toMatchObject({ kind: 'answered', verdict: { kind: 'ok' } });
    expect(newGrants()).toBe(2); // the second one failed, and nobody asks again within ten seconds

    clock.advance(100_000);
    await tokenLeaseEnds();
    expect(await call()).toMatchObject({ kind: 'unanswered' });
  });

  it('reports what the desk wants in the words of its adapter', async () => {
    await connect('acme');
    account.change({ fault: ({ path }) => (path.startsWith('/api') ? { kind: 'status', status: 503 } : undefined) });
    expect(await call()).toMatchObject({ kind: 'answered', verdict: { kind: 'try-again' } });

    account.change({ fault: ({ path }) => (path.startsWith('/api') ? { kind: 'reset' } : undefined) });
    expect(await call()).toMatchObject({ kind: 'unanswered', fault: 'other', isTemporary: true });
  });
});

describe('a token that the desk refuses', () => {
  it('is replaced once, and the caller calls again', async () => {
    await connect('acme');
    await call();
    account.tokens.expireAll();

    expect(await call()).toMatchObject({ kind: 'again', waitMs: 0 });
    expect(await call()).toMatchObject({ kind: 'answered', verdict: { kind: 'ok' } });
    expect(newGrants()).toBe(2);

    account.tokens.expireAll();
    expect(await call()).toMatchObject({ kind: 'again' });
    expect(await call()).toMatchObject({ kind: 'answered', verdict: { kind: 'ok' } });
    expect((await stored()).state).not.toBe('needs_auth');
  });

  it('and its successor as well: the connection needs authorization, and no call is made any more', async () => {
    await connect('acme');
    account.change({ fault: ({ path }) => (path.startsWith('/api') ? { kind: 'status', status: 401 } : undefined) });

    expect(await call()).toMatchObject({ kind: 'again' });
    expect(await call()).toMatchObject({ kind: 'needs-auth', fault: 'unauthorized' });
    const calls = account.calls.length;
    expect(await call()).toMatchObject({ kind: 'needs-auth' });

    expect(account.calls).toHaveLength(calls);
    expect(needing).toHaveLength(1);
    expect(await stored()).toMatchObject({ state: 'needs_auth', state_reason: expect.stringContaining('401') });
  });

  it('is not asked for where a scope, a plan or a role is missing', async () => {
    await connect('acme');
    account.change({ role: 'end-user' });

    const list = adapterOf({ kind: 'zendesk' }).list('start:0', 10);
    expect(await http.send(await stored(), list)).toMatchObject({ kind: 'needs-auth', fault: 'forbidden' });
    expect(newGrants()).toBe(1);
  });

  it('of a client that is not known is no endless loop', async () => {
    await connect('acme', { credentials: { ...client, client_secret: 'another-secret' } });

    expect(await call()).toMatchObject({ kind: 'needs-auth', reason: expect.stringContaining('invalid_client') });
    expect(await call()).toMatchObject({ kind: 'needs-auth' });
    expect(newGrants()).toBe(1);
  });
});

describe('refresh tokens that rotate', () => {
  it('are refreshed once for 20 workers at once, time after time', async () => {
    await connectByConsent();

    for (let round = 1; round <= 3; round++) {
      const connection = await stored();
      const answers = await Promise.all(Array.from({ length: 20 }, () => http.send(connection, me)));
      expect(answers.filter(({ kind }) => kind !== 'answered')).toEqual([]);
      expect(newGrants()).toBe(round);
      clock.advance(1_500_000);
    }
  });

  it('are refreshed once for 20 workers whose token was refused', async () => {
    await connectByConsent();
    await call();
    account.tokens.expireAll();

    const connection = await stored();
    const answers = await Promise.all(Array.from({ length: 20 }, () => http.send(connection, me)));

    expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(['again']));
    expect(newGrants()).toBe(2);
    expect(await call()).toMatchObject({ kind: 'answered', verdict: { kind: 'ok' } });
  });

  it('whose answer is lost lead to a person, and not to a loop', async () => {
    await connectByConsent();
    account.change({ losesRefreshAnswers: true });

    expect(await call()).toMatchObject({ kind: 'unanswered', isTemporary: true });
    expect(await call()).toMatchObject({ kind: 'again', waitMs: expect.any(Number) });
    expect(newGrants()).toBe(1); // nobody asks again within ten seconds

    await tokenLeaseEnds();
    expect(await call()).toMatchObject({ kind: 'needs-auth', reason: expect.stringContaining('invalid_grant') });
    expect(await call()).toMatchObject({ kind: 'needs-auth' });
    expect(newGrants()).toBe(2);
    expect(needing).toHaveLength(1);
  });

  it('got for a connection that is changed before they are stored sign nothing', async () => {
    const connection = await connectByConsent();
    const changing: typeof desk.keys = {
      ...desk.keys,
      async generate(binding) {
        await store.db.collection('connections').updateOne({}, { $inc: { revision: 1 } });
        return desk.keys.generate(binding);
      },
    };
    const late = helpdeskHttp({
      store,
      keys: changing,
      hosts,
      now: clock.now,
      timeoutMs: 5_000,
      sleep: async () => {},
    });

    expect(await late.send(connection, me)).toMatchObject({ kind: 'again' });

    expect(account.calls.at(-1)?.path).toBe('/oauth/tokens');
  });

  it('work again once a person gives new ones', async () => {
    await connectByConsent();
    account.tokens.revokeAll();
    expect(await call()).toMatchObject({ kind: 'needs-auth' });

    await connectByConsent();
    await http.send(await stored(), me, { evenIfNeedsAuth: true });
    expect(restored).toEqual([]); // a person's call proves less than a run's

    const connection = await stored();
    const answers = await Promise.all(Array.from({ length: 5 }, () => http.send(connection, me)));

    expect(new Set(answers.map(({ kind }) => kind))).toEqual(new Set(['answered']));
    expect(restored).toMatchObject([{ connection_id: connection.connection_id, needed_auth_at: expect.any(Date) }]);
    expect(await stored()).toMatchObject({ needed_auth_at: null });
  });

  it('of a caller that is late do not undo what another one stored', async () => {
    const old = await connectByConsent();
    await call();

    // It knows the tokens of before, whose refresh would end what works.
    expect(await http.send(old, me)).toMatchObject({ kind: 'answered', verdict: { kind: 'ok' } });
    expect(newGrants()).toBe(1);
  });
});
