import type { Store } from '#lib/mongo/store.ts';
import type { PageMessage } from '#lib/queue/messages.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { dueTenantsIn } from '#lib/tenants/tenants.ts';
import type { RunDoc } from './run.ts';
import { startRun } from './start-run.ts';

/** Batch limit; the next invocation handles the rest. */
const batchSize = 200;

/** A due run that could not be started is due again after this long. */
const retryMs = 120_000;

/**
 * Starts the runs of all tenants that are due. A tenant with a running run keeps that one; its next run is scheduled as
 * if this one had started.
 * @throws AggregateError if some could not be started; they are due again soon, and all others were started
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
