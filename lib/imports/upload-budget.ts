import { requestBudgetsIn } from '#lib/auth/request-budgets.ts';
import type { Store } from '#lib/mongo/store.ts';
import { maxUploadBytes } from './upload.ts';

/** What one tenant may announce in a day, whether it is uploaded or not: it bounds what the bucket can hold. */
export const uploadBytesPerDay = 10 * maxUploadBytes;

const minutesOfDay = 1_440;
const dayMs = minutesOfDay * 60_000;

/** Charges a tenant for a file; answers the milliseconds after which it would be admitted, 0 if it is now. */
export const chargeUpload = async (store: Store, tenantId: string, bytes: number): Promise<number> => {
  const budgets = requestBudgetsIn(store);
  const holder = `uploads:${tenantId}`;
  const minutes = (bytes / uploadBytesPerDay) * minutesOfDay;
  const waitMs = (await budgets.spend(holder, minutes)) - dayMs;
  if (waitMs <= 0) return 0;
  await budgets.spend(holder, -minutes); // what is refused costs nothing
  return waitMs;
};
