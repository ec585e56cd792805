import type { Lease } from '#lib/coordination/lock.ts';
import type { Seer } from '#lib/ledger/page-records.ts';
import type { RepairCounts } from '#lib/provider/repairable-fields.ts';
import type { PageName } from '#lib/tickets/page-records.ts';
import type { Pass } from './pass.ts';

/** A run ingests all tickets of one tenant, page by page. The API calls it a job. */
export const runStates = ['running', 'completed', 'cancelled', 'failed'] as const;
export type RunState = (typeof runStates)[number];
export type EndState = Exclude<RunState, 'running'>;

/** Counts of the pages so far. Every ticket of a page counts in exactly one of these. */
export type RunCounts = {
  new_ingested: number;
  updated: number;
  unchanged: number;
  skipped: number;
  errors: number;
  /** Also: the unchanged ones whose content differs and is older than the stored one. */
  stale: number;
  /** Also: those with a creation date in the future. */
  future_dated: number;
};

export const noCounts: RunCounts = {
  new_ingested: 0,
  updated: 0,
  unchanged: 0,
  skipped: 0,
  errors: 0,
  stale: 0,
  future_dated: 0,
};

/** A ticket that could not be read, or was ignored, for the log. */
export type TicketFault = { page: number; ticket_id: string | null; reason: string };

/** A pass's deletions, decided once and then carried out. */
export type DeletionDecision = {
  allowed: number;
  held: number;
  note: string | null;
  /** True if the pass saw every page, and on them all that the provider has. */
  is_whole?: boolean;
};

/** What a tenant's first import ends with, instead of an alert for each of its old tickets. */
export type AlertSummary = {
  /** Urgent tickets that are open. */
  urgent_open: number;
  /** Those of them whose alert was suppressed. */
  suppressed: number;
  text: string;
};

export type RunDoc = RunCounts & {
  job_id: string;
  tenant_id: string;
  status: RunState;
  started_at: Date;
  ended_at: Date | null;
  progress: number;
  total_pages: number | null;
  processed_pages: number;
  /** The lease's fencing number; messages with another one are void. */
  epoch: number;
  /** The next page to apply; null after the last one. */
  page: number | null;
  /** The last applied page: only its redelivered message has to queue the next one. */
  applied_page: number | null;
  /** Its page size, from its first page on; absent in runs of earlier releases. */
  page_size?: number | null;
  /** True if it restarted with smaller pages after some were applied: missing tickets may lie between them. */
  is_mixed?: boolean;
  /** Absent in runs over the generic provider. */
  pass?: Pass;
  /** Consecutive pages without new tickets. Negative while some are allowed for. */
  barren_pages: number;
  /** The provider's minimum total, if it reports one: the maximum seen in this run. */
  total_count: number | null;
  /** Skipped entries, which are not stored: foreign and malformed ones. */
  met_elsewhere: number;
  /** The names of the previous page's skipped entries. */
  last_elsewhere: string[];
  /** A sample of the names of all skipped entries, to detect new ones. */
  elsewhere_sample?: string[];
  /** Malformed entries without a readable id. */
  unidentified?: number;
  deleted: number;
  deletions_held: number;
  deletion: DeletionDecision | null;
  /** True if no run of the tenant, or of its help desk, had completed at its start; absent in runs of earlier releases. */
  is_first_import?: boolean;
  /** Set at the end of a first import. */
  alert_summary?: AlertSummary;
  /** How many deletions the caller allows if the deletion safeguard withholds them. */
  allow_deletions: number;
  /** How often the run was resumed after its lease had expired, since it last moved. */
  resumes: number;
  /** Repaired tickets by field; absent in runs of earlier releases. */
  repaired?: RepairCounts;
  ticket_faults: TicketFault[];
  error: string | null;
};

/** A run's list state before the first page, also after a restart with smaller pages. */
export const atFirstPage = {
  page: 1,
  applied_page: null,
  progress: 0,
  total_pages: null,
  processed_pages: 0,
  barren_pages: 0,
  total_count: null,
  met_elsewhere: 0,
  last_elsewhere: [],
  unidentified: 0,
  resumes: 0,
  repaired: {},
  ticket_faults: [],
} satisfies Partial<RunDoc>;

/** Where a run stands between two pages. Together with its epoch it shows whether a run has moved. */
export type RunPosition = Pick<RunDoc, 'processed_pages' | 'total_pages' | 'total_count' | 'barren_pages'> & {
  page_size: number | null;
};

export const positionOf = (run: RunDoc | RunPosition): RunPosition => ({
  processed_pages: run.processed_pages,
  total_pages: run.total_pages,
  total_count: run.total_count,
  barren_pages: run.barren_pages,
  page_size: run.page_size ?? null,
});

/** What a page reveals about the run's length. */
export type PageFacts = { page: number; nextPage: number | null; totalCount: number | null; size: number };

/**
 * A run's progress after one more page. Without a total the number of pages is known only at the end; the first page
 * shows the real page size, since a provider may cap the requested one.
 */
export const progressAfter = (
  run: Pick<RunDoc, 'processed_pages' | 'total_pages' | 'total_count'>,
  { nextPage, totalCount, size }: PageFacts,
): Pick<RunDoc, 'processed_pages' | 'total_pages' | 'total_count' | 'progress'> => {
  const processed_pages = run.processed_pages + 1;
  const total_count = totalCount === null ? run.total_count : Math.max(totalCount, run.total_count ?? 0);
  // After the last page the deletions are still to be decided; 100 is reserved for completed runs.
  if (nextPage === null) return { processed_pages, total_pages: processed_pages, total_count, progress: 99 };
  const estimate = run.total_pages ?? (total_count === null || size === 0 ? null : Math.ceil(total_count / size));
  const total_pages = estimate === null ? null : Math.max(estimate, processed_pages + 1);
  const progress = total_pages === null ? 0 : Math.min(99, Math.floor((100 * processed_pages) / total_pages));
  return { processed_pages, total_pages, total_count, progress };
};

export const lockOf = (tenantId: string): string => `ingest:${tenantId}`;

/** What identifies a run and its lease. */
export type LeasedRun = Pick<RunDoc, 'tenant_id' | 'job_id' | 'epoch'>;

/**
 * What must be known of a run to ask for one of its pages and to parse it. With its position an unchanged page needs no
 * more of it; the transaction of another one reads the rest.
 */
export type PageRun = LeasedRun &
  Pick<RunDoc, 'started_at' | 'page_size'> & { position?: RunPosition | undefined; pass?: Pass | undefined };

export const pageNameOf = ({ tenant_id, page_size, pass }: PageRun, page: number): PageName => ({
  tenantId: tenant_id,
  page: page - (pass?.changes?.pages ?? 0),
  pageSize: page_size ?? 0,
});

export const seerOf = ({ job_id, started_at }: PageRun): Seer => ({ jobId: job_id, startedAt: started_at });

export const leaseOf = ({ tenant_id, job_id, epoch }: LeasedRun): Lease => ({
  resourceId: lockOf(tenant_id),
  ownerId: job_id,
  epoch,
});
