import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** What a sealed text belongs to. It opens with the very same binding only, so a copy elsewhere does not. */
export type Binding = Readonly<Record<string, string>>;

/** A text under a data key of its own (envelope encryption); all bytes in base64. */
export type Sealed = {
  v: 1;
  /** The key that wraps the data key. */
  kid: string;
  /** The wrapped data key. */
  dek: string;
  iv: string;
  /** Ciphertext and tag of AES-256-GCM. */
  ct: string;
  tag: string;
};

/** Where data keys come from: a key management service, or a file on a laptop. */
export type DataKeys = {
  /** A new random key of 32 bytes, in plain and wrapped. */
  generate(binding: Binding): Promise<{ kid: string; key: Buffer; wrapped: Buffer }>;
  /** Unwraps a data key. @throws SealError if the binding is another one, or the bytes were changed */
  unwrap(kid: string, wrapped: Buffer, binding: Binding): Promise<Buffer>;
};

/** A sealed text cannot be opened; the message holds nothing of it. */
export class SealError extends Error {
  override readonly name = 'SealError';
}

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** Seals a text for its binding. */
export const seal = async (keys: Pick<DataKeys, 'generate'>, text: string, binding: Binding): Promise<Sealed> => {
  const { kid, key, wrapped } = await keys.generate(binding);
  const { iv, ct, tag } = encrypt(key, Buffer.from(text, 'utf8'), binding);
  return { v: 1, kid, dek: base64(wrapped), iv: base64(iv), ct: base64(ct), tag: base64(tag) };
};

/** The text. @throws SealError if it was changed, moved, or sealed by a key that is gone */
export const open = async (keys: DataKeys, sealed: Sealed, binding: Binding): Promise<string> => {
  const { kid, dek, iv, ct, tag } = sealed;
  const key = await keys.unwrap(kid, bytes(dek), binding);
  return decrypt(key, { iv: bytes(iv), ct: bytes(ct), tag: bytes(tag) }, binding).toString('utf8');
};

/** The same text under a new data key and the newest wrapping key, without its being written anywhere in between. */
export const reseal = async (keys: DataKeys, sealed: Sealed, binding: Binding): Promise<Sealed> =>
  seal(keys, await open(keys, sealed, binding), binding);

export type Encrypted = { iv: Buffer; ct: Buffer; tag: Buffer };

/** AES-256-GCM with a random nonce (NIST SP 800-38D); the binding is authenticated with it. */
export const encrypt = (key: Buffer, plain: Buffer, binding: Binding): Encrypted => {
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv(algorithm, key, iv, { authTagLength: tagBytes }).setAAD(associatedData(binding));
  const ct = Buffer.concat([cipher.update(plain), cipher.final()]);
  return { iv, ct, tag: cipher.getAuthTag() };
};

/** @throws SealError */
export const decrypt = (key: Buffer, { iv, ct, tag }: Encrypted, binding: Binding): Buffer => {
  try {
    const decipher = createDecipheriv(algorithm, key, iv, { authTagLength: tagBytes });
    decipher.setAAD(associatedData(binding)).setAuthTag(tag);
    return Buffer.concat([decipher.update(ct), decipher.final()]);
  } catch {
    throw new SealError('A sealed text was changed, or belongs elsewhere');
  }
};

/** The order of the names does not matter, and no two bindings read the same. */
const associatedData = (binding: Binding): Buffer =>
  Buffer.from(JSON.stringify(Object.entries(binding).toSorted(([a], [b]) => (a < b ? -1 : 1))), 'utf8');

const base64 = (data: Buffer): string => data.toString('base64');
const bytes = (text: string): Buffer => Buffer.from(text, 'base64');
