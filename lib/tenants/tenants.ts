import * as z from 'zod';
import { againIfDuplicate, inSession, type Store, type Transaction } from '#lib/mongo/store.ts';
import type { Part } from '#lib/mongo/union.ts';
import { nextRunAt, nextRunOf } from './run-schedule.ts';

/** A tenant's settings: how often its tickets are ingested, or only on request. */
export const tenantSettings = z.lazy(() =>
  z.strictObject({
    name: z.string().min(1).max(200).optional(),
    ingest_every_minutes: z
      .int()
      .min(1)
      .max(10_080)
      .nullable()
      .describe('Minutes between ingestion runs; null: only on request'),
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

/**
 * One row with a tenant's finished statuses, for a pipeline that reads other collections as well; none if the tenant is
 * unknown.
 */
export const finishedStatusesRow = (tenantId: string): Part => ({
  coll: 'tenants',
  pipeline: [
    { $match: { tenant_id: tenantId } },
    { $project: { _id: 0, finished_statuses: { $ifNull: ['$finished_statuses', []] } } },
  ],
});

/** That row, with a marker. */
export type FinishedRow = { finished_statuses: string[] };
export const finishedStatusesAmong = (rows: readonly object[]): string[] =>
  rows.flatMap((row) => ('finished_statuses' in row ? (row as FinishedRow).finished_statuses : []));

export const tenantsIn = (store: Store) => {
  const tenants = store.db.collection<TenantDoc>('tenants');
  const withoutId = { projection: { _id: 0 } } as const;

  return {
    /**
     * Stores a tenant's settings, known or not. Its next run is due in its period, refused or not, and its page size
     * limit is removed.
     */
    async put(tenantId: string, settings: TenantSettings, now: Date): Promise<TenantDoc> {
      const stored = storedSettings(tenantId, settings, now);
      const doc = await againIfDuplicate(store, () =>
        tenants.findOneAndUpdate(
          { tenant_id: tenantId },
          { $set: stored },
          { ...withoutId, upsert: true, returnDocument: 'after' },
        ),
      );
      return doc ?? { tenant_id: tenantId, ...stored };
    },

    /** The tenants with these ids, or all, by id. */
    list: (tenantIds: readonly string[] | null): Promise<TenantDoc[]> =>
      tenants
        .find(tenantIds === null ? {} : { tenant_id: { $in: [...tenantIds] } }, {
          ...withoutId,
          sort: { tenant_id: 1 },
        })
        .toArray(),

    /** Notes the account of the tenant's own help desk, known or not; null: it has none. */
    async noteAccount(tenantId: string, account_key: string | null): Promise<void> {
      const change =
        account_key === null
          ? { $unset: { account_key: '' as const, is_connected: '' as const } }
          : { $set: { account_key, is_connected: true as const } };
      await againIfDuplicate(store, () =>
        tenants.updateOne(
          { tenant_id: tenantId },
          { ...change, $setOnInsert: { ...notSetUp, page_size: null } },
          { upsert: account_key !== null },
        ),
      );
    },

    /** The tenant's finished statuses, besides the common names. */
    async finishedStatuses(tenantId: string): Promise<string[]> {
      const options = { ...inSession(store), projection: { finished_statuses: 1 } } as const;
      const tenant = await tenants.findOne({ tenant_id: tenantId }, options);
      return tenant?.finished_statuses ?? [];
    },

    /** The tenant's page size limit; null: none. */
    async pageSize(tenantId: string): Promise<number | null> {
      const tenant = await tenants.findOne({ tenant_id: tenantId }, { projection: { page_size: 1 } });
      return tenant?.page_size ?? null;
    },

    /** Removes the tenant's page size limit. */
    async forgetPageSize(tenantId: string): Promise<void> {
      await tenants.updateOne({ tenant_id: tenantId }, { $set: { page_size: null } });
    },
  };
};

/** The stored settings. */
const storedSettings = (
  tenantId: string,
  { name, ingest_every_minutes, finished_statuses = [] }: TenantSettings,
  now: Date,
) => ({
  name: name ?? null,
  ingest_every_minutes,
  next_run_at: ingest_every_minutes === null ? null : nextRunAt(tenantId, ingest_every_minutes, now),
  finished_statuses,
  page_size: null,
});

/** The tenants whose next run is due. */
export const dueTenantsIn = (store: Store) => {
  const tenants = store.db.collection<TenantDoc>('tenants');

  return {
    /** Of those with a help desk of their own, or of all others, the longest due first. */
    find: (now: Date, { isConnected, limit }: { isConnected: boolean; limit: number }): Promise<TenantDoc[]> =>
      tenants
        .find(
          { next_run_at: { $lte: now }, is_connected: isConnected ? true : { $exists: false } },
          { projection: { _id: 0 }, sort: { next_run_at: 1 }, limit },
        )
        .toArray(),

    /** Claims a due run until then; of several callers only one succeeds. If nothing comes of it, it is due again. */
    async claim({ tenant_id, next_run_at }: TenantDoc, until: Date): Promise<boolean> {
      const { matchedCount } = await tenants.updateOne({ tenant_id, next_run_at }, { $set: { next_run_at: until } });
      return matchedCount === 1;
    },

    /** Schedules the next run of a tenant whose claimed run was started. */
    async settle(tenant: TenantDoc, until: Date, now: Date): Promise<void> {
      const next_run_at = nextRunOf(tenant, now);
      if (next_run_at === null) return;
      await tenants.updateOne({ tenant_id: tenant.tenant_id, next_run_at: until }, { $set: { next_run_at } });
    },
  };
};

/** The defaults of a tenant with runs but without settings. */
const notSetUp = { name: null, ingest_every_minutes: null, next_run_at: null, finished_statuses: [] };

/** What runs record about their tenants. */
export const tenantRecordIn = (tx: Transaction) => {
  const tenants = tx.db.collection<TenantDoc>('tenants');
  const session = inSession(tx);

  return {
    /**
     * Counts a refused run and postpones the next one, the longer the more there were in a row. Ignores unknown
     * tenants.
     */
    async noteRefused(tenantId: string, reason: string, at: Date): Promise<void> {
      const tenant = await tenants.findOne({ tenant_id: tenantId }, session);
      if (!tenant) return;
      const { runs = 0, since = at } = tenant.refused ?? {};
      const refused = { runs: runs + 1, since, reason };
      const next_run_at = nextRunOf({ ...tenant, refused }, at);
      await tenants.updateOne({ tenant_id: tenantId }, { $set: { refused, next_run_at } }, session);
    },

    /** Creates the tenant of a run; an existing one stays as it is. */
    async noteIngested(tenantId: string): Promise<void> {
      await tenants.updateOne(
        { tenant_id: tenantId },
        { $setOnInsert: { ...notSetUp, page_size: null } },
        { ...session, upsert: true },
      );
    },

    /** Stores the tenant's page size limit, known or not. */
    async notePageSize(tenantId: string, page_size: number): Promise<void> {
      await tenants.updateOne(
        { tenant_id: tenantId },
        { $set: { page_size }, $setOnInsert: notSetUp },
        { ...session, upsert: true },
      );
    },

    /** Clears refusals after a completed run; the next run is due in the tenant's period. */
    async noteCompleted(tenantId: string, at: Date): Promise<void> {
      const tenant = await tenants.findOne({ tenant_id: tenantId, refused: { $type: 'object' } }, session);
      if (!tenant) return;
      const next_run_at = nextRunOf({ ...tenant, refused: null }, at);
      await tenants.updateOne({ tenant_id: tenantId }, { $set: { refused: null, next_run_at } }, session);
    },
  };
};
