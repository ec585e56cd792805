import type { JobKind } from '#lib/jobs/steps.ts';
import { type NewJob, storedJobs } from '#lib/jobs/stored-jobs.ts';
import { literal } from '#lib/mongo/literal.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { ReplayMessage } from '#lib/queue/messages.ts';
import { noReplayCounts, type ReplayCounts, type ReplayDoc, type ReplayExample } from './replay.ts';

/** Changed tickets listed as examples; the counts include all. */
const exampleLimit = 50;

/** The result of one batch, to be added to its replay. */
export type ReplayStep = {
  triageVersion: string;
  position: ReplayDoc['position'];
  counts: ReplayCounts;
  examples: readonly ReplayExample[];
  isLast: boolean;
};

export const replayJobs: JobKind<ReplayDoc, ReplayMessage> = {
  stepName: 'batch',
  idOf: ({ replay_id }) => replay_id,
  stepOf: ({ batch }) => batch,
  messageOf: ({ tenant_id, replay_id, batch }) => ({ tenant_id, replay_id, batch }),
  collection: {
    name: 'triage_replays',
    graceMs: 120_000,
    atStep: ({ tenant_id, replay_id, batch }) => ({ tenant_id, replay_id, batch }),
  },
};

/** The replays of one tenant; at most one runs. */
export const replaysOf = (store: Store, tenantId: string) => {
  const jobs = storedJobs(store, replayJobs.collection);
  return {
    /** Creates a running replay; null if the tenant already has one. */
    create: (replayId: string, dryRun: boolean, totalTickets: number): Promise<ReplayDoc | null> =>
      jobs.create({ replay_id: replayId }, newReplay(replayId, tenantId, dryRun, totalTickets)),

    find: (replayId: string): Promise<ReplayDoc | null> => jobs.find({ replay_id: replayId, tenant_id: tenantId }),

    findRunning: (): Promise<ReplayDoc | null> => jobs.find({ tenant_id: tenantId, status: 'running' }),

    /** Advances a replay that still waits for this batch; null if it ended or another delivery completed the batch. */
    advance: (replay: ReplayDoc, step: ReplayStep): Promise<ReplayDoc | null> =>
      jobs.advance(replay, movedBy(replay, step), step.isLast),

    fail: jobs.fail,
  };
};

const newReplay = (replayId: string, tenantId: string, dryRun: boolean, totalTickets: number): NewJob<ReplayDoc> => ({
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
const movedBy = ({ batch }: ReplayDoc, { counts, triageVersion, position, examples }: ReplayStep) => {
  const counted = Object.entries(counts).map(([field, n]) => [field, { $add: [`$${field}`, n] }] as const);
  const allExamples = { $concatArrays: ['$examples', { $literal: examples }] };
  return {
    ...Object.fromEntries(counted),
    ...literal({ triage_version: triageVersion, position }),
    examples: { $slice: [allExamples, exampleLimit] },
    batch: batch + 1,
  };
};
