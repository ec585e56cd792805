import type { Document } from 'mongodb';
import { type Store, updateOrCreate } from '#lib/mongo/store.ts';

type BudgetDoc = {
  /** Whose budget it is: `key:<key id>` or `tenant:<tenant id>`. */
  _id: string;
  /** When all that was spent so far will be paid for: a minute's budget comes back in a minute. */
  spent_until: Date;
  /** The server's time at the last change. */
  at: Date;
};

const minuteMs = 60_000;

/**
 * How much keys and tenants ask of us, over all instances and by the server's clock. Each may spend a minute's budget at
 * once and then as much as its rate gives back.
 */
export const requestBudgetsIn = (store: Store) => {
  const budgets = store.db.collection<BudgetDoc>('budgets');

  return {
    /** Adds a share of a minute's budget, in one write; answers in how many milliseconds all that was spent is paid for. */
    async spend(holder: string, share: number): Promise<number> {
      const cost = Math.ceil(share * minuteMs);
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
