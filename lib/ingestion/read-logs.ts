import * as z from 'zod';
import { pageByTime, timeAndIdIn } from '#lib/cursor.ts';
import type { Store } from '#lib/mongo/store.ts';
import { ingestLogsOf } from './ingest-logs.ts';
import { alertSummaryView, repairsView } from './run-view.ts';

const count = z.int();

export const ingestLogView = z.lazy(() =>
  z
    .object({
      tenant_id: z.string(),
      job_id: z.string(),
      status: z.enum(['completed', 'cancelled', 'failed']),
      started_at: z.iso.datetime(),
      ended_at: z.iso.datetime(),
      new_ingested: count,
      updated: count,
      unchanged: count,
      skipped: count,
      errors: count,
      stale: count.optional().describe('Unchanged tickets that were ignored because the stored version is newer'),
      future_dated: count.optional().describe('Tickets whose creation time is in the future'),
      deleted: count,
      deletions_held: count,
      deletion_note: z.string().nullable().describe('Why tickets missing from the run were not deleted'),
      repaired: repairsView.optional(),
      ticket_faults: z
        .array(z.object({ page: z.int(), ticket_id: z.string().nullable(), reason: z.string() }))
        .describe('Why tickets were unreadable or ignored as stale; the first 50'),
      error: z.string().nullable(),
      alert_summary: alertSummaryView.optional(),
      erasure: z
        .object({ alias: z.string(), tickets: count })
        .optional()
        .describe(
          "Present if the entry records an erasure of a customer's personal data instead of a run; `tickets` counts the erased tickets",
        ),
    })
    .meta({ id: 'IngestLog' }),
);

/** One page of a tenant's run logs, newest first. */
export const readLogs = async (store: Store, tenantId: string, limit: number, cursor?: string) => {
  const list = ['logs', tenantId];
  const found = await ingestLogsOf(store, tenantId).list(
    limit + 1,
    cursor === undefined ? undefined : at(list, cursor),
  );
  const { page, next_cursor } = pageByTime(list, found, limit, ({ ended_at, job_id }) => [ended_at, job_id]);
  return { logs: page, next_cursor };
};

const at = (list: unknown, cursor: string): { endedAt: Date; jobId: string } => {
  const [endedAt, jobId] = timeAndIdIn(list, cursor, "this tenant's logs");
  return { endedAt, jobId };
};
