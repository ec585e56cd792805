import { liveLocksAmong } from '#lib/coordination/lock.ts';
import type { Store } from '#lib/mongo/store.ts';
import { rowsOfEach } from '#lib/mongo/union.ts';
import { lockOf, type RunDoc } from './run.ts';

/** Runs of a tenant that are looked at, the newest. */
export const mostRecentRuns = 10;

/** How the newest runs of a tenant went. */
export type RecentRuns = {
  isRunning: boolean;
  /** When the running run began, if its lease has expired. */
  stalledSince: Date | null;
  /** Null if none of the newest runs completed. */
  lastCompletedAt: Date | null;
  /** The failed runs since one completed, among the newest; why the last one failed. */
  failed: { count: number; since: Date | null; error: string | null };
  /** What the last run that ended withheld. */
  deletionsHeld: number;
  heldSince: Date | null;
};

const fields = ['tenant_id', 'job_id', 'status', 'started_at', 'ended_at', 'error', 'deletions_held'] as const;
type RecentRun = Pick<RunDoc, (typeof fields)[number]>;

/** How the newest runs of these tenants went; of a tenant without runs there is nothing. */
export const readRecentRuns = async (store: Store, tenantIds: readonly string[]): Promise<Map<string, RecentRuns>> => {
  const projection = { _id: 0, ...Object.fromEntries(fields.map((field) => [field, 1])) };
  const runs = await rowsOfEach<RecentRun>(store, 'ingestion_jobs', tenantIds, (tenant_id) => [
    { $match: { tenant_id } },
    { $sort: { started_at: -1 } },
    { $limit: mostRecentRuns },
    { $project: projection },
  ]);
  const running = runs.filter(({ status }) => status === 'running');
  const live = await liveLocksAmong(
    store,
    running.map(({ tenant_id }) => lockOf(tenant_id)),
  );
  const isStalled = ({ tenant_id, job_id }: RecentRun): boolean => live.get(lockOf(tenant_id)) !== job_id;
  return new Map(
    [...Map.groupBy(runs, ({ tenant_id }) => tenant_id)].map(([tenantId, some]) => [
      tenantId,
      recentRunsOf(some, isStalled),
    ]),
  );
};

export const noRuns: RecentRuns = {
  ...{ isRunning: false, stalledSince: null, lastCompletedAt: null },
  failed: { count: 0, since: null, error: null },
  ...{ deletionsHeld: 0, heldSince: null },
};

/** Of runs of one tenant, newest first. A cancelled run says nothing of whether runs succeed. Pure. */
const recentRunsOf = (runs: readonly RecentRun[], isStalled: (run: RecentRun) => boolean): RecentRuns => {
  const running = runs.find(({ status }) => status === 'running');
  const decided = runs.filter(({ status }) => status === 'completed' || status === 'failed');
  const firstGood = decided.findIndex(({ status }) => status === 'completed');
  const failed = firstGood === -1 ? decided : decided.slice(0, firstGood);
  const lastEnded = runs.find(({ status }) => status !== 'running');
  const deletionsHeld = running ? 0 : (lastEnded?.deletions_held ?? 0);
  return {
    isRunning: running !== undefined,
    stalledSince: running && isStalled(running) ? running.started_at : null,
    lastCompletedAt: decided[firstGood]?.ended_at ?? null,
    failed: { count: failed.length, since: failed.at(-1)?.ended_at ?? null, error: failed[0]?.error ?? null },
    ...{ deletionsHeld, heldSince: deletionsHeld > 0 ? (lastEnded?.ended_at ?? null) : null },
  };
};
