import { createHash } from 'node:crypto';
import type { Keyring } from '#lib/secrets/deployment-secrets.ts';

/** How a hash begins that says nothing without the deployment's secret. */
const keyedPrefix = 'hmac:';
const behindKeyed = 'hmac;';

/** Matches what a hash that is not keyed is stored as. */
export const notKeyed = [{ customer_hash: { $lt: keyedPrefix } }, { customer_hash: { $gte: behindKeyed } }];

/** The keyed hashes of a text, by the secret that signs now first. */
export const keyedHashes = (keyring: Keyring, text: string): [string, ...string[]] => {
  const [first, ...older] = keyring.codes('erased-customer', text);
  const hashOf = (code: Buffer): string => `${keyedPrefix}${code.toString('base64url')}`;
  return [hashOf(first), ...older.map(hashOf)];
};

/** All that may stand for a customer, the hash that is written today first. */
export const customerHashes = (keyring: Keyring, tenantId: string, customerId: string): [string, ...string[]] => {
  const name = JSON.stringify([tenantId, customerId]);
  const plain = createHash('sha256').update(name).digest('base64url');
  const unmarked = [plain, ...keyring.codes('erased-customer', name).map((code) => code.toString('base64url'))];
  return [...keyedHashes(keyring, name), ...unmarked.flatMap((hash) => [...keyedHashes(keyring, hash), hash])];
};
