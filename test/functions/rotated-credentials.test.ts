import { afterAll, beforeEach, describe, expect, inject, it, vi } from 'vitest';
import { logger } from '#lib/logger.ts';
import { startAuthenticatingProxy } from '#test/support/authenticating-proxy.ts';
import { startSecretsManager } from '#test/support/secrets-manager.ts';
import { localApi } from './local-api.ts';

logger.setLogLevel('SILENT'); // these errors are intended

// As in a deployment: the address is a secret, and an operator changes the user in it while everything runs.
const users = new Map([['user-0', 'password-0']]);
const proxy = await startAuthenticatingProxy(inject('mongoUri'), users);
const first = proxy.uriFor('user-0', 'password-0');
const secrets = await startSecretsManager(first);
afterAll(() => Promise.all([proxy.close(), secrets.close()]));
vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });

const { get, call } = await localApi({ MONGODB_URI: first });
Object.assign(process.env, {
  MONGODB_URI: '',
  MONGODB_URI_SECRET_ARN: secrets.arn,
  AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.endpoint,
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
});

let rotations = 0;

/** Another user with the same rights, the secret, and the older user deleted: in this order, an hour later. */
const rotate = () => {
  rotations++;
  users.set(`user-${rotations}`, `password-${rotations}`);
  secrets.secret.value = proxy.uriFor(`user-${rotations}`, `password-${rotations}`);
  users.delete(`user-${rotations - 1}`);
  vi.setSystemTime(Date.now() + 3_600_000);
};

beforeEach(async () => {
  expect(
    (await call('PUT', '/tenants/harbour-bank', { body: JSON.stringify({ ingest_every_minutes: null }) })).status,
  ).toBe(200);
});

describe('when the user of the database is replaced', () => {
  it.each([
    ['while its connections live', () => undefined],
    ['and its connections end', proxy.cut],
  ])('no reader notices it, %s', async (_, then) => {
    expect((await get('/tickets?tenant_id=harbour-bank')).status).toBe(200);
    rotate();
    then();

    const answers = await Promise.all(Array.from({ length: 10 }, () => get('/tickets?tenant_id=harbour-bank')));

    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect((await get('/health')).body).toMatchObject({ dependencies: { mongodb: { status: 'up' } } });
  });

  it('a writer is asked to come again, and then its request is done', async () => {
    rotate();

    const body = JSON.stringify({ tenants: ['harbour-bank'], scopes: ['read'] });
    const refused = await call('POST', '/keys', { body });
    const again = await call('POST', '/keys', { body });

    expect(refused.status).toBe(503);
    expect(refused.headers.get('retry-after')).toBe('5');
    expect(refused.body).toMatchObject({ type: 'urn:intake:problem:unavailable' });
    expect(again.status).toBe(201);
  });
});
