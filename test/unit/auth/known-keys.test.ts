import { describe, expect, it } from 'vitest';
import type { Caller } from '#lib/auth/api-key.ts';
import { knownKeys, type Origin } from '#lib/auth/known-keys.ts';
import { aCaller } from '#test/support/builders.ts';

/** Keys that are recognised by a table, with a clock that stands still until it is moved. */
const aDesk = (table: Record<string, Caller | null> = {}) => {
  const asked: { key: string; at: Date }[] = [];
  let nowMs = 1_000_000;
  const recognise = async (key: string, at: Date) => {
    asked.push({ key, at });
    return table[key] ?? null;
  };
  const known = knownKeys(recognise, () => nowMs);
  /** Who calls with a key, as far as its text tells: of the tests of floods, keys from before there was a secret. */
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
    const desk = aDesk({ good: aCaller() });

    expect(await desk.whoIs('good')).toEqual(aCaller());
    desk.wait(29_999);
    expect(await desk.whoIs('good')).toEqual(aCaller());

    expect(desk.asked).toEqual([{ key: 'good', at: new Date(1_000_000) }]);
    desk.wait(1);
    await desk.whoIs('good');
    expect(desk.asked).toHaveLength(2);
  });

  it('is refused within a minute after it was revoked, however often it is used', async () => {
    const desk = aDesk({ good: aCaller() });
    await desk.whoIs('good');
    desk.table.good = null;

    let usedForMs = 0;
    while (await desk.whoIs('good')) {
      desk.wait(1_000);
      usedForMs += 1_000;
    }

    expect(usedForMs).toBeLessThan(60_000);
  });

  it('gets its changed permissions within a minute', async () => {
    const desk = aDesk({ good: aCaller() });
    await desk.whoIs('good');
    desk.table.good = aCaller({ scopes: ['read', 'admin'] });

    desk.wait(60_000);

    expect((await desk.whoIs('good'))?.scopes).toEqual(['read', 'admin']);
  });

  it('is not mistaken for another key', async () => {
    const desk = aDesk({ one: aCaller({ keyId: '1' }), two: aCaller({ keyId: '2' }) });

    expect(await Promise.all(['one', 'two', 'one'].map(async (key) => (await desk.whoIs(key))?.keyId))).toEqual([
      '1',
      '2',
      '1',
    ]);
  });
});

describe('a key with many concurrent requests', () => {
  it('is looked up once for all of them', async () => {
    const desk = aDesk({ good: aCaller() });

    const answers = await Promise.all(Array.from({ length: 60 }, () => desk.whoIs('good')));

    expect(answers).toEqual(Array(60).fill(aCaller()));
    expect(desk.asked).toHaveLength(1);
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
    const desk = aDesk();

    for (let n = 0; n < 100; n++) expect(await desk.whoIs('bad')).toBeNull();
    expect(desk.asked).toHaveLength(1);

    desk.wait(30_000);
    await desk.whoIs('bad');
    expect(desk.asked).toHaveLength(2);
  });
});

describe('a flood of unknown keys', () => {
  const flood = async (desk: ReturnType<typeof aDesk>, count: number): Promise<void> => {
    for (let n = 0; n < count; n++) await desk.whoIs(`bad-${n}-${Math.random()}`).catch(() => null);
  };

  it('rarely reaches the database', async () => {
    const desk = aDesk();

    await flood(desk, 2_000);
    expect(desk.asked).toHaveLength(20);

    desk.wait(1_000);
    await flood(desk, 2_000);
    expect(desk.asked).toHaveLength(30);
  });

  it('is answered with a time to retry', async () => {
    const desk = aDesk();
    await flood(desk, 20);

    await expect(desk.whoIs('one-more')).rejects.toMatchObject({ status: 429, headers: { 'retry-after': '1' } });
    desk.wait(1_000);
    expect(await desk.whoIs('one-more')).toBeNull();
  });

  it('does not affect valid keys, cached or due for another lookup', async () => {
    const desk = aDesk({ good: aCaller() });
    await desk.whoIs('good');

    for (let n = 0; n < 10; n++) {
      await flood(desk, 2_000);
      expect(await desk.whoIs('good')).toEqual(aCaller());
      desk.wait(10_000);
    }
  });

  it('is not one if the keys turn out to be valid, however many they are', async () => {
    const keys = Array.from({ length: 500 }, (_, n) => `key-${n}`);
    const desk = aDesk(Object.fromEntries(keys.map((key) => [key, aCaller({ keyId: key })])));

    for (const key of keys) expect((await desk.whoIs(key))?.keyId).toBe(key);
  });
});

describe('a flood of keys with a wrong checksum', () => {
  it('never reaches the database, and does not affect the lookups of valid keys', async () => {
    const keys = Array.from({ length: 200 }, (_, n) => `key-${n}`);
    const desk = aDesk(Object.fromEntries(keys.map((key) => [key, aCaller({ keyId: key })])));

    for (const [n, key] of keys.entries()) {
      for (let each = 0; each < 20; each++) expect(await desk.whoIs(`made-up-${n}-${each}`, 'made-up')).toBeNull();
      expect((await desk.whoIs(key, 'ours'))?.keyId).toBe(key);
    }

    expect(desk.asked.map(({ key }) => key)).toEqual(keys);
  });
});

describe('a flood of keys with a valid checksum', () => {
  const flood = async (desk: ReturnType<typeof aDesk>, sourceIp: string): Promise<void> => {
    for (let n = 0; n < 100; n++) await desk.whoIs(`bad-${Math.random()}`, 'unclear', sourceIp).catch(() => null);
  };

  it('from one address does not affect other addresses', async () => {
    const desk = aDesk({ old: aCaller() });
    await flood(desk, '192.0.2.1');

    await expect(desk.whoIs('old', 'unclear', '192.0.2.1')).rejects.toMatchObject({ status: 429 });
    expect(await desk.whoIs('old', 'unclear', '198.51.100.7')).toEqual(aCaller());
  });

  it('does not affect keys that Intake has signed, from any address', async () => {
    const desk = aDesk({ ours: aCaller() });
    await flood(desk, '192.0.2.1');

    expect(await desk.whoIs('ours', 'ours', '192.0.2.1')).toEqual(aCaller());
  });
});

describe('a key that expires', () => {
  it('is accepted until then and not a moment longer', async () => {
    const caller = aCaller({ expiresAt: new Date(1_010_000) });
    const desk = aDesk({ good: caller });
    await desk.whoIs('good');

    desk.wait(9_999);
    expect(await desk.whoIs('good')).toEqual(caller);
    expect(desk.asked).toHaveLength(1);

    desk.table.good = null;
    desk.wait(1);
    expect(await desk.whoIs('good')).toBeNull();
  });
});

describe('more keys than the cache holds', () => {
  it('are all recognised, though the oldest are evicted and looked up again', async () => {
    const keys = Array.from({ length: 2_500 }, (_, n) => `key-${n}`);
    const desk = aDesk(Object.fromEntries(keys.map((key) => [key, aCaller({ keyId: key })])));

    for (const key of keys) expect((await desk.whoIs(key))?.keyId).toBe(key);
    desk.asked.length = 0;
    await desk.whoIs('key-0');

    expect(desk.asked).toHaveLength(1);
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
