import { type FinishResult, finishRun } from '#lib/ingestion/finish-run.ts';
import type { RunDoc } from '#lib/ingestion/run.ts';
import { runsOf } from '#lib/ingestion/runs.ts';
import { historyOf } from '#lib/tickets/ticket-history.ts';
import { ticketsOf } from '#lib/tickets/tickets.ts';
import { emptyCollections, sharedStore } from '#test/support/mongo.ts';
import { aPage, applied, startedRun, tenantId, ttlMs } from '#test/support/run-parts.ts';

export const store = await sharedStore();
export const runs = runsOf(store, tenantId);
export const tickets = ticketsOf(store, tenantId);
export const docs = store.db.collection('tickets');

export const openGuard = { count: 1_000_000, share: 1 };
export const tightGuard = { count: 10, share: 0.01 };

/** Tickets of an earlier run, which this one misses. */
export const addOldTickets = async (count: number, tenant = tenantId): Promise<void> => {
  const created_at = new Date('2026-01-01T00:00:00Z');
  await docs.insertMany(
    Array.from({ length: count }, (_, n) => ({
      tenant_id: tenant,
      external_id: `old-${n}`,
      source: 'email',
      status: 'open',
      urgency: 'low',
      sentiment: 'neutral',
      requires_action: false,
      created_at,
      updated_at: created_at,
      seen_by: 'an-earlier-run',
    })),
  );
};

/** A run whose only page is applied. */
export const readRun = async (allowDeletions = 0): Promise<RunDoc> =>
  applied(store, await startedRun(store, allowDeletions), 1, aPage(['T-1', 'T-2']));

/** Finishes a run as its successive messages do. */
export const finish = async (run: RunDoc, guard = openGuard): Promise<FinishResult> => {
  const result = await finishRun(store, run, { ttlMs, guard });
  return result.kind === 'more' ? finish(result.run, guard) : result;
};
export const finished = async (run: RunDoc, guard = openGuard): Promise<RunDoc> => {
  const result = await finish(run, guard);
  if (result.kind !== 'finished') throw new Error(`The run was not finished: ${result.kind}`);
  return result.run;
};
export const changes = () => historyOf(store, tenantId).after(0, 10_000);

export const emptyStore = () => emptyCollections(store);
