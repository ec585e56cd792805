import type { Document } from 'mongodb';
import { type Store, updateOrCreate } from '#lib/mongo/store.ts';

type DailyBudgetDoc = {
  /** `judge:<tenant id>`, beside the budgets of keys and tenants. */
  _id: string;
  /** The day in UTC that `asked` counts. */
  day: string;
  asked: number;
  /** The last claim that was granted a call. */
  granted_to: string;
  at: Date;
  /** Its document expires an hour after this. */
  spent_until: Date;
};

const dayMs = 86_400_000;

/** How many opinions a tenant asks for in a day (UTC), exact over all instances and by the server's clock. */
export const dailyBudgetOf = (store: Store, tenantId: string, perDay: number) => {
  const budgets = store.db.collection<DailyBudgetDoc>('budgets');
  const _id = `judge:${tenantId}`;

  return {
    /** Takes one call for a claim, in one write; false if the day's are taken. What was taken is not given back. */
    async take(claimId: string): Promise<boolean> {
      const empty = { _id, day: '', asked: 0, granted_to: '', at: new Date(), spent_until: new Date() };
      const doc = await updateOrCreate(
        () => budgets.findOneAndUpdate({ _id }, [taking(claimId, perDay)], { returnDocument: 'after' }),
        () => budgets.insertOne(empty),
      );
      return doc?.granted_to === claimId;
    },
  };
};

const taking = (claimId: string, perDay: number): Document => {
  const today = { $dateToString: { date: '$$NOW', format: '%Y-%m-%d' } };
  const asked = { $cond: [{ $eq: ['$day', today] }, '$asked', 0] };
  const mayAsk = { $lt: [asked, perDay] };
  return {
    $set: {
      day: today,
      asked: { $add: [asked, { $cond: [mayAsk, 1, 0] }] },
      granted_to: { $cond: [mayAsk, claimId, '$granted_to'] },
      at: '$$NOW',
      spent_until: { $add: ['$$NOW', dayMs] },
    },
  };
};
