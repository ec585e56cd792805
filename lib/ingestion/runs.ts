import type { Filter, UpdateFilter } from 'mongodb';
import { literal } from '#lib/mongo/literal.ts';
import { inSession, type Store } from '#lib/mongo/store.ts';
import type { Part } from '#lib/mongo/union.ts';
import type { RepairCounts } from '#lib/provider/repairable-fields.ts';
import type { Pass } from './pass.ts';
import {
  atFirstPage,
  type DeletionDecision,
  type EndState,
  noCounts,
  type RunCounts,
  type RunDoc,
  type RunPosition,
} from './run.ts';

const runsCollection = (store: Store) => store.db.collection<RunDoc>('ingestion_jobs');

/** Faults stored per run; the count of errors includes all. */
const faultLimit = 50;

/** Reasons quote external input; they are cut to this length. */
const reasonLimit = 1_000;

/** A run's changes by a page or by a part of the deletions. */
export type RunStep = {
  set: Partial<RunDoc>;
  inc?: Partial<Record<keyof RunCounts | 'deleted' | 'met_elsewhere' | 'unidentified', number>>;
  repaired?: RepairCounts;
  faults?: RunDoc['ticket_faults'];
};

/** Where a caller saw a run. */
export type Standing = Pick<RunDoc, 'job_id' | 'epoch' | 'page'> & { pass?: Pick<Pass, 'cursor'> | undefined };

export type PastPass = Pick<RunDoc, 'job_id' | 'status' | 'started_at'> & {
  deletion: Pick<DeletionDecision, 'is_whole'> | null;
};

const newestFirst = { sort: { started_at: -1 } } as const;
const passFields = { projection: { _id: 0, job_id: 1, status: 1, started_at: 1, 'deletion.is_whole': 1 } } as const;

/** One run, for a pipeline that reads other collections as well. */
export const runPart = (tenantId: string, jobId: string): Part => ({
  coll: 'ingestion_jobs',
  pipeline: [{ $match: { job_id: jobId, tenant_id: tenantId } }],
});

/** The runs of one tenant. */
export const runsOf = (store: Store, tenantId: string) => {
  const runs = runsCollection(store);
  const session = inSession(store);
  const after = { ...session, returnDocument: 'after' } as const;

  return {
    /** Creates a running run, by the server's clock. */
    async create(
      jobId: string,
      epoch: number,
      allowDeletions: number,
      helpdesk: Pick<RunDoc, 'pass' | 'page_size'> = {},
    ): Promise<RunDoc> {
      const given = { job_id: jobId, tenant_id: tenantId, epoch, allow_deletions: allowDeletions };
      const fresh = { ...newRun(given), ...helpdesk };
      const set = { ...literal(fresh), started_at: '$$NOW' };
      const run = await runs.findOneAndUpdate({ job_id: jobId }, [{ $set: set }], { ...after, upsert: true });
      if (!run) throw new Error('The run was not stored');
      return run;
    },

    find: (jobId: string) => runs.findOne({ job_id: jobId, tenant_id: tenantId }, session),

    findRunning: () => runs.findOne({ tenant_id: tenantId, status: 'running' }, session),

    findLast: () => runs.findOne({ tenant_id: tenantId }, { ...session, ...newestFirst }),

    /**
     * The newest runs that list all tickets, with the fields that show whether they were whole passes; newest first.
     * Incremental ones confirm what they change, and are none of them.
     */
    listPasses: (limit: number): Promise<PastPass[]> =>
      runs
        .find<PastPass>(
          { tenant_id: tenantId, 'pass.mode': { $ne: 'incremental' } },
          { ...session, ...passFields, ...newestFirst, limit },
        )
        .toArray(),

    /** Moves a run on if it is still where the caller saw it; null if it ended, moved or was taken over meanwhile. */
    async advance({ job_id, epoch, page, pass }: Standing, step: RunStep, position: Partial<RunPosition> = {}) {
      const place = { epoch, page, ...(pass && { 'pass.cursor': pass.cursor }), ...position };
      const still: Filter<RunDoc> = { job_id, tenant_id: tenantId, status: 'running', ...place };
      return runs.findOneAndUpdate(still, updateFor(step), after);
    },

    /** Ends a running run, at the server's time; null if it has ended already. */
    async endIfRunning(jobId: string, status: EndState, error: string | null): Promise<RunDoc | null> {
      const running = { job_id: jobId, tenant_id: tenantId, status: 'running' } as const;
      return runs.findOneAndUpdate(running, [{ $set: endedAs(status, error) }], after);
    },

    /** Reopens an ended run where it stopped, under a new epoch. Null if its state has changed. */
    async reopen(jobId: string, epoch: number): Promise<RunDoc | null> {
      const failed = { job_id: jobId, tenant_id: tenantId, status: 'failed' } as const;
      const set = { status: 'running', epoch, resumes: 0, error: null, ended_at: null } as const;
      return runs.findOneAndUpdate(failed, { $set: set }, after);
    },
  };
};

const newRun = (
  given: Pick<RunDoc, 'job_id' | 'tenant_id' | 'epoch' | 'allow_deletions'>,
): Omit<RunDoc, 'started_at'> => ({
  ...given,
  status: 'running',
  ended_at: null,
  ...atFirstPage,
  ...noCounts,
  page_size: null,
  is_mixed: false,
  elsewhere_sample: [],
  deleted: 0,
  deletions_held: 0,
  deletion: null,
  error: null,
});

const updateFor = (step: RunStep): UpdateFilter<RunDoc> => {
  const update: UpdateFilter<RunDoc> = { $set: step.set };
  const repaired = Object.entries(step.repaired ?? {}).map(([field, count]) => [`repaired.${field}`, count]);
  if (step.inc || repaired.length > 0) update.$inc = { ...step.inc, ...Object.fromEntries(repaired) };
  if (step.faults) update.$push = { ticket_faults: { $each: bounded(step.faults), $slice: faultLimit } };
  return update;
};

const bounded = (faults: RunDoc['ticket_faults']): RunDoc['ticket_faults'] =>
  faults.slice(0, faultLimit).map((fault) => ({ ...fault, reason: fault.reason.slice(0, reasonLimit) }));

const endedAs = (status: EndState, error: string | null) => ({
  status,
  error: { $literal: error?.slice(0, reasonLimit) ?? null },
  ended_at: '$$NOW',
  ...(status === 'completed' && { progress: 100 }),
});

export type Runs = ReturnType<typeof runsOf>;

/** A run by its job id alone, among the tenants that a caller may see; null: all. */
export const findRunAmong = (store: Store, jobId: string, tenantIds: readonly string[] | null) =>
  runsCollection(store).findOne(
    tenantIds === null ? { job_id: jobId } : { job_id: jobId, tenant_id: { $in: [...tenantIds] } },
  );

/** Running runs, oldest first, each with its lock; `leased` is whether it holds a live one. */
const runningWithLock = [
  { $match: { status: 'running' } },
  { $sort: { started_at: 1 } },
  { $set: { resource_id: { $concat: ['ingest:', '$tenant_id'] } } },
  { $lookup: { from: 'distributed_locks', localField: 'resource_id', foreignField: 'resource_id', as: 'lock' } },
  { $set: { lock: { $first: '$lock' } } },
  { $set: { leased: { $and: [{ $eq: ['$lock.owner_id', '$job_id'] }, { $gt: ['$lock.expires_at', '$$NOW'] }] } } },
];

/** Stalled runs: running, with an expired lease. Oldest first. */
export const findStalledRuns = (store: Store, limit: number, evenIfLeased = false): Promise<RunDoc[]> =>
  runsCollection(store)
    .aggregate<RunDoc>([
      ...runningWithLock,
      ...(evenIfLeased ? [] : [{ $match: { leased: false } }]),
      { $limit: limit },
      { $unset: ['lock', 'leased', 'resource_id'] },
    ])
    .toArray();

/**
 * The number of running runs with fewer than `maxPages` pages whose lease ends within `leaseMs`, stalled ones included.
 * Counting stops at `limit`.
 */
export const countRunsAtWork = async (
  store: Store,
  { maxPages, leaseMs, limit }: { maxPages: number; leaseMs: number; limit: number },
): Promise<number> => {
  const [row] = await runsCollection(store)
    .aggregate<{ runs: number }>([
      { $match: { status: 'running', processed_pages: { $lt: maxPages } } },
      ...runningWithLock,
      { $set: { waits: { $gt: ['$lock.expires_at', { $add: ['$$NOW', leaseMs] }] } } },
      { $match: { waits: false } },
      { $limit: limit },
      { $count: 'runs' },
    ])
    .toArray();
  return row?.runs ?? 0;
};
