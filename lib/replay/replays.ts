import type { Filter } from 'mongodb';
import { literal } from '#lib/mongo/literal.ts';
import { inSession, isDuplicateKey, type Store } from '#lib/mongo/store.ts';
import { noReplayCounts, type ReplayCounts, type ReplayDoc, type ReplayExample, type ReplayState } from './replay.ts';

/** A replay's message is considered lost after this time without a batch. */
export const replayGraceMs = 120_000;

/** Changed tickets listed as examples; the counts include all. */
const exampleLimit = 50;

const withoutId = { projection: { _id: 0 } } as const;
const graceFromNow = { $add: ['$$NOW', replayGraceMs] };
const collectionIn = (store: Store) => store.db.collection<ReplayDoc>('triage_replays');

/** The result of one batch, to be added to its replay. */
export type ReplayStep = {
  triageVersion: string;
  position: ReplayDoc['position'];
  counts: ReplayCounts;
  examples: readonly ReplayExample[];
  isLast: boolean;
};

/** The replays of one tenant. All times come from the server's clock. */
export const replaysOf = (store: Store, tenantId: string) => {
  const replays = collectionIn(store);
  const session = inSession(store);
  const after = { ...session, ...withoutId, returnDocument: 'after' } as const;
  const ofTenant = { tenant_id: tenantId };
  const running = (filter: Filter<ReplayDoc>) => ({ ...filter, ...ofTenant, status: 'running' as const });

  return {
    /** Creates a running replay; null if the tenant already has one. */
    async create(replayId: string, dryRun: boolean, totalTickets: number): Promise<ReplayDoc | null> {
      const fresh = literal(freshReplay(replayId, tenantId, dryRun, totalTickets));
      const update = [{ $set: { ...fresh, started_at: '$$NOW', due_at: graceFromNow } }];
      try {
        return await replays.findOneAndUpdate({ replay_id: replayId }, update, { ...after, upsert: true });
      } catch (error) {
        if (isDuplicateKey(error)) return null;
        throw error;
      }
    },

    find: (replayId: string): Promise<ReplayDoc | null> =>
      replays.findOne({ replay_id: replayId, ...ofTenant }, { ...session, ...withoutId }),

    findRunning: (): Promise<ReplayDoc | null> => replays.findOne(running({}), { ...session, ...withoutId }),

    /** Advances a replay that still waits for this batch; null if it ended or another delivery completed the batch. */
    async advance({ replay_id, batch }: ReplayDoc, step: ReplayStep): Promise<ReplayDoc | null> {
      const update = [{ $set: movedBy(batch, step) }];
      return replays.findOneAndUpdate(running({ replay_id, batch }), update, after);
    },

    /** Claims a stalled replay; only one of several callers succeeds. */
    async takeUp({ replay_id, batch, due_at }: ReplayDoc): Promise<ReplayDoc | null> {
      const update = [{ $set: { resumes: { $add: ['$resumes', 1] }, due_at: graceFromNow } }];
      return replays.findOneAndUpdate(running({ replay_id, batch, due_at }), update, after);
    },

    /** Marks a running replay as failed. */
    async fail(replayId: string, error: string): Promise<void> {
      const status: ReplayState = 'failed';
      const update = [{ $set: { status, error: { $literal: error }, ended_at: '$$NOW' } }];
      await replays.updateOne(running({ replay_id: replayId }), update, session);
    },
  };
};

const freshReplay = (
  replayId: string,
  tenantId: string,
  dryRun: boolean,
  totalTickets: number,
): Omit<ReplayDoc, 'started_at' | 'due_at'> => ({
  ...noReplayCounts,
  replay_id: replayId,
  tenant_id: tenantId,
  status: 'running',
  dry_run: dryRun,
  triage_version: null,
  total_tickets: totalTickets,
  batch: 1,
  position: null,
  examples: [],
  resumes: 0,
  ended_at: null,
  error: null,
});

/** The fields that a step sets when it advances a replay to the next batch. */
const movedBy = (batch: number, { counts, triageVersion, position, examples, isLast }: ReplayStep) => {
  const counted = Object.entries(counts).map(([field, n]) => [field, { $add: [`$${field}`, n] }] as const);
  const allExamples = { $concatArrays: ['$examples', { $literal: examples }] };
  return {
    ...Object.fromEntries(counted),
    ...literal({ triage_version: triageVersion, position }),
    examples: { $slice: [allExamples, exampleLimit] },
    batch: batch + 1,
    resumes: 0,
    due_at: graceFromNow,
    ...(isLast && { status: 'completed', ended_at: '$$NOW' }),
  };
};

/** Running replays past their due time. */
export const findStalledReplays = (store: Store, now: Date, limit: number): Promise<ReplayDoc[]> =>
  collectionIn(store)
    .find({ status: 'running', due_at: { $lte: now } }, { ...withoutId, sort: { due_at: 1 }, limit })
    .toArray();
