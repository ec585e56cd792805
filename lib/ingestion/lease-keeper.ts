import { locksIn } from '#lib/coordination/lock.ts';
import { isRenewalDue, whileRenewing } from '#lib/coordination/while-renewing.ts';
import type { Store } from '#lib/mongo/store.ts';
import { type LeasedRun, leaseOf } from './run.ts';

/** Keeps a run's lease while it waits for answers. It was last renewed at `renewedAt`, as far as is known. */
export const leaseKeeper = (
  { store, rules: { ttlMs } }: { store: Store; rules: { ttlMs: number } },
  run: LeasedRun,
  renewedAt: number | undefined,
) => {
  let lastRenewal = renewedAt;
  const renew = async () => {
    const now = Date.now();
    if (await locksIn(store).renew(leaseOf(run), ttlMs)) lastRenewal = now;
  };
  return {
    /** Runs work that may outlast the lease. */
    during: <T>(work: () => Promise<T>): Promise<T> =>
      whileRenewing(renew, ttlMs / 3, work, { atOnce: isRenewalDue(lastRenewal, ttlMs, Date.now()) }),
    renewedAt: () => lastRenewal,
  };
};
