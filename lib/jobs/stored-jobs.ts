import type { Document } from 'mongodb';
import { literal } from '#lib/mongo/literal.ts';
import { inSession, isDuplicateKey, type Store } from '#lib/mongo/store.ts';
import type { JobState, StepJob } from './job.ts';

/** Where jobs of a kind are stored. */
export type JobCollection<Job> = {
  name: string;
  /** A job's message is considered lost after this time without a step. */
  graceMs: number;
  /** Matches a job that waits for this step, or has ended at it. */
  atStep: (job: Job) => Document;
};

/** The fields of a new job; the server's clock gives the others. */
export type NewJob<Job> = Omit<Job, 'started_at' | 'due_at'>;

const withoutId = { projection: { _id: 0 } } as const;

/** What jobs of all kinds store alike. All times come from the server's clock. */
export const storedJobs = <Job extends StepJob>(store: Store, { name, graceMs, atStep }: JobCollection<Job>) => {
  const jobs = store.db.collection(name);
  const options = { ...inSession(store), ...withoutId, returnDocument: 'after' } as const;
  const due_at = { $add: ['$$NOW', graceMs] };
  const running = (job: Job): Document => ({ ...atStep(job), status: 'running' });
  const update = (filter: Document, set: Document, upsert = false): Promise<Job | null> =>
    jobs.findOneAndUpdate(filter, [{ $set: set }], { ...options, upsert }) as Promise<Job | null>;

  return {
    find: (filter: Document): Promise<Job | null> => jobs.findOne<Job>(filter, { ...inSession(store), ...withoutId }),

    /** Stores a running job, in place of the one that `over` matches; null if one of the tenant runs. */
    async create(over: Document, job: NewJob<Job>): Promise<Job | null> {
      try {
        return await update(over, { ...literal(job), started_at: '$$NOW', due_at }, true);
      } catch (error) {
        if (isDuplicateKey(error)) return null;
        throw error;
      }
    },

    /** Moves a job on to its next step; null if it ended or another delivery did this step. */
    advance: (job: Job, set: Document, isLast: boolean): Promise<Job | null> =>
      update(running(job), { ...set, resumes: 0, due_at, ...(isLast && ended('completed')) }),

    /** Claims a stalled job and counts the resumption; null if somebody else did, or it goes on. */
    claim: (job: Job): Promise<Job | null> =>
      update({ ...running(job), due_at: job.due_at }, { resumes: { $add: ['$resumes', 1] }, due_at }),

    /** Marks a job as failed that still waits for this step. */
    fail: async (job: Job, reason: string): Promise<void> => {
      await update(running(job), { ...ended('failed'), error: { $literal: reason } });
    },
  };
};

const ended = (status: JobState) => ({ status, ended_at: '$$NOW' });

/** Running jobs of any tenant past their due time. */
export const findStalledJobs = <Job extends StepJob>(
  { db }: Store,
  { name }: Pick<JobCollection<Job>, 'name'>,
  now: Date,
  limit: number,
): Promise<Job[]> =>
  db
    .collection(name)
    .find<Job>({ status: 'running', due_at: { $lte: now } }, { ...withoutId, sort: { due_at: 1 }, limit })
    .toArray();
