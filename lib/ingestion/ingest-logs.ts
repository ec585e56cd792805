import { randomUUID } from 'node:crypto';
import type { Filter } from 'mongodb';
import { inSession, type Store } from '#lib/mongo/store.ts';
import type { RepairCounts } from '#lib/provider/repairable-fields.ts';
import { type AlertSummary, type EndState, noCounts, type RunCounts, type RunDoc, type TicketFault } from './run.ts';

/** The result of a run, written when it ends. */
export type IngestLogDoc = RunCounts & {
  tenant_id: string;
  job_id: string;
  status: EndState;
  started_at: Date;
  ended_at: Date;
  deleted: number;
  deletions_held: number;
  /** Why missing tickets were not deleted, in words. */
  deletion_note: string | null;
  /** Absent in logs of earlier releases, and of erasures. */
  repaired?: RepairCounts;
  ticket_faults: TicketFault[];
  error: string | null;
  /** Present if this is the log of a first import. */
  alert_summary?: AlertSummary;
  /** Present if this is the log of an erasure instead of a run. */
  erasure?: { alias: string; tickets: number };
};

/** The log data of an erasure. */
export type ErasureFacts = { alias: string; tickets: number; startedAt: Date };

/** The logs of one tenant. */
export const ingestLogsOf = (store: Store, tenantId: string) => {
  const logs = store.db.collection<IngestLogDoc>('ingestion_logs');
  const session = inSession(store);

  return {
    /** Writes an ended run's result; replaces it if the run was resumed and ended again. */
    async write(run: RunDoc): Promise<void> {
      const log = { ...logOf(run), tenant_id: tenantId };
      await logs.replaceOne({ tenant_id: tenantId, job_id: run.job_id }, log, { ...session, upsert: true });
    },

    /** Logs an erasure in the shape of a run without changes, so that every reader can parse it. */
    async writeErasure(erasure: ErasureFacts): Promise<void> {
      await logs.insertOne({ ...erasureLogOf(erasure), tenant_id: tenantId }, session);
    },

    /** Newest first, from after a position. */
    list(limit: number, behind?: { endedAt: Date; jobId: string }): Promise<IngestLogDoc[]> {
      const filter: Filter<IngestLogDoc> = { tenant_id: tenantId };
      if (behind)
        filter.$or = [
          { ended_at: { $lt: behind.endedAt } },
          { ended_at: behind.endedAt, job_id: { $lt: behind.jobId } },
        ];
      return logs
        .find(filter, { ...session, projection: { _id: 0 }, sort: { ended_at: -1, job_id: -1 }, limit })
        .toArray();
    },
  };
};

const logOf = (run: RunDoc): Omit<IngestLogDoc, 'tenant_id'> => {
  if (run.status === 'running' || !run.ended_at) throw new Error(`Run ${run.job_id} has not ended`);
  return {
    job_id: run.job_id,
    status: run.status,
    started_at: run.started_at,
    ended_at: run.ended_at,
    new_ingested: run.new_ingested,
    updated: run.updated,
    unchanged: run.unchanged,
    skipped: run.skipped,
    errors: run.errors,
    stale: run.stale ?? 0,
    future_dated: run.future_dated ?? 0,
    deleted: run.deleted,
    deletions_held: run.deletions_held,
    deletion_note: run.deletion?.note ?? null,
    repaired: run.repaired ?? {},
    ticket_faults: run.ticket_faults,
    ...(run.alert_summary && { alert_summary: run.alert_summary }),
    error: run.error,
  };
};

const erasureLogOf = ({ alias, tickets, startedAt }: ErasureFacts): Omit<IngestLogDoc, 'tenant_id'> => ({
  ...noCounts,
  job_id: `erasure-${randomUUID()}`,
  status: 'completed',
  started_at: startedAt,
  ended_at: new Date(),
  deleted: 0,
  deletions_held: 0,
  deletion_note: null,
  ticket_faults: [],
  error: null,
  erasure: { alias, tickets },
});
