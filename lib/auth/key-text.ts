import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

const prefix = 'intake';
const secretBytes = 32;
const secretLength = 43; // digits of base 62 that 256 bits need
const checksumLength = 6; // and that 32 bits need

const shape = new RegExp(`^${prefix}_[0-9A-Za-z]{${secretLength}}_[0-9A-Za-z]{${checksumLength}}$`);

/**
 * A new key: `intake_<256 random bits>_<checksum>`. Prefix and checksum let secret scanners find a leaked one for certain,
 * and let us refuse a mistyped or made-up one without asking the database.
 */
export const newKey = (): string => {
  const secret = base62(BigInt(`0x${randomBytes(secretBytes).toString('hex')}`), secretLength);
  return `${prefix}_${secret}_${checksumOf(`${prefix}_${secret}`)}`;
};

/** Whether a text has the form of a key; it says nothing of whether there is such a key. */
export const isKeyText = (text: string): boolean => {
  if (!shape.test(text)) return false;
  const end = text.length - checksumLength;
  return checksumOf(text.slice(0, end - 1)) === text.slice(end);
};

/**
 * Keys are stored, looked up and remembered by this alone. They are long and random, so a plain hash needs no salt and no
 * slowness; and since only hashes are ever compared, how long that takes tells nothing of a key.
 */
export const hashOfKey = (key: string): string => createHash('sha256').update(key).digest('base64url');

const checksumOf = (text: string): string => base62(BigInt(crc32(text)), checksumLength);

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const base62 = (value: bigint, length: number): string => {
  let text = '';
  for (let rest = value; rest > 0n; rest /= 62n) text = digits[Number(rest % 62n)] + text;
  return text.padStart(length, '0');
};
