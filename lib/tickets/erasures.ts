import { createHash, randomUUID } from 'node:crypto';
import type { Filter } from 'mongodb';
import { inSession, type Store } from '#lib/mongo/store.ts';
import { currentKeyring, type Keyring } from '#lib/secrets/deployment-secrets.ts';

/** An erased customer, identified only by a code that recognises the id without revealing it. */
export type ErasureDoc = {
  tenant_id: string;
  /** By the deployment's secret, as `keyed` makes it; before 0.2 a plain hash, or one without the mark. */
  customer_hash: string;
  /** The customer's new name. */
  alias: string;
  requested_at: Date;
};

/** Prefix of hashes keyed with the deployment's secret. */
const keyedPrefix = 'hmac:';
const behindKeyed = 'hmac;';

/** The keyed hashes of a text, by the current signing secret first. */
const keyed = (keyring: Keyring, text: string): [string, ...string[]] => {
  const [first, ...older] = keyring.codes('erased-customer', text);
  const hashOf = (code: Buffer): string => `${keyedPrefix}${code.toString('base64url')}`;
  return [hashOf(first), ...older.map(hashOf)];
};

/** Plain hashes keyed per command. */
const keyedAtOnce = 1_000;

export const erasuresOf = (store: Store, tenantId: string) => {
  const erasures = store.db.collection<ErasureDoc>('erasures');
  const session = inSession(store);

  /** All hashes that may identify a customer, the current one first. */
  const hashesOf = (keyring: Keyring, customerId: string): [string, ...string[]] => {
    const name = JSON.stringify([tenantId, customerId]);
    const plain = createHash('sha256').update(name).digest('base64url');
    const unmarked = [plain, ...keyring.codes('erased-customer', name).map((code) => code.toString('base64url'))];
    return [...keyed(keyring, name), ...unmarked.flatMap((hash) => [...keyed(keyring, hash), hash])];
  };

  return {
    /**
     * Keys the plain hashes, since ids are easily guessed by brute force. The ids need not be known: the plain hash
     * itself is keyed.
     */
    async keyPlainHashes(): Promise<void> {
      const keyring = await currentKeyring(store);
      const isPlain: Filter<ErasureDoc> = {
        tenant_id: tenantId,
        $or: [{ customer_hash: { $lt: keyedPrefix } }, { customer_hash: { $gte: behindKeyed } }],
      };
      for (;;) {
        const plain = await erasures.find(isPlain, { ...session, limit: keyedAtOnce }).toArray();
        if (plain.length === 0) return;
        const operations = plain.map(({ _id, customer_hash }) => ({
          updateOne: {
            filter: { _id, customer_hash },
            update: { $set: { customer_hash: keyed(keyring, customer_hash)[0] } },
          },
        }));
        await erasures.bulkWrite(operations, { ...session, ordered: false });
      }
    },

    /** Records an erasure; a customer erased before keeps its alias. */
    async note(customerId: string, now: Date): Promise<ErasureDoc> {
      const hashes = hashesOf(await currentKeyring(store), customerId);
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
      const keyring = await currentKeyring(store);
      const byHash = new Map(customerIds.flatMap((id) => hashesOf(keyring, id).map((hash) => [hash, id])));
      const found = await erasures
        .find({ tenant_id: tenantId, customer_hash: { $in: [...byHash.keys()] } }, session)
        .toArray();
      return new Map(found.map(({ customer_hash, alias }) => [byHash.get(customer_hash) ?? '', alias]));
    },
  };
};
