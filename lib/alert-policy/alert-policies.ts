import { type Store, updateOrCreate } from '#lib/mongo/store.ts';
import { noPolicy } from './policy.ts';
import type { AlertPolicy } from './policy-input.ts';

export type AlertPolicyDoc = AlertPolicy & {
  tenant_id: string;
  /** Grows with every put. */
  version: number;
  updated_at: Date;
};

/** Policies of earlier releases have no word on spikes. */
export const rulesOf = ({
  routes,
  time_zone,
  business_hours,
  quiet_hours,
  spikes = null,
}: AlertPolicy): AlertPolicy => ({
  routes,
  time_zone,
  business_hours,
  quiet_hours,
  spikes,
});

/** The policies of tenants: one small document for each tenant that has one. */
export const alertPoliciesIn = (store: Store) => {
  const policies = store.db.collection<AlertPolicyDoc>('alert_policies');
  const withoutId = { projection: { _id: 0 } } as const;

  return {
    /** Replaces the tenant's policy under the next version. */
    async put(tenantId: string, policy: AlertPolicy, now: Date): Promise<AlertPolicyDoc> {
      const replacement = {
        ...Object.fromEntries(Object.entries(rulesOf(policy)).map(([field, value]) => [field, { $literal: value }])),
        version: { $add: ['$version', 1] },
        updated_at: now, // a server that does not know the collection yet may have no $$NOW
      };
      const stored = await updateOrCreate(
        () =>
          policies.findOneAndUpdate({ tenant_id: tenantId }, [{ $set: replacement }], {
            ...withoutId,
            returnDocument: 'after',
          }),
        () => policies.insertOne({ tenant_id: tenantId, version: 0, updated_at: now, ...noPolicy }),
      );
      if (!stored) throw new Error('The policy was not stored');
      return stored;
    },

    find: (tenantId: string): Promise<AlertPolicyDoc | null> => policies.findOne({ tenant_id: tenantId }, withoutId),

    async remove(tenantId: string): Promise<void> {
      await policies.deleteOne({ tenant_id: tenantId });
    },
  };
};
