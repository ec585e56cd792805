import * as z from 'zod';
import type { Comparison, Difference } from '#lib/analytics/compare-counts.ts';
import { differencesView } from '#lib/analytics/verify-stats.ts';
import { jobStates, type StepJob } from '#lib/jobs/job.ts';

/** A verification compares all counts of a tenant with its tickets, step by step. The last one of a tenant is kept. */
export type VerificationDoc = StepJob & {
  verification_id: string;
  /** The next step, from 1; messages of another one are void. */
  step: number;
  /** The last comparison that was made. */
  last: Comparison | null;
  /** Living tickets at the first step. */
  total_tickets: number | null;
  /** Tickets counted so far. */
  tickets: number;
  difference_count: number;
  differences: Difference[];
  /** Erasures since the start: differences that were found before one may name what it erased. */
  erasures: number;
};

export const verificationJobView = z.lazy(() =>
  z
    .object({
      verification_id: z.string(),
      tenant_id: z.string(),
      status: z.enum(jobStates),
      progress: z.int().min(0).max(100),
      consistent: z
        .boolean()
        .nullable()
        .describe('Whether the statistics equal a recount of the tickets; null until it is known'),
      total_tickets: z.int().nullable().describe('Tickets that are not deleted, at the start'),
      tickets: z.int().describe('Tickets counted one by one, so far'),
      ...differencesView,
      started_at: z.iso.datetime(),
      ended_at: z.iso.datetime().nullable(),
      error: z.string().nullable(),
    })
    .meta({ id: 'VerificationJob' }),
);
export type VerificationJobView = z.infer<typeof verificationJobView>;

export const viewOfVerification = (verification: VerificationDoc): VerificationJobView => {
  const { step: _step, last: _last, erasures: _e, resumes: _r, due_at: _due, ...shown } = verification;
  return {
    ...shown,
    progress: progressOf(verification),
    consistent: isConsistent(verification),
    started_at: shown.started_at.toISOString(),
    ended_at: shown.ended_at?.toISOString() ?? null,
  };
};

const isConsistent = ({ status, difference_count }: VerificationDoc): boolean | null => {
  if (difference_count > 0) return false;
  return status === 'completed' ? true : null;
};

/** Totals are compared after all tickets, so only the end makes it 100. */
const progressOf = ({ status, tickets, total_tickets: total }: VerificationDoc): number =>
  status === 'completed' ? 100 : Math.min(99, Math.floor((100 * tickets) / Math.max(1, total ?? 0)));
