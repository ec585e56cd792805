import { MongoServerError } from 'mongodb';
import { afterAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { type SharedStore, sharedStore } from '#lib/mongo/shared-store.ts';
import type { Store } from '#lib/mongo/store.ts';
import { startAuthenticatingProxy } from '#test/support/authenticating-proxy.ts';
import { startSecretsManager } from '#test/support/secrets-manager.ts';

const users = new Map<string, string>();
const proxy = await startAuthenticatingProxy(inject('mongoUri'), users);
const secrets = await startSecretsManager('');
const opened: SharedStore[] = [];
vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
afterAll(async () => {
  const stores = await Promise.allSettled(opened.map((store) => store()));
  await Promise.all(stores.map(async (store) => store.status === 'fulfilled' && store.value.db.client.close()));
  await Promise.all([proxy.close(), secrets.close()]);
});

let seconds = 0;

/** An instance that reads its secret, and a question of it that needs a permission. */
const anInstance = () => {
  const source = { secretArn: secrets.arn, endpoint: secrets.endpoint };
  const store = sharedStore(
    () => ({ source, database: 'test_shared_store', poolSize: 5, atlasIndex: null }),
    () => seconds * 1000,
  );
  opened.push(store);
  const use = store.bind((connected) => connected);
  return { use, store, count: () => use(({ db }: Store) => db.collection('tickets').countDocuments()) };
};

beforeEach(() => {
  seconds = 100;
  users.clear();
  users.set('first', 'a');
  secrets.secret.value = proxy.uriFor('first', 'a');
  secrets.calls.length = 0;
});

/** The second user gets the secret; the first one's password changes, or it is gone. */
const rotate = (how: 'password changed' | 'user deleted') => {
  users.set('second', 'b');
  secrets.secret.value = proxy.uriFor('second', 'b');
  if (how === 'user deleted') users.delete('first');
  else users.set('first', 'changed');
};

const authenticationFailed = expect.objectContaining({ code: 18 });

describe('the store of an instance', () => {
  it('is connected once, however many ask at the same time, by the current version of the secret', async () => {
    const { count } = anInstance();

    await Promise.all(Array.from({ length: 20 }, count));

    expect(secrets.calls).toEqual([{ SecretId: secrets.arn, VersionStage: 'AWSCURRENT' }]);
  });

  it('is connected at the next use after a failure of another kind', async () => {
    const { count } = anInstance();
    secrets.secret.value = '';
    await expect(count()).rejects.toThrow('is empty');

    secrets.secret.value = proxy.uriFor('first', 'a');

    expect(await count()).toBe(0);
  });

  it.each(['password changed', 'user deleted'] as const)(
    'reconnects when its connections are replaced and are refused (%s)',
    async (how) => {
      const { count } = anInstance();
      await count();
      rotate(how);
      proxy.cut();
      seconds += 60;
      // The connection that was cut may be tried first: whatever its error is, the credentials are next.
      await expect.poll(() => count().catch(({ code }) => code)).toBe(18);

      expect(await count()).toBe(0);
      expect(secrets.calls).toHaveLength(2);
    },
  );

  it('reconnects when its user is deleted while its connections live', async () => {
    const { count } = anInstance();
    await count();
    rotate('user deleted');
    seconds += 60;

    await expect(count()).rejects.toMatchObject({ code: 13 });
    expect(await count()).toBe(0);
  });

  it('keeps a connection whose password changed, as the database does', async () => {
    const { count } = anInstance();
    await count();
    rotate('password changed');
    seconds += 60;

    expect(await count()).toBe(0);
    expect(secrets.calls).toHaveLength(1);
  });

  it('reads the secret once for all who are refused at the same time', async () => {
    const { count } = anInstance();
    await count();
    rotate('user deleted');
    seconds += 60;

    const refused = await Promise.allSettled(Array.from({ length: 20 }, count));
    const later = await Promise.allSettled(Array.from({ length: 20 }, count));

    expect(new Set(refused.map(({ status }) => status))).toEqual(new Set(['rejected']));
    expect(new Set(later.map(({ status }) => status))).toEqual(new Set(['fulfilled']));
    expect(secrets.calls).toHaveLength(2);
  });

  it('neither reads the secret nor signs in again within five seconds while the secret is wrong', async () => {
    const { count } = anInstance();
    users.delete('first');
    const before = proxy.counts.refused;

    for (const _ of [1, 2, 3]) await expect(count()).rejects.toEqual(authenticationFailed);
    seconds += 4.9;
    await expect(count()).rejects.toEqual(authenticationFailed);
    expect(secrets.calls).toHaveLength(1);
    expect(proxy.counts.refused - before).toBe(1);

    rotate('user deleted');
    seconds += 0.1;
    expect(await count()).toBe(0);
    expect(secrets.calls).toHaveLength(2);
  });

  it('makes again what was made of it, once a connection', async () => {
    const { store, count } = anInstance();
    const make = vi.fn(({ db }: Store) => db.collection('tickets'));
    const use = store.bind(make);
    await Promise.all([1, 2, 3].map(() => use((tickets) => tickets.countDocuments())));
    expect(make).toHaveBeenCalledTimes(1);
    rotate('user deleted');
    seconds += 60;
    await count().catch(() => undefined);

    await Promise.all([1, 2, 3].map(() => use((tickets) => tickets.countDocuments())));

    expect(make).toHaveBeenCalledTimes(2);
  });

  it('is not given up for the refusal of a connection that it had before', async () => {
    const { use, count } = anInstance();
    let late = (): void => undefined;
    const slow = use(async () => {
      await new Promise<void>((resolve) => {
        late = resolve;
      });
      throw new MongoServerError({ code: 18, message: 'Authentication failed.' });
    });
    await count();
    rotate('user deleted');
    seconds += 60;
    await count().catch(() => undefined);
    await count();
    late();
    await expect(slow).rejects.toEqual(authenticationFailed);
    seconds += 60;

    await count();

    expect(secrets.calls).toHaveLength(2);
  });
});
