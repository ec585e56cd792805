import { instanceBudget } from '#lib/auth/instance-budget.ts';
import { requestBudgetsIn } from '#lib/auth/request-budgets.ts';
import { tooManyRequests } from '#lib/errors.ts';
import type { Store } from '#lib/mongo/store.ts';

/** A change of many tickets at once sends an event for each of them: so many in a minute, and as many a minute after. */
const rate = { requests: 6_000, seconds: Number.POSITIVE_INFINITY };

/** What each webhook may send, whoever sends it, over all instances. */
export const hookBudget = (store: () => Promise<Store>) =>
  instanceBudget(rate, {
    report: async (hookId, share) => requestBudgetsIn(await store()).spend(`hook:${hookId}`, share),
    refusal: (waitSeconds) => tooManyRequests('Too many events of this webhook.', waitSeconds),
  });
