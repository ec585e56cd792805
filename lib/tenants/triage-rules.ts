import type { Document } from 'mongodb';
import { type Store, updateOrCreate } from '#lib/mongo/store.ts';
import { named, type Part, rowsNamed, united } from '#lib/mongo/union.ts';
import type { TenantRules } from '#lib/triage/tenant-rules.ts';
import { finishedStatusesAmong, finishedStatusesRow } from './finished-statuses.ts';

export type TriageRulesDoc = TenantRules & {
  tenant_id: string;
  /** Grows with every put, so that it identifies the rules of a triage. */
  version: number;
  updated_at: Date;
};

export type OtherRules = { rules?: TriageRulesDoc; finished: string[] };

/** The rows that `otherRulesAmong` reads, for a pipeline that reads other collections as well. */
export const otherRules = (tenantId: string, knownVersion: number): [Part, Part] => [
  named('triage_rules', {
    coll: 'triage_rules',
    pipeline: [{ $match: { tenant_id: tenantId, version: { $ne: knownVersion } } }, { $project: { _id: 0 } }],
  }),
  finishedStatusesRow(tenantId),
];

/** A tenant's rules, if their version differs from the known one (0: none), and its finished statuses. */
export const otherRulesAmong = (rows: readonly Document[]): OtherRules => {
  const [rules] = rowsNamed<TriageRulesDoc>(rows, 'triage_rules');
  return { ...(rules && { rules }), finished: finishedStatusesAmong(rows) };
};

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
    async findOther(tenantId: string, knownVersion: number): Promise<OtherRules> {
      return otherRulesAmong(await collection.aggregate(united(otherRules(tenantId, knownVersion))).toArray());
    },
  };
};
