import { describe, expect, it } from 'vitest';
import { remembered } from '#lib/health/remembered.ts';

describe('a cached answer', () => {
  it('is shared by all callers while the request is in flight and for its lifetime after that', async () => {
    let asked = 0;
    let now = 0;
    const { promise, resolve } = Promise.withResolvers<void>();
    const ask = remembered(
      2_000,
      () => promise.then(() => ++asked),
      () => now,
    );

    const together = [ask(), ask(), ask()];
    now = 60_000; // however long the request takes
    together.push(ask());
    resolve();
    expect(await Promise.all(together)).toEqual([1, 1, 1, 1]);

    now += 1_999;
    expect(await ask()).toBe(1);
    now += 1;
    expect(await ask()).toBe(2);
  });

  it('is never a failure', async () => {
    const answers = [Promise.reject(new Error('away')), Promise.resolve('up')];
    const ask = remembered(
      2_000,
      () => answers.shift() as Promise<string>,
      () => 0,
    );

    await expect(ask()).rejects.toThrow('away');
    expect(await ask()).toBe('up');
  });
});
