import * as z from 'zod';
import { isDuplicateKey, type Store } from '#lib/mongo/store.ts';
import { deploymentSecretsIn, type Keyring } from '#lib/secrets/deployment-secrets.ts';
import type { ErasureDoc } from './erasures.ts';

/** Whom to forget, to be kept outside of the database and its backups: codes and aliases, no names. */
export const erasureList = z.object({
  /** A code by each secret of the deployment: without the same secrets nobody in the list can be recognised. */
  secrets: z.array(z.string()),
  erasures: z.array(
    z.object({ tenant_id: z.string(), customer_hash: z.string(), alias: z.string(), requested_at: z.coerce.date() }),
  ),
});
export type ErasureList = z.output<typeof erasureList>;

const erasuresIn = ({ db }: Store) => db.collection<ErasureDoc>('erasures');

const secretCodes = (keyring: Keyring): string[] =>
  keyring.codes('erased-customer', 'list of erasures').map((code) => code.toString('base64url'));

export const exportErasures = async (store: Store, now = new Date()): Promise<ErasureList> => {
  const keyring = await deploymentSecretsIn(store).keyring(now);
  const erasures = await erasuresIn(store)
    .find({}, { projection: { _id: 0 } })
    .toArray();
  return { secrets: secretCodes(keyring), erasures };
};

/**
 * Notes the erasures of a list that the database does not know; each keeps its alias.
 * @throws Error if the database lacks a secret by which they were coded
 */
export const importErasures = async (store: Store, list: ErasureList, now = new Date()): Promise<void> => {
  const known = new Set(secretCodes(await deploymentSecretsIn(store).keyring(now)));
  if (!list.secrets.every((code) => known.has(code)))
    throw new Error(
      'The database lacks a secret of the deployment that the list needs: restore deployment_secrets first',
    );
  for (const { tenant_id, alias, customer_hash, requested_at } of list.erasures) {
    try {
      const noted = { $set: { customer_hash, requested_at } };
      await erasuresIn(store).updateOne({ tenant_id, alias }, noted, { upsert: true });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error; // erased again since the restoration, under another alias
    }
  }
};
