import * as z from 'zod';
import { jobStates, type StepJob } from '#lib/jobs/job.ts';
import type { TimePosition } from '#lib/tickets/ticket-query.ts';

/** Counts of the batches so far (in a dry run: what they would be). */
export type ReplayCounts = {
  processed: number;
  /** Tickets with at least one different answer of the three. */
  changed: number;
  urgency_changed: number;
  sentiment_changed: number;
  requires_action_changed: number;
  became_high: number;
  no_longer_high: number;
};

export const noReplayCounts: ReplayCounts = {
  processed: 0,
  changed: 0,
  urgency_changed: 0,
  sentiment_changed: 0,
  requires_action_changed: 0,
  became_high: 0,
  no_longer_high: 0,
};

const answer = z.lazy(() => z.union([z.string(), z.boolean()]));
const example = z.lazy(() =>
  z.object({
    ticket_id: z.string(),
    changes: z.record(z.string(), z.object({ old: answer, new: answer })),
  }),
);
export type ReplayExample = z.infer<typeof example>;

/** A replay re-triages a tenant's stored tickets by the current rules, batch by batch. */
export type ReplayDoc = StepJob &
  ReplayCounts & {
    replay_id: string;
    dry_run: boolean;
    /** The version of the rules: set by the first batch, and the same for all. */
    triage_version: string | null;
    /** Living tickets at the start. */
    total_tickets: number;
    /** The next batch, from 1; messages of another one are void. */
    batch: number;
    /** The ticket after which it begins. */
    position: TimePosition | null;
    examples: ReplayExample[];
  };

const count = z.lazy(() => z.int().min(0));

export const replayView = z.lazy(() =>
  z
    .object({
      replay_id: z.string(),
      tenant_id: z.string(),
      status: z.enum(jobStates),
      dry_run: z.boolean(),
      progress: z.int().min(0).max(100),
      triage_version: z.string().nullable(),
      total_tickets: count,
      processed: count,
      changed: count,
      urgency_changed: count,
      sentiment_changed: count,
      requires_action_changed: count,
      became_high: count,
      no_longer_high: count,
      examples: z.array(example).describe('Some of the changed tickets, with their old and new triage'),
      started_at: z.iso.datetime(),
      ended_at: z.iso.datetime().nullable(),
      error: z.string().nullable(),
    })
    .meta({ id: 'Replay' }),
);
export type ReplayView = z.infer<typeof replayView>;

export const viewOfReplay = (replay: ReplayDoc): ReplayView => {
  const { batch: _, position: _position, resumes: _resumes, due_at: _due, started_at, ended_at, ...shown } = replay;
  return {
    ...shown,
    progress: progressOf(replay),
    started_at: started_at.toISOString(),
    ended_at: ended_at?.toISOString() ?? null,
  };
};

/** Tickets created since the start are included, so only the end makes it 100. */
const progressOf = ({ status, processed, total_tickets: total }: ReplayDoc): number =>
  status === 'completed' ? 100 : Math.min(99, Math.floor((100 * processed) / Math.max(1, total)));
