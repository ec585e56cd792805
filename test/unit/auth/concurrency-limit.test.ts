import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { concurrencyLimit } from '#lib/auth/concurrency-limit.ts';

const soon = () => new Promise(setImmediate);

describe('concurrent requests of one key', () => {
  it('run up to the limit, and the rest in order of arrival', async () => {
    const running = concurrencyLimit(2, 100);
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const all = Array.from({ length: 5 }, async (_, n) => {
      const release = await running.acquire('one');
      begun.push(n);
      await new Promise<void>((resolve) => ends.push(resolve));
      release?.();
    });

    await soon();
    expect(begun).toEqual([0, 1]);
    ends[1]?.();
    await soon();
    expect(begun).toEqual([0, 1, 2]);
    for (let n = 0; n < 5; n++) {
      for (const end of ends) end();
      await soon();
    }
    await Promise.all(all);
    expect(begun).toEqual([0, 1, 2, 3, 4]);
  });

  it('are rejected when too many are waiting already', async () => {
    const running = concurrencyLimit(1, 2);
    const first = await running.acquire('one');
    const waiting = [running.acquire('one'), running.acquire('one')];

    expect(await running.acquire('one')).toBeNull();
    first?.();
    (await waiting[0])?.();
    (await waiting[1])?.();
    expect(await running.acquire('one')).not.toBeNull();
  });

  it('do not delay other keys', async () => {
    const running = concurrencyLimit(1, 0);
    await running.acquire('one');

    expect(await running.acquire('two')).not.toBeNull();
  });

  it('never exceed the limit, and all of them are served', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.nat({ max: 5 }), { maxLength: 30 }),
        async (bound, steps) => {
          const running = concurrencyLimit(bound, 1_000);
          let now = 0;
          let most = 0;
          await Promise.all(
            steps.map(async (ticks) => {
              const release = await running.acquire('one');
              most = Math.max(most, ++now);
              for (let n = 0; n < ticks; n++) await Promise.resolve();
              now--;
              release?.();
            }),
          );
          expect(most).toBeLessThanOrEqual(bound);
          expect(now).toBe(0);
        },
      ),
    );
  });
});
