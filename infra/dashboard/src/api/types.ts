import type { AuditEntryView } from '#lib/audit/audit-entry.ts';
import type { DeliveryView } from '#lib/deliveries/list-deliveries.ts';
import type { ImportSummary } from '#lib/imports/import.ts';
import type { JobView } from '#lib/ingestion/run-view.ts';
import type { SharedHealth, TenantHealth } from '#lib/tenant-health/views.ts';
import type { TicketView as Ticket } from '#lib/tickets/ticket-view.ts';

// The API's responses: its own types where it exports them, else the fields that the page reads.

export type { AlertPolicyView as AlertPolicy } from '#lib/alert-policy/policy-view.ts';
export type { PolicyPreview } from '#lib/alert-policy/preview.ts';
export type { PutPolicy } from '#lib/alert-policy/put-policy.ts';
export type { Stats } from '#lib/analytics/stats.ts';
export type { AuditEntryView as AuditEntry } from '#lib/audit/audit-entry.ts';
export type {
  ConnectionHealth,
  ConnectionPreview,
  ConnectionTest,
  ConnectionView as Connection,
  HelpdeskView as Helpdesk,
  HookView as ConnectionHook,
} from '#lib/connections/views.ts';
export type { DeliveryView as Delivery } from '#lib/deliveries/list-deliveries.ts';
export type {
  DestinationKindView as DestinationKind,
  DestinationTest,
  DestinationView as Destination,
  StoredDestinationView as StoredDestination,
} from '#lib/destinations/views.ts';
export type { ImportSummary, ImportView as Import } from '#lib/imports/import.ts';
export type { UploadView as ImportUpload } from '#lib/imports/upload.ts';
export type { JobView as Job } from '#lib/ingestion/run-view.ts';
export type { Quality as TriageQuality } from '#lib/quality/quality.ts';
export type { ReplayView as Replay } from '#lib/replay/replay.ts';
export type { ServiceLevelReport } from '#lib/service-levels/report.ts';
export type { ServiceLevelsView as ServiceLevels } from '#lib/service-levels/service-levels.ts';
export type { UnusualView as Unusual } from '#lib/spikes/read-unusual.ts';
export type { HealthStatus } from '#lib/tenant-health/problems.ts';
export type { SharedHealth, TenantHealth } from '#lib/tenant-health/views.ts';
export type { TriageRulesView as TriageRules } from '#lib/tenants/triage-rules-view.ts';
export type { TicketView as Ticket } from '#lib/tickets/ticket-view.ts';
export type { AlertReport } from '#lib/trends/read-alert-report.ts';
export type { RisingWords } from '#lib/trends/rising-words.ts';
export type { TrendsView as Trends } from '#lib/trends/trends.ts';
export type { VerificationJobView as Verification } from '#lib/verification/verification.ts';

export type TicketPage = { tickets: Ticket[]; next_cursor: string | null; total_count?: number };

/** Open urgent tickets, and how many there are. */
export type UrgentPage = TicketPage & { total_count: number };

export type TenantHealthPage = { tenants: TenantHealth[]; next_cursor: string | null; shared: SharedHealth };
export type Problem = TenantHealth['problems'][number];
export type SharedProblem = SharedHealth['problems'][number];

export type DeliveryPage = { deliveries: DeliveryView[]; next_cursor: string | null };

export type ImportPage = { imports: ImportSummary[]; next_cursor: string | null };

export type IngestStatus =
  | (JobView & { status: 'running' })
  | { status: 'idle'; tenant_id: string; last_job?: JobView };

export type IngestLog = Omit<JobView, 'progress' | 'total_pages' | 'processed_pages' | 'status'> & {
  status: 'completed' | 'cancelled' | 'failed';
  ended_at: string;
  deletion_note: string | null;
  ticket_faults: { page: number; ticket_id: string | null; reason: string }[];
};

export type HistoryEntry = {
  action: 'created' | 'updated' | 'deleted' | 'restored';
  changes: Record<string, { old: unknown; new: unknown }>;
  recorded_at: string;
  job_id?: string;
};

export type AuditPage = { entries: AuditEntryView[]; next_cursor: string | null };

export type ApiKey = {
  key_id: string;
  tenants: string[];
  scopes: string[];
  label: string | null;
  created_by: string | null;
  created_at: string;
  expires_at: string | null;
  last_used_at: string | null;
};
export type KeyPage = { keys: ApiKey[]; next_cursor: string | null };
/** The only answer that has the key itself. */
export type NewKey = Omit<ApiKey, 'last_used_at'> & { key: string };

/** What is set of a tenant. */
export type TenantSettings = {
  tenant_id: string;
  name: string | null;
  ingest_every_minutes: number | null;
  finished_statuses?: string[];
};

/** What one request has erased of a customer. */
export type Erased = { alias: string; tickets_erased: number; similar_customers: number };

export type Tenant = { tenant_id: string; name: string | null };

export type RateLimit = {
  limit: number;
  window_seconds: number;
  current_requests: number;
  remaining: number;
  next_slot_at: string | null;
};

export type Circuit = {
  name: string;
  state: 'closed' | 'open' | 'half_open';
  failure_count: number;
  success_count: number;
  opened_at: string | null;
  retry_after: string | null;
};

type Open = { circuits: Circuit[]; open_count: number };
export type OpenCircuits = Open & { destinations: Open };

export type Dependency = { status: 'up' | 'down'; latency_ms: number | null };
export type Health = { status: 'ok' | 'degraded'; dependencies: { mongodb: Dependency; external_api: Dependency } };
