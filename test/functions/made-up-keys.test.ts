import { afterAll, expect, inject, it } from 'vitest';
import { hashOfKey, newKey } from '#lib/auth/key-text.ts';
import { deploymentSecretsIn } from '#lib/secrets/deployment-secrets.ts';
import { aKeyring, anOldKey } from '#test/support/builders.ts';
import { startRecordingProxy } from '#test/support/recording-proxy.ts';
import { localApi } from './local-api.ts';
import { until } from './until.ts';

const proxy = await startRecordingProxy(inject('mongoUri'));
const { get, keyFor, store } = await localApi({ MONGODB_URI: proxy.uri });
afterAll(proxy.close);

const path = '/tickets?tenant_id=harbour-bank';
const statusOf = async (key: string): Promise<number> => (await get(path, { key })).status;
const lookups = () => proxy.commands.filter(({ find }) => find === 'api_keys').length;

/** A constant flood: each valid request comes with five made-up ones, of both kinds. */
const underFlood = async (key: string): Promise<number> => {
  const flood = [anOldKey, anOldKey, () => newKey(aKeyring()), anOldKey, () => newKey(aKeyring())];
  const [status] = await Promise.all([statusOf(key), ...flood.map((makeUp) => statusOf(makeUp()))]);
  return status ?? 0;
};

it('40 valid keys that are new to an instance are all served while it is flooded with made-up keys', async () => {
  const good = await Promise.all(Array.from({ length: 40 }, () => keyFor(['harbour-bank'], ['read'])));

  const statuses = [];
  for (const key of good) statuses.push(await underFlood(key));

  expect(statuses).toEqual(Array(40).fill(200));
});

it('a made-up key is refused without a database lookup', async () => {
  await statusOf(newKey(aKeyring()));
  const before = lookups();

  for (let n = 0; n < 50; n++) expect(await statusOf(newKey(aKeyring()))).toBe(401);

  expect(lookups()).toBe(before);
});

it('a key from before there was a secret still works', async () => {
  const made = await keyFor(['harbour-bank'], ['read']);
  const old = anOldKey();
  await store.db
    .collection('api_keys')
    .updateOne({ key_hash: hashOfKey(made) }, { $set: { key_hash: hashOfKey(old) } });

  // The flood of the first test may still hold the allowance of this address for a moment.
  await until('its answer', async () => (await statusOf(old)) === 200);
});

it('keys still work after the secret was rotated', async () => {
  const key = await keyFor(['harbour-bank'], ['read']);
  await deploymentSecretsIn(store).rotate(new Date(0));

  expect(await statusOf(key)).toBe(200);
});
