import { beforeEach, describe, expect, it } from 'vitest';
import { requestBudgetsIn } from '#lib/auth/request-budgets.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
const budgets = requestBudgetsIn(store);
const docs = store.db.collection<{ _id: string; spent_until: Date }>('budgets');
const one = 'key:one';

beforeEach(() => emptyCollections(store));

/** The spent share of a minute's budget; the test itself takes less than a second. */
const isAbout = async (share: number, aheadMs: Promise<number>) => {
  expect(await aheadMs).toBeLessThanOrEqual(share * 60_000);
  expect(await aheadMs).toBeGreaterThan(share * 60_000 - 10_000);
};

describe('a request budget', () => {
  it('is spent in shares', async () => {
    await isAbout(0.5, budgets.spend(one, 0.5));
    await isAbout(1, budgets.spend(one, 0.5));
    await isAbout(1.25, budgets.spend(one, 0.25));
  });

  it('is not charged for the last bit of a sum of shares', async () => {
    expect(await budgets.spend(one, 0.1 + 0.2)).toBe(18_000);
    await docs.deleteMany({});
    expect(await budgets.spend(one, 0.2 + 0.2 + 0.2)).toBe(36_000);
  });

  it('is restored over time', async () => {
    await budgets.spend(one, 1.5);
    await docs.updateOne({ _id: one }, [{ $set: { spent_until: { $subtract: ['$spent_until', 60_000] } } }]);

    await isAbout(0.5, budgets.spend(one, 0));
  });

  it('is full after a long time, and never more than full', async () => {
    await budgets.spend(one, 0.1);
    await docs.updateOne({ _id: one }, { $set: { spent_until: new Date(0) } });

    await isAbout(1, budgets.spend(one, 1));
  });

  it('is shared by all instances that report concurrently', async () => {
    const instances = Array.from({ length: 20 }, () => requestBudgetsIn(store));

    await Promise.all(instances.map((instance) => instance.spend(one, 0.1)));

    await isAbout(2, budgets.spend(one, 0));
  });

  it('is separate for each holder', async () => {
    await budgets.spend(one, 2);

    await isAbout(0.5, budgets.spend('tenant:one', 0.5));
  });
});
