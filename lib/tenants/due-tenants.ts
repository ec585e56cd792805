import type { Store } from '#lib/mongo/store.ts';
import { nextRunOf } from './run-schedule.ts';
import type { TenantDoc } from './tenant.ts';

/** The tenants whose next run is due. */
export const dueTenantsIn = (store: Store) => {
  const tenants = store.db.collection<TenantDoc>('tenants');

  return {
    /** Of those with a help desk of their own, or of all others, the longest due first. */
    find: (now: Date, { isConnected, limit }: { isConnected: boolean; limit: number }): Promise<TenantDoc[]> =>
      tenants
        .find(
          { next_run_at: { $lte: now }, is_connected: isConnected ? true : { $exists: false } },
          { projection: { _id: 0 }, sort: { next_run_at: 1 }, limit },
        )
        .toArray(),

    /** Claims a due run until then; of several callers only one succeeds. If nothing comes of it, it is due again. */
    async claim({ tenant_id, next_run_at }: TenantDoc, until: Date): Promise<boolean> {
      const { matchedCount } = await tenants.updateOne({ tenant_id, next_run_at }, { $set: { next_run_at: until } });
      return matchedCount === 1;
    },

    /** Schedules the next run of a tenant whose claimed run was started. */
    async settle(tenant: TenantDoc, until: Date, now: Date): Promise<void> {
      const next_run_at = nextRunOf(tenant, now);
      if (next_run_at === null) return;
      await tenants.updateOne({ tenant_id: tenant.tenant_id, next_run_at: until }, { $set: { next_run_at } });
    },
  };
};
