import { createHash } from 'node:crypto';
import * as z from 'zod';
import { againIfDuplicate, type Store } from '#lib/mongo/store.ts';

/** What a person says of a tenant: how often its tickets are taken in, or not by itself. */
export const tenantSettings = z.strictObject({
  name: z.string().min(1).max(200).optional(),
  ingest_every_minutes: z
    .int()
    .min(1)
    .max(10_080)
    .nullable()
    .describe('How often its tickets are taken in; null: only when asked to'),
  finished_statuses: z
    .array(z.string().min(1).max(100))
    .max(50)
    .optional()
    .describe(
      'What its help desk calls a ticket that is done, besides the common names such as closed, solved or resolved',
    ),
});
export type TenantSettings = z.infer<typeof tenantSettings>;

export type TenantDoc = {
  tenant_id: string;
  name: string | null;
  ingest_every_minutes: number | null;
  /** When its next run is due. */
  next_run_at: Date | null;
  /** Absent from before there were any. */
  finished_statuses?: string[];
};

export const tenantView = z
  .object({
    tenant_id: z.string(),
    name: z.string().nullable(),
    ingest_every_minutes: z.int().nullable(),
    next_run_at: z.iso.datetime().nullable(),
    finished_statuses: z.array(z.string()).optional().describe('Besides the common names'),
  })
  .meta({ id: 'Tenant' });

const minuteMs = 60_000;

/**
 * Where in its period a tenant's runs lie, from 0 to 1: always the same for one tenant and spread over all of them, so
 * that a thousand tenants that are set up together do not start together.
 */
const phaseOf = (tenantId: string): number => createHash('sha256').update(tenantId).digest().readUInt32BE(0) / 2 ** 32;

/** The first moment of the tenant's own rhythm that is after `now`. */
export const nextRunAt = (tenantId: string, everyMinutes: number, now: Date): Date => {
  const periodMs = everyMinutes * minuteMs;
  const offsetMs = Math.floor(phaseOf(tenantId) * periodMs);
  const periods = Math.floor((now.getTime() - offsetMs) / periodMs) + 1;
  return new Date(periods * periodMs + offsetMs);
};

export const tenantsIn = (store: Store) => {
  const tenants = store.db.collection<TenantDoc>('tenants');
  const withoutId = { projection: { _id: 0 } } as const;

  return {
    /** Keeps what is said of a tenant, whether it was known or not. */
    async put(tenantId: string, settings: TenantSettings, now: Date): Promise<TenantDoc> {
      const every = settings.ingest_every_minutes;
      const doc: TenantDoc = {
        tenant_id: tenantId,
        name: settings.name ?? null,
        ingest_every_minutes: every,
        next_run_at: every === null ? null : nextRunAt(tenantId, every, now),
        finished_statuses: settings.finished_statuses ?? [],
      };
      await againIfDuplicate(store, () => tenants.replaceOne({ tenant_id: tenantId }, doc, { upsert: true }));
      return doc;
    },

    /** The tenants with these ids, or all, in the order of their ids. */
    list: (tenantIds: readonly string[] | null): Promise<TenantDoc[]> =>
      tenants
        .find(tenantIds === null ? {} : { tenant_id: { $in: [...tenantIds] } }, {
          ...withoutId,
          sort: { tenant_id: 1 },
        })
        .toArray(),

    /** What the tenant calls a finished ticket, besides the common names. */
    async finishedStatuses(tenantId: string): Promise<string[]> {
      const tenant = await tenants.findOne({ tenant_id: tenantId }, { projection: { finished_statuses: 1 } });
      return tenant?.finished_statuses ?? [];
    },

    findDue: (now: Date, limit: number): Promise<TenantDoc[]> =>
      tenants.find({ next_run_at: { $lte: now } }, { ...withoutId, sort: { next_run_at: 1 }, limit }).toArray(),

    /** Takes a due run until then; of several callers only one gets it. If nothing comes of it, it is due again. */
    async takeDue({ tenant_id, next_run_at }: TenantDoc, until: Date): Promise<boolean> {
      const { matchedCount } = await tenants.updateOne({ tenant_id, next_run_at }, { $set: { next_run_at: until } });
      return matchedCount === 1;
    },

    /** Sets the next time of a tenant whose run was taken until then and started. */
    async settleDue({ tenant_id, ingest_every_minutes }: TenantDoc, until: Date, now: Date): Promise<void> {
      if (ingest_every_minutes === null) return;
      const next_run_at = nextRunAt(tenant_id, ingest_every_minutes, now);
      await tenants.updateOne({ tenant_id, next_run_at: until }, { $set: { next_run_at } });
    },
  };
};
