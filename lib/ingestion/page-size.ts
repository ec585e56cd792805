import type { Store } from '#lib/mongo/store.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import type { RunDoc } from './run.ts';

export type SizedRun = RunDoc & { page_size: number };

/**
 * A run with its page size: the one that it started with, since pages of two sizes leave gaps between them. A new run
 * uses the configured size, or less if the tenant's pages turned out too large.
 */
export const withPageSize = async (store: Store, run: RunDoc, configured: number): Promise<SizedRun> => {
  const page_size =
    run.page_size ?? Math.min(configured, (await tenantsIn(store).pageSize(run.tenant_id)) ?? configured);
  return { ...run, page_size };
};
