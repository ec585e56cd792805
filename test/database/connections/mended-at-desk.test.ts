import { beforeEach, describe, expect, it } from 'vitest';
import { connectedDesk } from '#test/support/connected-desk.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
const { account, http, connect, stored } = await connectedDesk(store, { limits: null });
const me = { method: 'GET', path: '/api/v2/users/me', bucket: 'default' } as const;
const grants = () => account.calls.filter(({ path }) => path === '/oauth/tokens').length;
const call = async (evenIfNeedsAuth = false) => http.send(await stored(), me, { evenIfNeedsAuth });
const refuses = (): void =>
  account.change({ fault: ({ path }) => (path === me.path ? { kind: 'status', status: 401 } : undefined) });

/** Its tokens are refused, one after the other, until it needs authorization. */
const needsAuthorization = async (): Promise<void> => {
  await connect('acme');
  refuses();
  expect(await call()).toMatchObject({ kind: 'again' });
  expect(await call()).toMatchObject({ kind: 'needs-auth' });
};

beforeEach(async () => {
  await emptyCollections(store);
  account.change({ fault: undefined });
});

describe('a connection that a person mended at the desk', () => {
  it('is called with a new token by that person: the stored one lacks what was granted since', async () => {
    await needsAuthorization();
    account.change({ fault: undefined });
    account.tokens.revokeAll();
    const before = grants();

    expect(await call(true)).toMatchObject({ kind: 'answered', verdict: { kind: 'ok' } });
    expect(grants()).toBe(before + 1);
  });

  it('needs authorization as long as the desk refuses the new token as well, and runs make no call', async () => {
    await needsAuthorization();
    const before = grants();

    expect(await call(true)).toMatchObject({ kind: 'needs-auth' });
    expect(grants()).toBe(before + 1);
    const calls = account.calls.length;
    expect(await call()).toMatchObject({ kind: 'needs-auth' });
    expect(account.calls).toHaveLength(calls);
  });

  it('gets one token for several calls of one person, who knows it as it was before', async () => {
    await needsAuthorization();
    account.change({ fault: undefined });
    const known = await stored();
    const before = grants();

    const answers = await Promise.all(Array.from({ length: 4 }, () => http.send(known, me, { evenIfNeedsAuth: true })));

    expect(answers.map(({ kind }) => kind)).toEqual(Array(4).fill('answered'));
    expect(grants()).toBe(before + 1);
    expect(await stored()).toMatchObject({ state: 'needs_auth' }); // until a test succeeds
  });
});
