import { againIfDuplicate, inSession, type Store } from '#lib/mongo/store.ts';
import { nextRunAt } from './run-schedule.ts';
import { notSetUp, type TenantDoc, type TenantSettings } from './tenant.ts';

export const tenantsIn = (store: Store) => {
  const tenants = store.db.collection<TenantDoc>('tenants');
  const withoutId = { projection: { _id: 0 } } as const;

  return {
    /**
     * Stores a tenant's settings, known or not. Its next run is due in its period, refused or not, and its page size
     * limit is removed.
     */
    async put(tenantId: string, settings: TenantSettings, now: Date): Promise<TenantDoc> {
      const stored = storedSettings(tenantId, settings, now);
      const doc = await againIfDuplicate(store, () =>
        tenants.findOneAndUpdate(
          { tenant_id: tenantId },
          { $set: stored },
          { ...withoutId, upsert: true, returnDocument: 'after' },
        ),
      );
      return doc ?? { tenant_id: tenantId, ...stored };
    },

    /** The tenants with these ids, or all, by id; with a limit the first of them, or the first behind an id. */
    list: (
      tenantIds: readonly string[] | null,
      { limit = 0, behind }: { limit?: number; behind?: string | undefined } = {},
    ): Promise<TenantDoc[]> => {
      const among = tenantIds === null ? [] : [{ tenant_id: { $in: [...tenantIds] } }];
      const later = behind === undefined ? [] : [{ tenant_id: { $gt: behind } }];
      const all = [...among, ...later];
      return tenants
        .find(all.length === 0 ? {} : { $and: all }, { ...withoutId, sort: { tenant_id: 1 }, limit })
        .toArray();
    },

    /** Notes the account of the tenant's own help desk, known or not; null: it has none. */
    async noteAccount(tenantId: string, account_key: string | null): Promise<void> {
      const change =
        account_key === null
          ? { $unset: { account_key: '' as const, is_connected: '' as const } }
          : { $set: { account_key, is_connected: true as const } };
      await againIfDuplicate(store, () =>
        tenants.updateOne(
          { tenant_id: tenantId },
          { ...change, $setOnInsert: { ...notSetUp, page_size: null } },
          { upsert: account_key !== null },
        ),
      );
    },

    /** The tenant's finished statuses, besides the common names. */
    async finishedStatuses(tenantId: string): Promise<string[]> {
      const options = { ...inSession(store), projection: { finished_statuses: 1 } } as const;
      const tenant = await tenants.findOne({ tenant_id: tenantId }, options);
      return tenant?.finished_statuses ?? [];
    },

    /** The tenant's page size limit; null: none. */
    async pageSize(tenantId: string): Promise<number | null> {
      const tenant = await tenants.findOne({ tenant_id: tenantId }, { projection: { page_size: 1 } });
      return tenant?.page_size ?? null;
    },

    /** Removes the tenant's page size limit. */
    async forgetPageSize(tenantId: string): Promise<void> {
      await tenants.updateOne({ tenant_id: tenantId }, { $set: { page_size: null } });
    },
  };
};

/** How many tenants there are, counted no further than `limit`. */
export const countTenants = (store: Store, limit: number): Promise<number> =>
  store.db.collection<TenantDoc>('tenants').countDocuments({ tenant_id: { $gte: '' } }, { ...inSession(store), limit });

/** The stored settings. */
const storedSettings = (
  tenantId: string,
  { name, ingest_every_minutes, finished_statuses = [] }: TenantSettings,
  now: Date,
) => ({
  name: name ?? null,
  ingest_every_minutes,
  next_run_at: ingest_every_minutes === null ? null : nextRunAt(tenantId, ingest_every_minutes, now),
  finished_statuses,
  page_size: null,
});
