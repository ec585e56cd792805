import { workThrough } from '#lib/jobs/work-through.ts';
import { type CheckDeps, type CheckOutcome, checkTenant } from './check-tenant.ts';
import { dueTenants } from './due-tenants.ts';

export type Limits = {
  /** Tenants that one call looks for. */
  most: number;
  /** Checks at once. */
  atOnce: number;
  /** When no further one is begun, by `performance.now()`. */
  deadline: number;
};

export type CheckCounts = Partial<Record<CheckOutcome, number>> & { spikes: number };

/**
 * Checks the tenants that are due until time is up. One whose check fails keeps no other from its own.
 * @throws the first failure, after the others
 */
export const checkDueTenants = async (deps: CheckDeps, { most, atOnce, deadline }: Limits): Promise<CheckCounts> => {
  const due = await dueTenants(deps.store, deps.now(), most);
  const counts: CheckCounts = { spikes: 0 };
  await workThrough(
    () => due.shift(),
    { atOnce, deadline },
    async (tenantId) => {
      const { outcome, began } = await checkTenant(deps, tenantId);
      counts[outcome] = (counts[outcome] ?? 0) + 1;
      counts.spikes += began.length;
    },
  );
  return counts;
};
