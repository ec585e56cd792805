import { tenantsWithArrivals } from '#lib/ledger/folded.ts';
import type { Store } from '#lib/mongo/store.ts';
import { watchesIn } from './watches.ts';

/** Who had no check for so long after its newest ticket came is left to its next one. */
const forgottenMs = 60 * 60_000;
/** A check may miss a ticket that was committed while it read, and clocks differ. */
const slackMs = 60_000;

/**
 * The tenants to check now: those that new tickets came to since their last check, and those that have a time of their own.
 * The ones whose check lies back furthest come first, so that however many there are, each has its turn.
 */
export const dueTenants = async (store: Store, now: Date, most: number): Promise<string[]> => {
  const watches = watchesIn(store);
  const arrived = await tenantsWithArrivals(store, new Date(now.getTime() - forgottenMs), most);
  const checkedAt = await watches.checkedAmong(arrived.map(({ tenantId }) => tenantId));
  const timeOf = (tenantId: string): number => checkedAt.get(tenantId)?.getTime() ?? 0;
  const fresh = arrived.filter(({ tenantId, arrivedAt }) => timeOf(tenantId) <= arrivedAt.getTime() + slackMs);
  const due = fresh.map(({ tenantId }) => tenantId).toSorted((one, other) => timeOf(one) - timeOf(other));
  return [...new Set([...(await watches.findDue(now, most)), ...due])];
};
