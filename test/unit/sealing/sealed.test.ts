import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { keyFile } from '#lib/sealing/key-file.ts';
import { rememberedKeys } from '#lib/sealing/remembered-keys.ts';
import { type DataKeys, open, reseal, SealError, type Sealed, seal } from '#lib/sealing/sealed.ts';

const folder = await mkdtemp(join(tmpdir(), 'sealing-'));
afterAll(() => rm(folder, { recursive: true }));

const keys = keyFile(join(folder, 'deep', 'key'));
const binding = { tenant_id: 'acme', connection_id: 'cn_1', rev: '3' };

describe('a sealed text', () => {
  it('opens with its binding, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.dictionary(fc.string(), fc.string()), async (text, bound) => {
        const wellFormed = text.toWellFormed();
        expect(await open(keys, await seal(keys, wellFormed, bound), bound)).toBe(wellFormed);
      }),
      { numRuns: 50 },
    );
  });

  it('is another one each time, and holds nothing of the text', async () => {
    const [one, other] = [await seal(keys, 'a secret', binding), await seal(keys, 'a secret', binding)];

    for (const part of ['dek', 'iv', 'ct', 'tag'] as const) expect(one[part]).not.toBe(other[part]);
    const stored = Object.values(one).map((part) => Buffer.from(`${part}`, 'base64').toString('latin1'));
    expect(stored.join()).not.toContain('a secret');
  });

  it.each([
    ['another tenant', { ...binding, tenant_id: 'other' }],
    ['another revision', { ...binding, rev: '4' }],
    ['less', { tenant_id: 'acme', connection_id: 'cn_1' }],
    ['names that run together', { tenant_id: 'acme', 'connection_id,cn_1,rev': '3' }],
  ])('does not open for %s', async (_, elsewhere) => {
    await expect(open(keys, await seal(keys, 'a secret', binding), elsewhere)).rejects.toThrow(SealError);
  });

  it('opens with its binding in any order', async () => {
    const sealed = await seal(keys, 'a secret', binding);
    expect(await open(keys, sealed, { rev: '3', connection_id: 'cn_1', tenant_id: 'acme' })).toBe('a secret');
  });

  it('does not open with any bit changed', async () => {
    const sealed = await seal(keys, 'a secret', binding);
    const parts = ['dek', 'iv', 'ct', 'tag'] as const;
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...parts), fc.nat(), fc.integer({ min: 0, max: 7 }), async (part, at, bit) => {
        const data = Buffer.from(sealed[part], 'base64');
        const index = at % data.length;
        data[index] = (data[index] ?? 0) ^ (1 << bit);
        const changed: Sealed = { ...sealed, [part]: data.toString('base64') };
        await expect(open(keys, changed, binding)).rejects.toThrow(SealError);
      }),
    );
  });

  it.each(['', 'AA=='])('does not open with the tag %j, which would check less', async (tag) => {
    const sealed = await seal(keys, 'a secret', binding);
    await expect(open(keys, { ...sealed, tag }, binding)).rejects.toThrow(SealError);
  });

  it('is the same text under new keys once it is sealed again', async () => {
    const sealed = await seal(keys, 'a secret', binding);
    const again = await reseal(keys, sealed, binding);

    expect(again.dek).not.toBe(sealed.dek);
    expect(await open(keys, again, binding)).toBe('a secret');
  });
});

describe('the key file', () => {
  it('is made once by several that start together, for its owner alone', async () => {
    const path = join(folder, 'together', 'key');
    const starters = Array.from({ length: 8 }, () => keyFile(path));
    const sealed = await Promise.all(starters.map((each) => seal(each, 'a secret', binding)));

    expect(new Set(sealed.map(({ kid }) => kid)).size).toBe(1);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(folder, 'together'))).toEqual(['key']);
    for (const one of sealed) expect(await open(keyFile(path), one, binding)).toBe('a secret');
  });

  it('of another machine opens nothing, and says so', async () => {
    const sealed = await seal(keys, 'a secret', binding);
    await expect(open(keyFile(join(folder, 'other')), sealed, binding)).rejects.toThrow('by another key');
  });

  it('that holds no key is refused and left as it is', async () => {
    const path = join(folder, 'wrong');
    await writeFile(path, 'too short');

    await expect(seal(keyFile(path), 'a secret', binding)).rejects.toThrow('does not hold 32 bytes');
    expect(await readFile(path, 'utf8')).toBe('too short');
  });
});

describe('remembered keys', () => {
  const counting = () => {
    const unwrapped: string[] = [];
    const source: DataKeys = {
      generate: (bound) => keys.generate(bound),
      unwrap: (kid, wrapped, bound) => {
        unwrapped.push(wrapped.toString('hex'));
        return keys.unwrap(kid, wrapped, bound);
      },
    };
    let now = 0;
    const cached = rememberedKeys(source, { maxKeys: 2, forMs: 1_000, now: () => now });
    return { cached, unwrapped, at: (ms: number) => (now = ms) };
  };

  it('are unwrapped once while they are fresh', async () => {
    const { cached, unwrapped, at } = counting();
    const sealed = await seal(cached, 'a secret', binding);

    await Promise.all([open(cached, sealed, binding), open(cached, sealed, binding)]);
    at(999);
    await open(cached, sealed, binding);
    expect(unwrapped).toHaveLength(1);

    at(1_000);
    await open(cached, sealed, binding);
    expect(unwrapped).toHaveLength(2);
  });

  it('are the latest used ones', async () => {
    const { cached, unwrapped } = counting();
    const [a, b, c] = [await seal(cached, 'a', {}), await seal(cached, 'b', {}), await seal(cached, 'c', {})];

    for (const each of [a, b, a, c, a]) await open(cached, each, {});
    expect(unwrapped).toHaveLength(3);
    await open(cached, b, {});
    expect(unwrapped).toHaveLength(4);
  });

  it('open nothing for another binding, and forget what failed', async () => {
    const { cached, unwrapped } = counting();
    const sealed = await seal(cached, 'a secret', binding);
    await open(cached, sealed, binding);

    for (let i = 0; i < 2; i++) await expect(open(cached, sealed, { rev: '9' })).rejects.toThrow(SealError);
    expect(unwrapped).toHaveLength(3);
  });
});
