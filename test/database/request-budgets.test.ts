import { beforeEach, describe, expect, it } from 'vitest';
import { requestBudgetsIn } from '#lib/auth/request-budgets.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
const perMinute = 60;
const budgets = requestBudgetsIn(store, perMinute);

beforeEach(() => emptyCollections(store));

describe("a key's budget", () => {
  it('lets a minute’s requests through at once, and not one more', async () => {
    expect(await budgets.add('one', perMinute)).toBe(0);

    const waitMs = await budgets.add('one', 1);
    expect(waitMs).toBeGreaterThan(0);
    expect(waitMs).toBeLessThanOrEqual(1_000);
  });

  it('gives back as time goes by', async () => {
    await budgets.add('one', 2 * perMinute);
    await store.db
      .collection('request_budgets')
      .updateOne({ key_id: 'one' }, [{ $set: { spent_until: { $subtract: ['$spent_until', 60_000] } } }]);

    expect(await budgets.add('one', 0)).toBe(0);
  });

  it('is whole again after a long time, and no more than that', async () => {
    await budgets.add('one', 1);
    await store.db.collection('request_budgets').updateOne({ key_id: 'one' }, { $set: { spent_until: new Date(0) } });

    expect(await budgets.add('one', perMinute)).toBe(0);
    expect(await budgets.add('one', 1)).toBeGreaterThan(0);
  });

  it('is one for all instances, whatever they report at the same time', async () => {
    const instances = Array.from({ length: 20 }, () => requestBudgetsIn(store, perMinute));

    await Promise.all(instances.map((instance) => instance.add('one', 6)));

    const waitMs = await budgets.add('one', 0);
    expect(waitMs).toBeGreaterThan(50_000);
    expect(waitMs).toBeLessThanOrEqual(60_000);
  });

  it('is the key’s own', async () => {
    await budgets.add('one', 2 * perMinute);

    expect(await budgets.add('two', 1)).toBe(0);
  });
});
