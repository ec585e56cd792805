import { createHash, randomUUID } from 'node:crypto';
import { inSession, type Store } from '#lib/mongo/store.ts';

/** A customer whose words are not to be kept. Only a hash tells who it is: enough to know the person again, not to name it. */
export type ErasureDoc = {
  tenant_id: string;
  customer_hash: string;
  /** What the customer is called from then on. */
  alias: string;
  requested_at: Date;
};

export const erasuresOf = (store: Store, tenantId: string) => {
  const erasures = store.db.collection<ErasureDoc>('erasures');
  const session = inSession(store);
  const hashOf = (customerId: string): string =>
    createHash('sha256')
      .update(JSON.stringify([tenantId, customerId]))
      .digest('base64url');

  return {
    /** Notes that a customer's words are not to be kept; one that was noted before keeps its alias. */
    async note(customerId: string, now: Date): Promise<ErasureDoc> {
      const erasure = await erasures.findOneAndUpdate(
        { tenant_id: tenantId, customer_hash: hashOf(customerId) },
        { $setOnInsert: { alias: `erased-${randomUUID()}`, requested_at: now } },
        { ...session, upsert: true, returnDocument: 'after' },
      );
      if (!erasure) throw new Error('The erasure was not stored');
      return erasure;
    },

    /** The aliases of those of the customers whose words are not to be kept. */
    async aliasesAmong(customerIds: Iterable<string>): Promise<Map<string, string>> {
      const byHash = new Map([...customerIds].map((id) => [hashOf(id), id]));
      if (byHash.size === 0) return new Map();
      const found = await erasures
        .find({ tenant_id: tenantId, customer_hash: { $in: [...byHash.keys()] } }, session)
        .toArray();
      return new Map(found.map(({ customer_hash, alias }) => [byHash.get(customer_hash) ?? '', alias]));
    },
  };
};
