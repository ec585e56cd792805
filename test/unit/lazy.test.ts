import { describe, expect, it } from 'vitest';
import { lazy } from '#lib/lazy.ts';

/** Creates 1, 2, 3…; those in `failing` fail instead. */
const counting = (failing: readonly number[] = []) => {
  let made = 0;
  return async () => {
    made++;
    if (failing.includes(made)) throw new Error(`No ${made}`);
    return made;
  };
};

describe('a lazy value', () => {
  it('is not created before its first use', () => {
    let isMade = false;

    lazy(async () => {
      isMade = true;
    });

    expect(isMade).toBe(false);
  });

  it('is created once for all callers, even those that arrive while it is being created', async () => {
    const value = lazy(counting());

    expect(await Promise.all([value(), value()])).toEqual([1, 1]);
    expect(await value()).toBe(1);
  });

  it('fails for all waiting callers, and is created again for the next', async () => {
    const value = lazy(counting([1]));

    const first = await Promise.allSettled([value(), value()]);

    expect(first.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await value()).toBe(2);
    expect(await value()).toBe(2);
  });

  it('is created again after any number of failures', async () => {
    const value = lazy(counting([1, 2, 3]));

    for (const n of [1, 2, 3]) await expect(value()).rejects.toThrow(`No ${n}`);

    expect(await value()).toBe(4);
  });
});
