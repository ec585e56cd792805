import { describe, expect, it } from 'vitest';
import { updateOrCreate } from '#lib/mongo/store.ts';

/** A document that the server expires so many times between its creation and its update. */
const expiring = (times: number) => {
  let left = times;
  let isThere = false;
  const calls: string[] = [];
  return {
    calls,
    update: async () => {
      calls.push('update');
      return isThere ? 'updated' : null;
    },
    create: async () => {
      calls.push('create');
      isThere = left === 0;
      left--;
    },
  };
};

describe('a document that is updated or created', () => {
  it('is updated after its creation', async () => {
    const { calls, update, create } = expiring(0);

    expect(await updateOrCreate(update, create)).toBe('updated');
    expect(calls).toEqual(['update', 'create', 'update']);
  });

  it('is created once more if it expired before it was updated', async () => {
    const { calls, update, create } = expiring(1);

    expect(await updateOrCreate(update, create)).toBe('updated');
    expect(calls).toEqual(['update', 'create', 'update', 'create', 'update']);
  });

  it('is not created forever', async () => {
    const { update, create } = expiring(100);

    expect(await updateOrCreate(update, create)).toBeNull();
  });
});
