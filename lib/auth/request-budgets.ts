import type { Document } from 'mongodb';
import { type Store, updateOrCreate } from '#lib/mongo/store.ts';

type BudgetDoc = {
  /** The owner: `key:<key id>`, `tenant:<tenant id>`, `hook:<hook id>` or `uploads:<tenant id>`. */
  _id: string;
  /** When everything spent so far is paid for: a minute's budget refills in a minute. */
  spent_until: Date;
  /** The server's time at the last change. */
  at: Date;
};

const minuteMs = 60_000;

/** More than a sum of shares is off by: 0.1 + 0.2 costs no millisecond more than 0.3, and so no request. */
const roundingMs = 1e-6;

/**
 * The budgets of keys and tenants, over all instances and by the server's clock (token buckets): a minute's budget may
 * be spent at once, and refills at its rate.
 */
export const requestBudgetsIn = (store: Store) => {
  const budgets = store.db.collection<BudgetDoc>('budgets');

  return {
    /**
     * Spends a share of a minute's budget, in one write; answers the milliseconds until everything spent is paid for.
     */
    async spend(holder: string, share: number): Promise<number> {
      const cost = Math.ceil(share * minuteMs - roundingMs);
      const doc = await updateOrCreate(
        () => budgets.findOneAndUpdate({ _id: holder }, [spending(cost)], { returnDocument: 'after' }),
        () => budgets.insertOne({ _id: holder, spent_until: new Date(0), at: new Date(0) }),
      );
      return doc ? Math.max(0, doc.spent_until.getTime() - doc.at.getTime()) : 0;
    },
  };
};

const spending = (costMs: number): Document => ({
  $set: { at: '$$NOW', spent_until: { $add: [{ $max: ['$spent_until', '$$NOW'] }, costMs] } },
});
