import type { Document, Filter, UpdateFilter } from 'mongodb';
import { ledgerCollection } from '#lib/analytics/open-deltas.ts';
import { inSession, type Store } from '#lib/mongo/store.ts';
import type { Part } from '#lib/mongo/union.ts';
import { type CollectionWrites, writesTo } from '#lib/mongo/write-together.ts';
import type { RepairCounts } from '#lib/provider/repairable-fields.ts';
import type { Pass } from './pass.ts';
import type { RunCounts, RunDoc, RunPosition } from './run.ts';

/**
 * A running run's document, in the ledger beside its tenant's head, so that a page writes both in one command. Its
 * document in `ingestion_jobs` is as the run was when it was started or reopened, until its end.
 */
type RunRecord = RunDoc & { _id: string; kind: 'run' };

/** A run's changes by a page or by a part of the deletions. */
export type RunStep = {
  set: Partial<RunDoc>;
  inc?: Partial<Record<keyof RunCounts | 'deleted' | 'met_elsewhere' | 'unidentified', number>>;
  repaired?: RepairCounts;
  faults?: RunDoc['ticket_faults'];
};

/** Where a caller saw a run. */
export type Standing = Pick<RunDoc, 'job_id' | 'epoch' | 'page'> & { pass?: Pick<Pass, 'cursor'> | undefined };

type Named = Pick<RunDoc, 'tenant_id' | 'job_id'>;

export const idOfRecord = ({ tenant_id, job_id }: Named): string => `${tenant_id}/run/${job_id}`;

/** Stages on `ingestion_jobs` that add a running run's record. */
export const lookupRecord = (as: string): Document[] => [
  { $set: { [as]: { $concat: ['$tenant_id', '/run/', '$job_id'] } } },
  { $lookup: { from: ledgerCollection, localField: as, foreignField: '_id', as } },
];

const withoutRecord = { projection: { _id: 0, kind: 0 } } as const;

/** A running run, for a pipeline that reads other collections as well. */
export const recordPart = (run: Named): Part => ({
  coll: ledgerCollection,
  pipeline: [{ $match: { _id: idOfRecord(run) } }, { $unset: ['_id', 'kind'] }],
});

/** The records of one tenant's running runs. */
export const runRecordsOf = (store: Store, tenantId: string) => {
  const records = store.db.collection<RunRecord>(ledgerCollection);
  const session = inSession(store);
  const idOf = (jobId: string): string => idOfRecord({ tenant_id: tenantId, job_id: jobId });

  return {
    find: (jobId: string): Promise<RunDoc | null> =>
      records.findOne({ _id: idOf(jobId) }, { ...session, ...withoutRecord }),

    /** Stores a running run, whether it has a record or not. */
    async put(run: RunDoc): Promise<void> {
      await records.replaceOne({ _id: idOf(run.job_id) }, recordOf(run), { ...session, upsert: true });
    },

    /** Moves a run on if it is still where the caller saw it; null if it ended, moved or was taken over meanwhile. */
    advance(
      { job_id, epoch, page, pass }: Standing,
      step: RunStep,
      position: Partial<RunPosition> = {},
    ): Promise<RunDoc | null> {
      const place = { epoch, page, ...(pass && { 'pass.cursor': pass.cursor }), ...position };
      const still: Filter<RunRecord> = { _id: idOf(job_id), ...place };
      return records.findOneAndUpdate(still, updateFor(step), {
        ...session,
        ...withoutRecord,
        returnDocument: 'after',
      });
    },

    /** Removes a run's record, and answers it. */
    remove: (jobId: string): Promise<RunDoc | null> =>
      records.findOneAndDelete({ _id: idOf(jobId) }, { ...session, ...withoutRecord }),
  };
};

const recordOf = (run: RunDoc): Omit<RunRecord, '_id'> => ({ ...run, kind: 'run' });

/** Stores a run in a transaction that has read its record: whoever changes the run meanwhile conflicts with it. */
export const recordWrite = (run: RunDoc): CollectionWrites =>
  writesTo<RunRecord>(ledgerCollection, [
    { replaceOne: { filter: { _id: idOfRecord(run) }, replacement: recordOf(run) } },
  ]);

export const afterStep = (run: RunDoc, { set, inc = {}, repaired = {}, faults = [] }: RunStep): RunDoc => ({
  ...run,
  ...set,
  ...sums(run, inc),
  repaired: { ...run.repaired, ...sums(run.repaired ?? {}, repaired) },
  ticket_faults: [...run.ticket_faults, ...bounded(faults)].slice(0, faultLimit),
});

const sums = <Key extends string>(
  before: Partial<Record<Key, number>>,
  by: Partial<Record<Key, number>>,
): Partial<Record<Key, number>> =>
  Object.fromEntries(Object.keys(by).map((key) => [key, (before[key as Key] ?? 0) + (by[key as Key] ?? 0)])) as Partial<
    Record<Key, number>
  >;

/** Faults stored per run; the count of errors includes all. */
const faultLimit = 50;

/** Reasons quote external input; they are cut to this length. */
export const reasonLimit = 1_000;

const updateFor = (step: RunStep): UpdateFilter<RunRecord> => {
  const update: UpdateFilter<RunRecord> = { $set: step.set };
  const repaired = Object.entries(step.repaired ?? {}).map(([field, count]) => [`repaired.${field}`, count]);
  if (step.inc || repaired.length > 0) update.$inc = { ...step.inc, ...Object.fromEntries(repaired) };
  if (step.faults) update.$push = { ticket_faults: { $each: bounded(step.faults), $slice: faultLimit } };
  return update;
};

const bounded = (faults: RunDoc['ticket_faults']): RunDoc['ticket_faults'] =>
  faults.slice(0, faultLimit).map((fault) => ({ ...fault, reason: fault.reason.slice(0, reasonLimit) }));
