import { createHash } from 'node:crypto';
import type { Keyring } from '#lib/secrets/deployment-secrets.ts';

/** Prefix of hashes keyed with the deployment's secret. */
const keyedPrefix = 'hmac:';
const behindKeyed = 'hmac;';

/** Matches hashes that are not keyed. */
export const notKeyed = [{ customer_hash: { $lt: keyedPrefix } }, { customer_hash: { $gte: behindKeyed } }];

/** The keyed hashes of a text, by the current signing secret first. */
export const keyedHashes = (keyring: Keyring, text: string): [string, ...string[]] => {
  const [first, ...older] = keyring.codes('erased-customer', text);
  const hashOf = (code: Buffer): string => `${keyedPrefix}${code.toString('base64url')}`;
  return [hashOf(first), ...older.map(hashOf)];
};

/** All hashes that may identify a customer, the current one first. */
export const customerHashes = (keyring: Keyring, tenantId: string, customerId: string): [string, ...string[]] => {
  const name = JSON.stringify([tenantId, customerId]);
  const plain = createHash('sha256').update(name).digest('base64url');
  const unmarked = [plain, ...keyring.codes('erased-customer', name).map((code) => code.toString('base64url'))];
  return [...keyedHashes(keyring, name), ...unmarked.flatMap((hash) => [...keyedHashes(keyring, hash), hash])];
};
