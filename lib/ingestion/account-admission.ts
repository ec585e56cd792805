import { type AccountRules, accountLimitIn } from '#lib/connections/account-limiter.ts';
import { kindOfAccount } from '#lib/connections/connection.ts';
import type { LimitStatus } from '#lib/coordination/limit-status.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { TenantDoc } from '#lib/tenants/tenant.ts';
import { placesOf } from './admission.ts';
import { countRunsByAccount } from './runs.ts';

export type AccountAdmissionRule = { accounts: Omit<AccountRules, 'circuit'>; now: Date; periodMs: number };

/** The window that serves the fewest calls in a time: a run's list may count in it. */
const slowestOf = ({ windows = {} }: LimitStatus) =>
  Object.values(windows).toSorted(
    (one, other) => one.limit / one.window_seconds - other.limit / other.window_seconds,
  )[0];

/**
 * Admits the due runs of tenants with a help desk of their own, account by account: as many as the account's limit serves,
 * and none while it wants no calls. So no tenant waits for the desk of another.
 */
export const admissionByAccount = (store: Store, { accounts, now, periodMs }: AccountAdmissionRule) => {
  let counted: Promise<Map<string, number>> | undefined;
  const atWork = () => {
    counted ??= countRunsByAccount(store);
    return counted;
  };
  const rooms = new Map<string, Promise<number>>();

  const roomOf = async (account_key: string): Promise<number> => {
    const limit = accountLimitIn(store, { kind: kindOfAccount(account_key), account_key }, accounts);
    const status = await limit.status();
    const slowest = slowestOf(status);
    const waitMs = (status.next_slot_at ?? now).getTime() - now.getTime();
    const windowMs = 1_000 * (slowest?.window_seconds ?? 0);
    if (waitMs > accounts.callTimeoutMs + windowMs) return 0;
    const places = placesOf({ requests: slowest?.limit ?? 0, windowMs }, periodMs);
    return places - ((await atWork()).get(account_key) ?? 0);
  };

  return {
    /** Takes a place of the tenant's account; false if there is none. */
    async admit({ account_key = '' }: Pick<TenantDoc, 'account_key'>): Promise<boolean> {
      const known = rooms.get(account_key) ?? roomOf(account_key);
      rooms.set(
        account_key,
        known.then((room) => room - 1),
      );
      return (await known) > 0;
    },
  };
};
