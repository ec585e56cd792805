import * as z from 'zod';

/** A tenant's settings: how often its tickets are ingested, or only on request. */
export const tenantSettings = z.lazy(() =>
  z.strictObject({
    name: z.string().min(1).max(200).optional(),
    ingest_every_minutes: z
      .int()
      .min(1)
      .max(10_080)
      .nullable()
      .describe('Minutes between ingestion runs; null: only on demand'),
    finished_statuses: z
      .array(z.string().min(1).max(100))
      .max(50)
      .optional()
      .describe(
        'Status names that the help desk uses for finished tickets, besides common ones such as closed, solved or resolved',
      ),
  }),
);
export type TenantSettings = z.infer<typeof tenantSettings>;

export type TenantDoc = {
  tenant_id: string;
  name: string | null;
  ingest_every_minutes: number | null;
  /** When its next run is due. */
  next_run_at: Date | null;
  /** Absent in documents of earlier releases. */
  finished_statuses?: string[];
  /** Consecutive refused runs; absent or null if the last decided run was none of them. */
  refused?: Refused | null;
  /** Maximum page size of its runs, since larger pages could not be read. */
  page_size?: number | null;
  /** The account of its own help desk, and that it has one; both absent if not. */
  account_key?: string;
  is_connected?: true;
};

/** Their number, when the first one ended, and the reason of the last. */
type Refused = { runs: number; since: Date; reason: string };

const refusedView = z.lazy(() => z.object({ runs: z.int(), since: z.iso.datetime(), reason: z.string() }));

export const tenantView = z.lazy(() =>
  z
    .object({
      tenant_id: z.string(),
      name: z.string().nullable(),
      ingest_every_minutes: z.int().nullable(),
      next_run_at: z.iso.datetime().nullable(),
      finished_statuses: z
        .array(z.string())
        .optional()
        .describe('Status names of finished tickets, besides the common ones'),
      refused: refusedView
        .nullable()
        .describe('Consecutive runs that the provider refused; the schedule backs off after each'),
      page_size: z.int().nullable().describe('Maximum page size of its runs, set after larger pages could not be read'),
    })
    .meta({ id: 'Tenant' }),
);

export type TenantView = z.infer<typeof tenantView>;

export const viewOfTenant = (tenant: TenantDoc): TenantView => ({
  tenant_id: tenant.tenant_id,
  name: tenant.name,
  ingest_every_minutes: tenant.ingest_every_minutes,
  next_run_at: tenant.next_run_at?.toISOString() ?? null,
  finished_statuses: tenant.finished_statuses ?? [],
  refused: tenant.refused ? { ...tenant.refused, since: tenant.refused.since.toISOString() } : null,
  page_size: tenant.page_size ?? null,
});

/** The defaults of a tenant with runs but without settings. */
export const notSetUp = { name: null, ingest_every_minutes: null, next_run_at: null, finished_statuses: [] };
