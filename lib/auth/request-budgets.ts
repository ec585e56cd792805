import type { Document } from 'mongodb';
import { type Store, updateOrCreate } from '#lib/mongo/store.ts';

type BudgetDoc = {
  key_id: string;
  /** When all that was asked so far would be paid for, at the rate that the key has. */
  spent_until: Date;
  /** The server's time at the last change. */
  at: Date;
};

const minuteMs = 60_000;

/**
 * How much each key asks of us, over all instances and by the server's clock. A key may make a minute's requests at once
 * and then as many as its rate gives back.
 */
export const requestBudgetsIn = (store: Store, perMinute: number) => {
  const budgets = store.db.collection<BudgetDoc>('request_budgets');

  return {
    /** Adds requests that were made, in one write; answers in how many milliseconds the key may make more. */
    async add(keyId: string, requests: number): Promise<number> {
      const cost = Math.ceil((requests * minuteMs) / perMinute);
      const doc = await updateOrCreate(
        () => budgets.findOneAndUpdate({ key_id: keyId }, [spend(cost)], { returnDocument: 'after' }),
        () => budgets.insertOne({ key_id: keyId, spent_until: new Date(0), at: new Date(0) }),
      );
      return doc ? Math.max(0, doc.spent_until.getTime() - doc.at.getTime() - minuteMs) : 0;
    },
  };
};

const spend = (costMs: number): Document => ({
  $set: { at: '$$NOW', spent_until: { $add: [{ $max: ['$spent_until', '$$NOW'] }, costMs] } },
});
