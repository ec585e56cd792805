import { describe, expect, it } from 'vitest';
import type { Caller } from '#lib/auth/api-key.ts';
import { knownKeys, type Origin } from '#lib/auth/known-keys.ts';
import { aCaller } from '#test/support/builders.ts';

/** A cache of keys over a lookup table, with a manual clock. */
const aKeyCache = (table: Record<string, Caller | null> = {}) => {
  const asked: { key: string; at: Date }[] = [];
  let nowMs = 1_000_000;
  const recognise = async (key: string, at: Date) => {
    asked.push({ key, at });
    return table[key] ?? null;
  };
  const known = knownKeys(recognise, () => nowMs);
  /** The caller of a key; by default a key whose origin its text does not prove, from before there was a secret. */
  const whoIs = (hash: string, origin: Origin = 'unclear', sourceIp = '192.0.2.1') =>
    known({ hash, sourceIp, origin: async () => origin });
  return {
    table,
    asked,
    whoIs,
    wait: (ms: number) => {
      nowMs += ms;
    },
  };
};

describe('a cached key', () => {
  it('is looked up once and then served from the cache for a while', async () => {
    const cache = aKeyCache({ good: aCaller() });

    expect(await cache.whoIs('good')).toEqual(aCaller());
    cache.wait(29_999);
    expect(await cache.whoIs('good')).toEqual(aCaller());

    expect(cache.asked).toEqual([{ key: 'good', at: new Date(1_000_000) }]);
    cache.wait(1);
    await cache.whoIs('good');
    expect(cache.asked).toHaveLength(2);
  });

  it('is refused within a minute after it was revoked, however often it is used', async () => {
    const cache = aKeyCache({ good: aCaller() });
    await cache.whoIs('good');
    cache.table.good = null;

    let usedForMs = 0;
    while (await cache.whoIs('good')) {
      cache.wait(1_000);
      usedForMs += 1_000;
    }

    expect(usedForMs).toBeLessThan(60_000);
  });

  it('gets its changed permissions within a minute', async () => {
    const cache = aKeyCache({ good: aCaller() });
    await cache.whoIs('good');
    cache.table.good = aCaller({ scopes: ['read', 'admin'] });

    cache.wait(60_000);

    expect((await cache.whoIs('good'))?.scopes).toEqual(['read', 'admin']);
  });

  it('is not mistaken for another key', async () => {
    const cache = aKeyCache({ one: aCaller({ keyId: '1' }), two: aCaller({ keyId: '2' }) });

    expect(await Promise.all(['one', 'two', 'one'].map(async (key) => (await cache.whoIs(key))?.keyId))).toEqual([
      '1',
      '2',
      '1',
    ]);
  });
});

describe('a key with many concurrent requests', () => {
  it('is looked up once for all of them', async () => {
    const cache = aKeyCache({ good: aCaller() });

    const answers = await Promise.all(Array.from({ length: 60 }, () => cache.whoIs('good')));

    expect(answers).toEqual(Array(60).fill(aCaller()));
    expect(cache.asked).toHaveLength(1);
  });

  it('is looked up again after a failed lookup', async () => {
    const answers = [Promise.reject(new Error('The database is away')), Promise.resolve(aCaller())];
    const known = knownKeys(() => answers.shift() ?? Promise.resolve(null));
    const whoIs = (hash: string) => known({ hash, sourceIp: '192.0.2.1', origin: async () => 'ours' });

    await expect(whoIs('good')).rejects.toThrow('away');

    expect(await whoIs('good')).toEqual(aCaller());
  });
});

describe('an unknown key', () => {
  it('is looked up once in a while, not for every request', async () => {
    const cache = aKeyCache();

    for (let n = 0; n < 100; n++) expect(await cache.whoIs('bad')).toBeNull();
    expect(cache.asked).toHaveLength(1);

    cache.wait(30_000);
    await cache.whoIs('bad');
    expect(cache.asked).toHaveLength(2);
  });
});

describe('a flood of unknown keys', () => {
  const flood = async (cache: ReturnType<typeof aKeyCache>, count: number): Promise<void> => {
    for (let n = 0; n < count; n++) await cache.whoIs(`bad-${n}-${Math.random()}`).catch(() => null);
  };

  it('rarely reaches the database', async () => {
    const cache = aKeyCache();

    await flood(cache, 2_000);
    expect(cache.asked).toHaveLength(20);

    cache.wait(1_000);
    await flood(cache, 2_000);
    expect(cache.asked).toHaveLength(30);
  });

  it('is answered with a time to retry', async () => {
    const cache = aKeyCache();
    await flood(cache, 20);

    await expect(cache.whoIs('one-more')).rejects.toMatchObject({ status: 429, headers: { 'retry-after': '1' } });
    cache.wait(1_000);
    expect(await cache.whoIs('one-more')).toBeNull();
  });

  it('does not affect valid keys, cached or due for another lookup', async () => {
    const cache = aKeyCache({ good: aCaller() });
    await cache.whoIs('good');

    for (let n = 0; n < 10; n++) {
      await flood(cache, 2_000);
      expect(await cache.whoIs('good')).toEqual(aCaller());
      cache.wait(10_000);
    }
  });

  it('is not one if the keys turn out to be valid, however many they are', async () => {
    const keys = Array.from({ length: 500 }, (_, n) => `key-${n}`);
    const cache = aKeyCache(Object.fromEntries(keys.map((key) => [key, aCaller({ keyId: key })])));

    for (const key of keys) expect((await cache.whoIs(key))?.keyId).toBe(key);
  });
});

describe('a flood of keys with a wrong checksum', () => {
  it('never reaches the database, and does not affect the lookups of valid keys', async () => {
    const keys = Array.from({ length: 200 }, (_, n) => `key-${n}`);
    const cache = aKeyCache(Object.fromEntries(keys.map((key) => [key, aCaller({ keyId: key })])));

    for (const [n, key] of keys.entries()) {
      for (let each = 0; each < 20; each++) expect(await cache.whoIs(`made-up-${n}-${each}`, 'made-up')).toBeNull();
      expect((await cache.whoIs(key, 'ours'))?.keyId).toBe(key);
    }

    expect(cache.asked.map(({ key }) => key)).toEqual(keys);
  });
});

describe('a flood of keys with a valid checksum', () => {
  const flood = async (cache: ReturnType<typeof aKeyCache>, sourceIp: string): Promise<void> => {
    for (let n = 0; n < 100; n++) await cache.whoIs(`bad-${Math.random()}`, 'unclear', sourceIp).catch(() => null);
  };

  it('from one address does not affect other addresses', async () => {
    const cache = aKeyCache({ old: aCaller() });
    await flood(cache, '192.0.2.1');

    await expect(cache.whoIs('old', 'unclear', '192.0.2.1')).rejects.toMatchObject({ status: 429 });
    expect(await cache.whoIs('old', 'unclear', '198.51.100.7')).toEqual(aCaller());
  });

  it('does not affect keys that Intake has signed, from any address', async () => {
    const cache = aKeyCache({ ours: aCaller() });
    await flood(cache, '192.0.2.1');

    expect(await cache.whoIs('ours', 'ours', '192.0.2.1')).toEqual(aCaller());
  });
});

describe('a key that expires', () => {
  it('is accepted until then and not a moment longer', async () => {
    const caller = aCaller({ expiresAt: new Date(1_010_000) });
    const cache = aKeyCache({ good: caller });
    await cache.whoIs('good');

    cache.wait(9_999);
    expect(await cache.whoIs('good')).toEqual(caller);
    expect(cache.asked).toHaveLength(1);

    cache.table.good = null;
    cache.wait(1);
    expect(await cache.whoIs('good')).toBeNull();
  });
});

describe('more keys than the cache holds', () => {
  it('are all recognised, though the oldest are evicted and looked up again', async () => {
    const keys = Array.from({ length: 2_500 }, (_, n) => `key-${n}`);
    const cache = aKeyCache(Object.fromEntries(keys.map((key) => [key, aCaller({ keyId: key })])));

    for (const key of keys) expect((await cache.whoIs(key))?.keyId).toBe(key);
    cache.asked.length = 0;
    await cache.whoIs('key-0');

    expect(cache.asked).toHaveLength(1);
  });
});

describe('a failed lookup', () => {
  it('is not taken for an unknown key', async () => {
    let isDown = true;
    const known = knownKeys(async () => {
      if (isDown) throw new Error('No answer');
      return aCaller();
    });
    const whoIs = (hash: string) => known({ hash, sourceIp: '192.0.2.1', origin: async () => 'ours' });

    await expect(whoIs('good')).rejects.toThrow('No answer');
    isDown = false;

    expect(await whoIs('good')).toEqual(aCaller());
  });
});
