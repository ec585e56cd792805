import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Store } from '#lib/mongo/store.ts';
import { currentKeyring, deploymentSecretsIn } from '#lib/secrets/deployment-secrets.ts';
import { testStore } from '#test/support/mongo.ts';

const store = await testStore();
const secrets = deploymentSecretsIn(store);
const docs = store.db.collection('deployment_secrets');
const now = new Date('2026-03-01T12:00:00Z');
const later = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const codeAt = async (moment: Date) => (await secrets.keyring(moment)).code('api-key-checksum', 'text').toString('hex');

const forget = () => docs.deleteMany({});

beforeEach(async () => void (await forget()));

describe('the secret of a deployment', () => {
  it('is created once, however many instances need it at the same time', async () => {
    const codes = await Promise.all(Array.from({ length: 20 }, () => codeAt(now)));

    expect(new Set(codes).size).toBe(1);
    expect(await docs.countDocuments()).toBe(1);
  });

  it('has 256 random bits', async () => {
    const first = await codeAt(now);
    const [doc] = await docs.find().toArray();
    await forget();

    expect(Buffer.from(doc?.secret, 'base64url')).toHaveLength(32);
    expect(await codeAt(now)).not.toBe(first);
  });

  it('gives each purpose different codes', async () => {
    const keyring = await secrets.keyring(now);

    expect(keyring.code('erased-customer', 'text')).not.toEqual(keyring.code('api-key-checksum', 'text'));
    expect(keyring.code('erased-customer', 'text')).toEqual(keyring.code('erased-customer', 'text'));
    expect(keyring.code('erased-customer', 'other')).not.toEqual(keyring.code('erased-customer', 'text'));
  });
});

describe('the rotation of a secret', () => {
  it('signs with the new secret once every instance has read it, and not before', async () => {
    const before = await codeAt(now);
    await secrets.rotate(now);

    expect(await codeAt(later(119))).toBe(before);
    expect(await codeAt(later(120))).not.toBe(before);
  });

  it('still verifies signatures of older secrets, and of newer ones', async () => {
    const signed = [await codeAt(now)];
    for (const moment of [now, later(600), later(1200)]) {
      await secrets.rotate(moment);
      signed.push(await codeAt(new Date(moment.getTime() + 300_000)));
    }

    for (const moment of [now, later(3600)]) {
      const codes = (await secrets.keyring(moment))
        .codes('api-key-checksum', 'text')
        .map((code) => code.toString('hex'));
      expect(codes.toSorted()).toEqual(signed.toSorted());
      expect(codes[0]).toBe(await codeAt(moment));
    }
  });
});

describe('the keyring of an instance', () => {
  /** The store as another instance has it, with the reads of its secrets counted. */
  const anInstance = () => {
    const find = vi.fn((collection: string) => store.db.collection(collection));
    const db = new Proxy(store.db, {
      get: (target, name) => (name === 'collection' ? find : Reflect.get(target, name)),
    });
    return { instance: { db } satisfies Store, reads: find };
  };

  it('is read once a minute', async () => {
    const { instance, reads } = anInstance();

    await Promise.all([0, 1, 59_999].map((ms) => currentKeyring(instance, now.getTime() + ms)));
    expect(reads).toHaveBeenCalledTimes(1);

    await currentKeyring(instance, now.getTime() + 60_000);
    expect(reads).toHaveBeenCalledTimes(2);
  });

  it('is read again when it could not be read', async () => {
    const { instance, reads } = anInstance();
    reads.mockImplementationOnce(() => {
      throw new Error('The database is away');
    });

    await expect((async () => currentKeyring(instance, now.getTime()))()).rejects.toThrow('away');
    const keyring = await currentKeyring(instance, now.getTime());

    expect(keyring.code('api-key-checksum', 'text').toString('hex')).toBe(await codeAt(now));
  });
});
