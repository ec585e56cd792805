import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Keyring } from '#lib/secrets/deployment-secrets.ts';

const prefix = 'intake';
const secretBytes = 32;
const secretLength = 43; // digits of base 62 that 256 bits need
const checksumLength = 6; // and that 32 bits need

const shape = new RegExp(`^${prefix}_[0-9A-Za-z]{${secretLength}}_[0-9A-Za-z]{${checksumLength}}$`);

/**
 * A new key: `intake_<256 random bits>_<checksum>`. The prefix lets secret scanners find a leaked one, and the checksum, made
 * with the deployment's secret, lets us refuse a mistyped or made-up one without looking for it.
 */
export const newKey = (keyring: Keyring): string => {
  const body = `${prefix}_${base62(BigInt(`0x${randomBytes(secretBytes).toString('hex')}`), secretLength)}`;
  return `${body}_${checksumOf(keyring.code('api-key-checksum', body))}`;
};

/** Whether a text has the shape of a key. */
export const isKeyShaped = (text: string): boolean => shape.test(text);

/** Whether a text is a key that this deployment made, as only its secret can tell; not whether it is still good. */
export const isOurKey = (text: string, keyring: Keyring): boolean => {
  const { body, checksum } = partsOf(text);
  return keyring.codes('api-key-checksum', body).some((code) => checksumOf(code) === checksum);
};

/**
 * Whether a text may be a key from before there was a secret: its checksum is a plain one, which whoever has read this can
 * make. Such keys are good as long as they are not revoked.
 */
export const mayBeOldKey = (text: string): boolean => {
  const { body, checksum } = partsOf(text);
  return base62(BigInt(crc32(body)), checksumLength) === checksum;
};

/**
 * Keys are stored, looked up and remembered by this alone. They are long and random, so a plain hash needs no salt and no
 * slowness; and since only hashes are ever compared, how long that takes tells nothing of a key.
 */
export const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('base64url');

const partsOf = (text: string): { body: string; checksum: string } => {
  const end = text.length - checksumLength;
  return { body: text.slice(0, end - 1), checksum: text.slice(end) };
};

/** As many bits as there are digits for: an outsider's guess is right once in four billion times, and then finds no key. */
const checksumOf = (code: Buffer): string => base62(BigInt(code.readUInt32BE(0)), checksumLength);

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const base62 = (value: bigint, length: number): string => {
  let text = '';
  for (let rest = value; rest > 0n; rest /= 62n) text = digits[Number(rest % 62n)] + text;
  return text.padStart(length, '0');
};
