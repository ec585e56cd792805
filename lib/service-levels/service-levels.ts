import * as z from 'zod';
import { badInput } from '#lib/errors.ts';
import { inSession, type Store, updateOrCreate } from '#lib/mongo/store.ts';
import { lastNumberOf } from '#lib/tickets/ticket-history.ts';
import { type ServiceLevels, serviceLevelsInput, unreachable } from './policy.ts';

export type ServiceLevelsDoc = ServiceLevels & {
  tenant_id: string;
  /** Grows with every put. */
  version: number;
  updated_at: Date;
  /** The last change of the tenant that is in its clocks. */
  cursor: number;
  /** When its changes were looked at last. */
  looked_at: Date;
  /** After which ticket the clocks are still to be set by this version. */
  set_after?: string;
  /** The first response that its help desk has said of: only where it says so can one be late. */
  responses_since?: Date;
  /** The tenant has no levels any more: what is stored for them is being removed. */
  removed_at?: Date;
};

export const serviceLevelsView = z.lazy(() =>
  z
    .object({
      tenant_id: z.string(),
      version: z.int().describe('0 if the tenant has no service levels'),
      updated_at: z.iso.datetime().nullable(),
      is_setting: z.boolean().describe('Whether the due times of open tickets are still being set by this version'),
      responses_since: z.iso
        .datetime()
        .nullable()
        .describe(
          'The first response that the help desk has reported; null without one: `response` targets are then not measured',
        ),
      ...serviceLevelsInput.unwrap().shape,
    })
    .meta({ id: 'ServiceLevels' }),
);
export type ServiceLevelsView = z.infer<typeof serviceLevelsView>;

export const noLevels: ServiceLevels = {
  time_zone: 'UTC',
  hours: [],
  holidays: [],
  warning_share: 0.8,
  response: {},
  resolution: {},
  no_change: {},
};

const levelsOf = ({
  time_zone,
  hours,
  holidays,
  warning_share,
  response = {},
  resolution,
  no_change,
}: ServiceLevels) => ({
  ...{ time_zone, hours, holidays, warning_share, response, resolution, no_change },
});

export const viewOfLevels = (tenant_id: string, stored: ServiceLevelsDoc | null): ServiceLevelsView => {
  const levels = stored?.removed_at ? null : stored;
  return {
    tenant_id,
    version: levels?.version ?? 0,
    updated_at: levels?.updated_at.toISOString() ?? null,
    is_setting: levels?.set_after !== undefined,
    responses_since: levels?.responses_since?.toISOString() ?? null,
    ...levelsOf(levels ?? noLevels),
  };
};

export const serviceLevelsCollection = (store: Store) => store.db.collection<ServiceLevelsDoc>('service_levels');

/** The service levels of tenants: one small document for each tenant that has some. */
export const serviceLevelsIn = (store: Store) => {
  const levels = serviceLevelsCollection(store);
  const withoutId = { ...inSession(store), projection: { _id: 0 } } as const;

  return {
    find: (tenantId: string): Promise<ServiceLevelsDoc | null> => levels.findOne({ tenant_id: tenantId }, withoutId),

    /**
     * Replaces the tenant's levels under the next version. Clocks are set by them afterwards, in batches.
     * @throws RequestError 422 if a target is never reached in its hours
     */
    async put(tenantId: string, given: ServiceLevels, now: Date): Promise<ServiceLevelsDoc> {
      const never = unreachable(given, now);
      if (never.length > 0)
        throw badInput(never.map((path) => ({ in: 'body', path, message: 'is not reached within three years' })));
      const cursor = await lastNumberOf(store, tenantId);
      const replacement = {
        ...Object.fromEntries(Object.entries(levelsOf(given)).map(([field, value]) => [field, { $literal: value }])),
        ...{ version: { $add: ['$version', 1] }, updated_at: now, set_after: '' },
      };
      const stored = await updateOrCreate(
        () =>
          levels.findOneAndUpdate({ tenant_id: tenantId }, [{ $set: replacement }, { $unset: ['removed_at'] }], {
            ...withoutId,
            returnDocument: 'after',
          }),
        () =>
          levels.insertOne({
            ...{ tenant_id: tenantId, version: 0, updated_at: now, looked_at: new Date(0), cursor },
            ...noLevels,
          }),
      );
      if (!stored) throw new Error('The service levels were not stored');
      return stored;
    },

    /** From now on the tenant has none; clocks and counts are removed afterwards, in batches. */
    async remove(tenantId: string, now: Date): Promise<void> {
      await levels.updateOne({ tenant_id: tenantId }, { $set: { removed_at: now }, $unset: { set_after: true } });
    },

    /** Takes the tenant that was looked at longest ago, if that is before a time: of several at once one has it. */
    async take(before: Date, now: Date): Promise<string | null> {
      const taken = await levels.findOneAndUpdate(
        { looked_at: { $lt: before } },
        { $set: { looked_at: now } },
        { sort: { looked_at: 1 }, projection: { tenant_id: 1 } },
      );
      return taken?.tenant_id ?? null;
    },

    /** The tenant waits again, since that time: something is left to do for it. */
    async putBack(tenantId: string, since: Date): Promise<void> {
      await levels.updateOne({ tenant_id: tenantId }, { $set: { looked_at: since } });
    },
  };
};
