import { inSession, type Transaction } from '#lib/mongo/store.ts';
import { nextRunOf } from './run-schedule.ts';
import { notSetUp, type TenantDoc } from './tenant.ts';

/** What runs record about their tenants. */
export const tenantRecordIn = (tx: Transaction) => {
  const tenants = tx.db.collection<TenantDoc>('tenants');
  const session = inSession(tx);

  return {
    /**
     * Counts a refused run and postpones the next one, the longer the more there were in a row. Ignores unknown
     * tenants.
     */
    async noteRefused(tenantId: string, reason: string, at: Date): Promise<void> {
      const tenant = await tenants.findOne({ tenant_id: tenantId }, session);
      if (!tenant) return;
      const { runs = 0, since = at } = tenant.refused ?? {};
      const refused = { runs: runs + 1, since, reason };
      const next_run_at = nextRunOf({ ...tenant, refused }, at);
      await tenants.updateOne({ tenant_id: tenantId }, { $set: { refused, next_run_at } }, session);
    },

    /** Creates the tenant of a run; an existing one stays as it is. */
    async noteIngested(tenantId: string): Promise<void> {
      await tenants.updateOne(
        { tenant_id: tenantId },
        { $setOnInsert: { ...notSetUp, page_size: null } },
        { ...session, upsert: true },
      );
    },

    /** Stores the tenant's page size limit, known or not. */
    async notePageSize(tenantId: string, page_size: number): Promise<void> {
      await tenants.updateOne(
        { tenant_id: tenantId },
        { $set: { page_size }, $setOnInsert: notSetUp },
        { ...session, upsert: true },
      );
    },

    /** Clears refusals after a completed run; the next run is due in the tenant's period. */
    async noteCompleted(tenantId: string, at: Date): Promise<void> {
      const tenant = await tenants.findOne({ tenant_id: tenantId, refused: { $type: 'object' } }, session);
      if (!tenant) return;
      const next_run_at = nextRunOf({ ...tenant, refused: null }, at);
      await tenants.updateOne({ tenant_id: tenantId }, { $set: { refused: null, next_run_at } }, session);
    },
  };
};
