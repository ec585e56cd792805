import type { Filter } from 'mongodb';
import { literal } from '#lib/mongo/literal.ts';
import { inSession, isDuplicateKey, type Store } from '#lib/mongo/store.ts';
import { noReplayCounts, type ReplayCounts, type ReplayDoc, type ReplayExample, type ReplayState } from './replay.ts';

/** After this long without a batch a replay's message is considered lost. */
export const replayGraceMs = 120_000;

/** Changed tickets listed as examples; the counts include all. */
const exampleLimit = 50;

const withoutId = { projection: { _id: 0 } } as const;
const graceFromNow = { $add: ['$$NOW', replayGraceMs] };
const collectionIn = (store: Store) => store.db.collection<ReplayDoc>('triage_replays');

/** What one batch changes in its replay. */
export type ReplayStep = {
  triageVersion: string;
  position: ReplayDoc['position'];
  counts: ReplayCounts;
  examples: readonly ReplayExample[];
  isLast: boolean;
};

/** The replays of one tenant; all moments are the server's. */
export const replaysOf = (store: Store, tenantId: string) => {
  const replays = collectionIn(store);
  const session = inSession(store);
  const after = { ...session, ...withoutId, returnDocument: 'after' } as const;
  const ofTenant = { tenant_id: tenantId };
  const running = (filter: Filter<ReplayDoc>) => ({ ...filter, ...ofTenant, status: 'running' as const });

  return {
    /** Makes a replay that is running from now on; null if the tenant has one already. */
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

    /** Moves a replay on if it still waits for this batch; null if it ended or another delivery did the batch. */
    async advance({ replay_id, batch }: ReplayDoc, step: ReplayStep): Promise<ReplayDoc | null> {
      const update = [{ $set: movedBy(batch, step) }];
      return replays.findOneAndUpdate(running({ replay_id, batch }), update, after);
    },

    /** Claims a stalled replay; of several callers only one succeeds. */
    async takeUp({ replay_id, batch, due_at }: ReplayDoc): Promise<ReplayDoc | null> {
      const update = [{ $set: { resumes: { $add: ['$resumes', 1] }, due_at: graceFromNow } }];
      return replays.findOneAndUpdate(running({ replay_id, batch, due_at }), update, after);
    },

    /** Ends a running replay before its time. */
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

/** What a replay is set to by a step from this batch to the next. */
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

/** Running replays that no batch has moved for too long. */
export const findStalledReplays = (store: Store, now: Date, limit: number): Promise<ReplayDoc[]> =>
  collectionIn(store)
    .find({ status: 'running', due_at: { $lte: now } }, { ...withoutId, sort: { due_at: 1 }, limit })
    .toArray();
