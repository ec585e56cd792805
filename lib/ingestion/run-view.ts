import * as z from 'zod';
import { repairableFields } from '#lib/provider/repairable-fields.ts';
import { type AlertSummary, type RunDoc, runStates } from './run.ts';

export const alertSummaryView = z.lazy(
  () =>
    z
      .object({
        urgent_open: z.int().describe('Urgent tickets that are open'),
        suppressed: z.int().describe('Open urgent tickets whose alert was suppressed'),
        text: z.string(),
      })
      .describe(
        'Summary at the end of the first import of a tenant, in place of alerts for old tickets',
      ) satisfies z.ZodType<AlertSummary>,
);

export const repairsView = z.lazy(() =>
  z
    .partialRecord(z.enum(repairableFields), z.int())
    .describe('Number of repaired tickets, by the field that could not be read. They are included in the other counts'),
);

export const jobView = z.lazy(() =>
  z
    .object({
      job_id: z.string(),
      tenant_id: z.string(),
      status: z.enum(runStates),
      progress: z.int().min(0).max(100),
      total_pages: z.int().nullable(),
      processed_pages: z.int(),
      new_ingested: z.int(),
      updated: z.int(),
      unchanged: z.int(),
      deleted: z.int(),
      deletions_held: z
        .int()
        .describe(
          'Deletions withheld by the safeguard; pass this number as `allow_deletions` to the next run to allow them',
        ),
      skipped: z.int(),
      errors: z.int(),
      repaired: repairsView,
      stale: z.int().describe('Unchanged tickets that were ignored because the stored version is newer and differs'),
      future_dated: z.int().describe('Tickets whose creation time is in the future'),
      alert_summary: alertSummaryView.nullable(),
      started_at: z.iso.datetime(),
      ended_at: z.iso.datetime().nullable(),
      error: z.string().nullable(),
      mode: z
        .enum(['full', 'incremental'])
        .describe('Whether the run reads all tickets of the help desk, or only those that changed since the last run'),
    })
    .meta({ id: 'Job' }),
);

export type JobView = z.infer<typeof jobView>;

export const viewOfRun = (run: RunDoc): JobView => ({
  job_id: run.job_id,
  tenant_id: run.tenant_id,
  status: run.status,
  progress: run.progress,
  total_pages: run.total_pages,
  processed_pages: run.processed_pages,
  new_ingested: run.new_ingested,
  updated: run.updated,
  unchanged: run.unchanged,
  deleted: run.deleted,
  deletions_held: run.deletions_held,
  skipped: run.skipped,
  errors: run.errors,
  repaired: run.repaired ?? {},
  stale: run.stale ?? 0, // runs of earlier releases did not count them
  future_dated: run.future_dated ?? 0,
  alert_summary: run.alert_summary ?? null,
  started_at: run.started_at.toISOString(),
  ended_at: run.ended_at?.toISOString() ?? null,
  error: run.error,
  mode: run.pass?.mode ?? 'full',
});
