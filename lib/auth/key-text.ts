import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { Keyring } from '#lib/secrets/deployment-secrets.ts';

const prefix = 'intake';
const secretBytes = 32;
const secretLength = 43; // base-62 digits of 256 bits
const checksumLength = 6; // and of 32 bits

const shape = new RegExp(`^${prefix}_[0-9A-Za-z]{${secretLength}}_[0-9A-Za-z]{${checksumLength}}$`);

/**
 * A new key: `intake_<256 random bits>_<checksum>`. The prefix lets secret scanners find a leaked key; the checksum,
 * keyed with the deployment's secret, lets us reject a mistyped or made-up one without a database read.
 */
export const newKey = (keyring: Keyring): string => {
  const body = `${prefix}_${base62(BigInt(`0x${randomBytes(secretBytes).toString('hex')}`), secretLength)}`;
  return `${body}_${checksumOf(keyring.code('api-key-checksum', body))}`;
};

/** Whether a text has the shape of a key. */
export const isKeyShaped = (text: string): boolean => shape.test(text);

/** Whether this deployment made the key, by its keyed checksum; not whether it is still valid. */
export const isOurKey = (text: string, keyring: Keyring): boolean => {
  const { body, checksum } = splitKey(text);
  return keyring.codes('api-key-checksum', body).some((code) => checksumOf(code) === checksum);
};

/**
 * Whether a text may be a key from before the secret existed: its checksum is unkeyed, so anybody can make one. Such
 * keys are valid until revoked.
 */
export const mayBeOldKey = (text: string): boolean => {
  const { body, checksum } = splitKey(text);
  return base62(BigInt(crc32(body)), checksumLength) === checksum;
};

/**
 * The only form in which keys are stored, looked up and cached. Keys are long and random, so a plain hash needs no salt
 * and no slow function; and since only hashes are compared, timing reveals nothing about a key.
 */
export const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('base64url');

const splitKey = (text: string): { body: string; checksum: string } => {
  const end = text.length - checksumLength;
  return { body: text.slice(0, end - 1), checksum: text.slice(end) };
};

/** 32 bits: a guess passes once in four billion times, and then still finds no key. */
const checksumOf = (code: Buffer): string => base62(BigInt(code.readUInt32BE(0)), checksumLength);

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const base62 = (value: bigint, length: number): string => {
  let text = '';
  for (let rest = value; rest > 0n; rest /= 62n) text = digits[Number(rest % 62n)] + text;
  return text.padStart(length, '0');
};
