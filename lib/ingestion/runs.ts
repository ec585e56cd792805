import { literal } from '#lib/mongo/literal.ts';
import { inSession, type Store } from '#lib/mongo/store.ts';
import { atFirstPage, type DeletionDecision, type EndState, noCounts, type RunDoc } from './run.ts';
import { lookupRecord, reasonLimit, runRecordsOf } from './run-records.ts';

const runsCollection = (store: Store) => store.db.collection<RunDoc>('ingestion_jobs');

/** What is decided at a run's start. */
export type GivenToRun = Pick<RunDoc, 'allow_deletions'> &
  Partial<Pick<RunDoc, 'is_first_import' | 'pass' | 'page_size'>>;

export type PastPass = Pick<RunDoc, 'job_id' | 'status' | 'started_at'> & {
  deletion: Pick<DeletionDecision, 'is_whole'> | null;
};

const newestFirst = { sort: { started_at: -1 } } as const;
const withoutId = { projection: { _id: 0 } } as const;
const passFields = { projection: { _id: 0, job_id: 1, status: 1, started_at: 1, 'deletion.is_whole': 1 } } as const;

/** The runs of one tenant. */
export const runsOf = (store: Store, tenantId: string) => {
  const runs = runsCollection(store);
  const records = runRecordsOf(store, tenantId);
  const after = { ...inSession(store), ...withoutId, returnDocument: 'after' } as const;

  return {
    ...runsRead(store, tenantId),
    advance: records.advance,

    /** Creates a running run, by the server's clock. */
    async create(jobId: string, epoch: number, given: GivenToRun): Promise<RunDoc> {
      const fresh = { ...newRun({ job_id: jobId, tenant_id: tenantId, epoch }), ...given };
      const set = { ...literal(fresh), started_at: '$$NOW' };
      const run = await runs.findOneAndUpdate({ job_id: jobId }, [{ $set: set }], { ...after, upsert: true });
      if (!run) throw new Error('The run was not stored');
      await records.put(run);
      return run;
    },

    /** Ends a running run, at the server's time, inside a transaction; null if it has ended already. */
    async endIfRunning(jobId: string, status: EndState, error: string | null): Promise<RunDoc | null> {
      const running = { job_id: jobId, tenant_id: tenantId, status: 'running' } as const;
      const last = await records.remove(jobId);
      const ended = { ...literal(last ?? {}), ...endedAs(status, error) };
      return runs.findOneAndUpdate(running, [{ $set: ended }], after);
    },

    /** Reopens an ended run where it stopped, under a new epoch, inside a transaction. Null if its state has changed. */
    async reopen(jobId: string, epoch: number): Promise<RunDoc | null> {
      const failed = { job_id: jobId, tenant_id: tenantId, status: 'failed' } as const;
      const set = { status: 'running', epoch, resumes: 0, error: null, ended_at: null } as const;
      const run = await runs.findOneAndUpdate(failed, { $set: set }, after);
      if (run) await records.put(run);
      return run;
    },
  };
};

const runsRead = (store: Store, tenantId: string) => {
  const runs = runsCollection(store);
  const options = { ...inSession(store), ...withoutId };

  /** The record first: a run that ends between the two reads is then found as it ended. */
  const find = async (jobId: string): Promise<RunDoc | null> =>
    (await runRecordsOf(store, tenantId).find(jobId)) ?? runs.findOne({ job_id: jobId, tenant_id: tenantId }, options);
  const upToDate = async (run: RunDoc | null): Promise<RunDoc | null> =>
    run?.status === 'running' ? find(run.job_id) : run;

  return {
    find,

    findRunning: async () => upToDate(await runs.findOne({ tenant_id: tenantId, status: 'running' }, options)),

    findLast: async () => upToDate(await runs.findOne({ tenant_id: tenantId }, { ...options, ...newestFirst })),

    /**
     * True while no run of the tenant has completed. A run that did not complete leaves that as it found it, so the last
     * one says it; one of an earlier release does not.
     */
    async areAllIncomplete(): Promise<boolean> {
      const last = await runs.findOne({ tenant_id: tenantId }, { ...options, ...newestFirst });
      if (!last || last.status === 'completed') return !last;
      if (last.is_first_import !== undefined) return last.is_first_import;
      const completed = { tenant_id: tenantId, status: 'completed' } as const;
      return (await runs.findOne(completed, { ...options, ...newestFirst, projection: { _id: 1 } })) === null;
    },

    /**
     * The newest runs that list all tickets, with the fields that show whether they were whole passes; newest first.
     * Incremental ones confirm what they change, and are none of them.
     */
    listPasses: (limit: number): Promise<PastPass[]> =>
      runs
        .find<PastPass>(
          { tenant_id: tenantId, 'pass.mode': { $ne: 'incremental' } },
          { ...options, ...passFields, ...newestFirst, limit },
        )
        .toArray(),
  };
};

const newRun = (
  given: Pick<RunDoc, 'job_id' | 'tenant_id' | 'epoch'>,
): Omit<RunDoc, 'started_at' | 'allow_deletions'> => ({
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

const endedAs = (status: EndState, error: string | null) => ({
  status,
  error: { $literal: error?.slice(0, reasonLimit) ?? null },
  ended_at: '$$NOW',
  ...(status === 'completed' && { progress: 100 }),
});

export type Runs = ReturnType<typeof runsOf>;

/** A run by its job id alone, among the tenants that a caller may see; null: all. */
export const findRunAmong = async (
  store: Store,
  jobId: string,
  tenantIds: readonly string[] | null,
): Promise<RunDoc | null> => {
  const run = await runsCollection(store).findOne(
    tenantIds === null ? { job_id: jobId } : { job_id: jobId, tenant_id: { $in: [...tenantIds] } },
    withoutId,
  );
  return run?.status === 'running' ? runsOf(store, run.tenant_id).find(jobId) : run;
};

/** Those of these tenants that have a running run. */
export const runningTenants = async (store: Store, tenantIds: readonly string[]): Promise<Set<string>> => {
  const running = await runsCollection(store)
    .find(
      { tenant_id: { $in: [...tenantIds] }, status: 'running' },
      { ...inSession(store), projection: { _id: 0, tenant_id: 1 } },
    )
    .toArray();
  return new Set(running.map(({ tenant_id }) => tenant_id));
};

/** Running runs, oldest first, each with its lock; `leased` is whether it holds a live one. */
const runningWithLock = [
  { $match: { status: 'running' } },
  { $sort: { started_at: 1 } },
  { $set: { resource_id: { $concat: ['ingest:', '$tenant_id'] } } },
  { $lookup: { from: 'distributed_locks', localField: 'resource_id', foreignField: 'resource_id', as: 'lock' } },
  { $set: { lock: { $first: '$lock' } } },
  { $set: { leased: { $and: [{ $eq: ['$lock.owner_id', '$job_id'] }, { $gt: ['$lock.expires_at', '$$NOW'] }] } } },
];

export type StalledRun = Pick<RunDoc, 'tenant_id' | 'job_id' | 'epoch'>;

/** Stalled runs: running, with an expired lease. Oldest first. */
export const findStalledRuns = (store: Store, limit: number, evenIfLeased = false): Promise<StalledRun[]> =>
  runsCollection(store)
    .aggregate<StalledRun>([
      ...runningWithLock,
      ...(evenIfLeased ? [] : [{ $match: { leased: false } }]),
      { $limit: limit },
      ...lookupRecord('record'),
      { $project: { _id: 0, tenant_id: 1, job_id: 1, epoch: { $ifNull: [{ $first: '$record.epoch' }, '$epoch'] } } },
    ])
    .toArray();

/** A run over the provider that all tenants without a help desk of their own share. */
const isShared = { $match: { pass: { $exists: false } } };

/**
 * The number of running runs over the shared provider with fewer than `maxPages` pages whose lease ends within `leaseMs`,
 * stalled ones included. Counting stops at `limit`.
 */
export const countRunsAtWork = async (
  store: Store,
  { maxPages, leaseMs, limit }: { maxPages: number; leaseMs: number; limit: number },
): Promise<number> => {
  const [row] = await runsCollection(store)
    .aggregate<{ runs: number }>([
      isShared,
      ...runningWithLock,
      { $set: { waits: { $gt: ['$lock.expires_at', { $add: ['$$NOW', leaseMs] }] } } },
      { $match: { waits: false } },
      ...lookupRecord('record'),
      { $match: { 'record.processed_pages': { $not: { $gte: maxPages } } } },
      { $limit: limit },
      { $count: 'runs' },
    ])
    .toArray();
  return row?.runs ?? 0;
};

/** The numbers of running runs over help desks, by their accounts. */
export const countRunsByAccount = async (store: Store): Promise<Map<string, number>> => {
  const rows = await runsCollection(store)
    .aggregate<{ _id: string | null; runs: number }>([
      { $match: { status: 'running', pass: { $exists: true } } },
      { $lookup: { from: 'tenants', localField: 'tenant_id', foreignField: 'tenant_id', as: 'tenant' } },
      { $group: { _id: { $first: '$tenant.account_key' }, runs: { $sum: 1 } } },
    ])
    .toArray();
  return new Map(rows.flatMap(({ _id, runs }) => (_id === null ? [] : [[_id, runs]])));
};
