import { randomUUID } from 'node:crypto';
import { inSession, type Store } from '#lib/mongo/store.ts';
import type { Part } from '#lib/mongo/union.ts';
import { currentKeyring } from '#lib/secrets/deployment-secrets.ts';
import { customerHashes, keyedHashes, notKeyed } from './customer-hash.ts';

/** An erased customer, identified only by a code that recognises the id without revealing it. */
export type ErasureDoc = {
  tenant_id: string;
  /** By the deployment's secret, as `keyedHashes` makes it; before 0.2 a plain hash, or one without the mark. */
  customer_hash: string;
  /** The customer's new name. */
  alias: string;
  requested_at: Date;
};

type ErasuresPart = { part: Part; aliasesFrom: (rows: readonly ErasureDoc[]) => Map<string, string> };

const erasuresIn = (store: Store) => store.db.collection<ErasureDoc>('erasures');

/** The erased customers of one tenant. */
export const erasuresOf = (store: Store, tenantId: string) => {
  const erasures = erasuresIn(store);
  const session = inSession(store);

  return {
    /** Records an erasure; a customer erased before keeps its alias. */
    async note(customerId: string, now: Date): Promise<ErasureDoc> {
      const hashes = customerHashes(await currentKeyring(store), tenantId, customerId);
      const [customer_hash] = hashes;
      const known = await erasures.findOneAndUpdate(
        { tenant_id: tenantId, customer_hash: { $in: hashes } },
        { $set: { customer_hash } },
        { ...session, returnDocument: 'after' },
      );
      if (known) return known;
      const erasure = await erasures.findOneAndUpdate(
        { tenant_id: tenantId, customer_hash },
        { $setOnInsert: { alias: `erased-${randomUUID()}`, requested_at: now } },
        { ...session, upsert: true, returnDocument: 'after' },
      );
      if (!erasure) throw new Error('The erasure was not stored');
      return erasure;
    },

    /** The aliases of the erased ones among the customers. */
    async aliasesAmong(customerIds: readonly string[]): Promise<Map<string, string>> {
      if (customerIds.length === 0) return new Map();
      const { part, aliasesFrom } = await this.aliasesPart(customerIds);
      return aliasesFrom(await store.db.collection(part.coll).aggregate<ErasureDoc>(part.pipeline, session).toArray());
    },

    /** The same for a pipeline that reads other collections as well. */
    async aliasesPart(customerIds: readonly string[]): Promise<ErasuresPart> {
      const keyring = await currentKeyring(store);
      const byHash = new Map(
        customerIds.flatMap((id) => customerHashes(keyring, tenantId, id).map((hash) => [hash, id])),
      );
      return {
        part: {
          coll: 'erasures',
          pipeline: [{ $match: { tenant_id: tenantId, customer_hash: { $in: [...byHash.keys()] } } }],
        },
        aliasesFrom: (rows) =>
          new Map(rows.map(({ customer_hash, alias }) => [byHash.get(customer_hash) ?? '', alias])),
      };
    },
  };
};

/** Plain hashes keyed per command. */
const keyedAtOnce = 1_000;

/**
 * Keys the plain hashes of a tenant's erased customers, since ids are easily guessed by brute force. The ids need not be
 * known: the plain hash itself is keyed.
 */
export const keyPlainHashes = async (store: Store, tenantId: string): Promise<void> => {
  const erasures = erasuresIn(store);
  const session = inSession(store);
  const keyring = await currentKeyring(store);
  for (;;) {
    const plain = await erasures
      .find({ tenant_id: tenantId, $or: notKeyed }, { ...session, limit: keyedAtOnce })
      .toArray();
    if (plain.length === 0) return;
    const operations = plain.map(({ _id, customer_hash }) => ({
      updateOne: {
        filter: { _id, customer_hash },
        update: { $set: { customer_hash: keyedHashes(keyring, customer_hash)[0] } },
      },
    }));
    await erasures.bulkWrite(operations, { ...session, ordered: false });
  }
};
