import { createHash, randomUUID } from 'node:crypto';
import type { Filter } from 'mongodb';
import { inSession, type Store } from '#lib/mongo/store.ts';
import { currentKeyring, type Keyring } from '#lib/secrets/deployment-secrets.ts';

/** A customer whose words are not to be kept. Only a code tells who it is: enough to know the person again, not to name it. */
export type ErasureDoc = {
  tenant_id: string;
  /** By the deployment's secret, as `keyed` makes it; of before 0.2 a plain hash, or one without the mark. */
  customer_hash: string;
  /** What the customer is called from then on. */
  alias: string;
  requested_at: Date;
};

/** How a hash begins that says nothing without the deployment's secret. */
const keyedPrefix = 'hmac:';
const behindKeyed = 'hmac;';

/** The keyed hashes of a text, by the secret that signs now first. */
const keyed = (keyring: Keyring, text: string): [string, ...string[]] => {
  const [first, ...older] = keyring.codes('erased-customer', text);
  const hashOf = (code: Buffer): string => `${keyedPrefix}${code.toString('base64url')}`;
  return [hashOf(first), ...older.map(hashOf)];
};

/** So many plain hashes are keyed in one command. */
const keyedAtOnce = 1_000;

export const erasuresOf = (store: Store, tenantId: string) => {
  const erasures = store.db.collection<ErasureDoc>('erasures');
  const session = inSession(store);

  /** All that may stand for a customer, the hash that is written today first. */
  const hashesOf = (keyring: Keyring, customerId: string): [string, ...string[]] => {
    const name = JSON.stringify([tenantId, customerId]);
    const plain = createHash('sha256').update(name).digest('base64url');
    const unmarked = [plain, ...keyring.codes('erased-customer', name).map((code) => code.toString('base64url'))];
    return [...keyed(keyring, name), ...unmarked.flatMap((hash) => [...keyed(keyring, hash), hash])];
  };

  return {
    /**
     * Keys the hashes that are plain: an id is soon guessed by whoever tries them all. Whose they are nobody has to know,
     * since it is the plain hash that is keyed.
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

    /** Notes that a customer's words are not to be kept; one that was noted before keeps its alias. */
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

    /** The aliases of those of the customers whose words are not to be kept. */
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
