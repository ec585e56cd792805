import { beforeEach, describe, expect, it } from 'vitest';
import { requestBudgetsIn } from '#lib/auth/request-budgets.ts';
import { emptyCollections, testStore } from '#test/support/mongo.ts';

const store = await testStore();
const budgets = requestBudgetsIn(store);
const docs = store.db.collection<{ _id: string; spent_until: Date }>('budgets');
const one = 'key:one';

beforeEach(() => emptyCollections(store));

/** What is spent and not paid for, as a share of a minute's budget; the test itself takes less than a second. */
const isAbout = async (share: number, aheadMs: Promise<number>) => {
  expect(await aheadMs).toBeLessThanOrEqual(share * 60_000);
  expect(await aheadMs).toBeGreaterThan(share * 60_000 - 10_000);
};

describe('a budget', () => {
  it('is spent share by share', async () => {
    await isAbout(0.5, budgets.spend(one, 0.5));
    await isAbout(1, budgets.spend(one, 0.5));
    await isAbout(1.25, budgets.spend(one, 0.25));
  });

  it('comes back as time goes by', async () => {
    await budgets.spend(one, 1.5);
    await docs.updateOne({ _id: one }, [{ $set: { spent_until: { $subtract: ['$spent_until', 60_000] } } }]);

    await isAbout(0.5, budgets.spend(one, 0));
  });

  it('is whole again after a long time, and no more than that', async () => {
    await budgets.spend(one, 0.1);
    await docs.updateOne({ _id: one }, { $set: { spent_until: new Date(0) } });

    await isAbout(1, budgets.spend(one, 1));
  });

  it('is one for all instances, whatever they report at the same time', async () => {
    const instances = Array.from({ length: 20 }, () => requestBudgetsIn(store));

    await Promise.all(instances.map((instance) => instance.spend(one, 0.1)));

    await isAbout(2, budgets.spend(one, 0));
  });

  it('is its holder’s own', async () => {
    await budgets.spend(one, 2);

    await isAbout(0.5, budgets.spend('tenant:one', 0.5));
  });
});
