import * as z from 'zod';
import { type Store, updateOrCreate } from '#lib/mongo/store.ts';
import { union } from '#lib/mongo/union.ts';
import { type TenantRules, tenantRules } from '#lib/triage/tenant-rules.ts';
import { type FinishedRow, finishedStatusesAmong, finishedStatusesRow } from './tenants.ts';

export type TriageRulesDoc = TenantRules & {
  tenant_id: string;
  /** Grows with every put, so that it identifies the rules of a triage. */
  version: number;
  updated_at: Date;
};

export const triageRulesView = z
  .object({
    tenant_id: z.string(),
    version: z.int().describe('0 if the tenant has no rules of its own'),
    updated_at: z.iso.datetime().nullable(),
    ...tenantRules.shape,
  })
  .meta({ id: 'TriageRules' });

/** The rules that tenants have added to the built-in ones. */
export const triageRulesIn = (store: Store) => {
  const collection = store.db.collection<TriageRulesDoc>('triage_rules');
  const withoutId = { projection: { _id: 0 } } as const;

  return {
    /** Replaces the tenant's rules under the next version, by the server's clock. */
    async put(tenantId: string, { rules, ignore }: TenantRules): Promise<TriageRulesDoc> {
      const replacement = {
        rules: { $literal: rules },
        ignore: { $literal: ignore },
        version: { $add: ['$version', 1] },
        updated_at: '$$NOW',
      };
      const stored = await updateOrCreate(
        () =>
          collection.findOneAndUpdate({ tenant_id: tenantId }, [{ $set: replacement }], {
            ...withoutId,
            returnDocument: 'after',
          }),
        () => collection.insertOne({ tenant_id: tenantId, version: 0, updated_at: new Date(), rules: [], ignore: [] }),
      );
      if (!stored) throw new Error('The rules were not stored');
      return stored;
    },

    find: (tenantId: string): Promise<TriageRulesDoc | null> => collection.findOne({ tenant_id: tenantId }, withoutId),

    /** The rules, if their version differs from the known one (0: none), and the finished statuses. */
    async findOther(tenantId: string, knownVersion: number): Promise<{ rules?: TriageRulesDoc; finished: string[] }> {
      const rows = await collection
        .aggregate<TriageRulesDoc | FinishedRow>([
          { $match: { tenant_id: tenantId, version: { $ne: knownVersion } } },
          { $project: { _id: 0 } },
          ...union([finishedStatusesRow(tenantId)]),
        ])
        .toArray();
      const rules = rows.find((row) => 'version' in row);
      return { ...(rules && { rules }), finished: finishedStatusesAmong(rows) };
    },
  };
};
