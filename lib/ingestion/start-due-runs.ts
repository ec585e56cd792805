import type { Store } from '#lib/mongo/store.ts';
import type { PageMessage } from '#lib/queue/messages.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { dueTenantsIn } from '#lib/tenants/tenants.ts';
import type { RunDoc } from './run.ts';
import { startRun } from './start-run.ts';

/** At most so many in one go; the next go takes the rest. */
const batchSize = 200;

/** A run that was due and could not be started, for whatever reason, is due again after this long. */
const retryMs = 120_000;

/**
 * Starts the run of every tenant whose time has come. A tenant whose run is still on, or was started by hand, keeps that
 * one; its next time comes as if this one had run.
 * @throws AggregateError if some could not be started; they are due again soon, and all others were started.
 */
export const startDueRuns = async (
  store: Store,
  pages: Sender<PageMessage>,
  { now, ...options }: { now: Date; ttlMs: number; onFailed?: (run: RunDoc) => Promise<void> },
): Promise<{ started: number; alreadyOn: number }> => {
  const due = dueTenantsIn(store);
  const counts = { started: 0, alreadyOn: 0 };
  const errors: unknown[] = [];
  const until = new Date(now.getTime() + retryMs);
  for (const tenant of await due.find(now, batchSize)) {
    try {
      if (!(await due.claim(tenant, until))) continue;
      const result = await startRun(store, pages, { tenantId: tenant.tenant_id, allowDeletions: 0, ...options });
      await due.settle(tenant, until, now);
      if (result.kind === 'started') counts.started++;
      else counts.alreadyOn++;
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, `${errors.length} due runs could not be started`);
  return counts;
};
