import { createHash, randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { type DataKeys, decrypt, encrypt, SealError } from './sealed.ts';

const keyBytes = 32;

/** Taken when it is used: deployed functions have a key service instead, and start without the modules of files. */
const files = () => process.getBuiltinModule('node:fs/promises');

/** The parts of a wrapped key, one after the other: nonce, tag, ciphertext. */
const [ivEnd, tagEnd] = [12, 28];

/**
 * Data keys wrapped by a key in a file, for a machine without a key management service. The file is made at first use,
 * readable by its owner alone. Without it everything that it sealed is lost.
 */
export const keyFile = (path: string): DataKeys => {
  let loaded: Promise<Buffer> | undefined;
  const mainKey = (): Promise<Buffer> => {
    loaded ??= loadOrCreate(path).catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
  return wrappedBy(mainKey);
};

/** Data keys wrapped by a key that is nowhere but in this process: what it sealed is lost with it. */
export const memoryKeys = (): DataKeys => {
  const main = randomBytes(keyBytes);
  return wrappedBy(async () => main);
};

const wrappedBy = (mainKey: () => Promise<Buffer>): DataKeys => ({
  async generate(binding) {
    const main = await mainKey();
    const key = randomBytes(keyBytes);
    const { iv, tag, ct } = encrypt(main, key, binding);
    return { kid: nameOf(main), key, wrapped: Buffer.concat([iv, tag, ct]) };
  },
  async unwrap(kid, wrapped, binding) {
    const main = await mainKey();
    if (kid !== nameOf(main)) throw new SealError('A text was sealed by another key than the one in the key file');
    const parts = {
      iv: wrapped.subarray(0, ivEnd),
      tag: wrapped.subarray(ivEnd, tagEnd),
      ct: wrapped.subarray(tagEnd),
    };
    return decrypt(main, parts, binding);
  },
});

/** A fingerprint, by which keys are distinguished and not recognised. */
const nameOf = (main: Buffer): string => `file:${createHash('sha256').update(main).digest('hex').slice(0, 16)}`;

const loadOrCreate = async (path: string): Promise<Buffer> => {
  await createUnlessThere(path);
  const key = Buffer.from((await files().readFile(path, 'utf8')).trim(), 'base64');
  if (key.length !== keyBytes) throw new Error(`The key file ${path} does not hold ${keyBytes} bytes in base64`);
  return key;
};

/** The file appears whole or not at all, and of several that start at once one makes it. */
const createUnlessThere = async (path: string): Promise<void> => {
  if (await isThere(path)) return;
  const { link, mkdir, unlink, writeFile } = files();
  await mkdir(dirname(path), { recursive: true });
  const draft = `${path}.${randomBytes(8).toString('hex')}`;
  await writeFile(draft, `${randomBytes(keyBytes).toString('base64')}\n`, { mode: 0o600, flag: 'wx', flush: true });
  try {
    await link(draft, path);
  } catch (error) {
    if (!(await isThere(path))) throw error;
  } finally {
    await unlink(draft);
  }
};

const isThere = (path: string): Promise<boolean> =>
  files()
    .access(path)
    .then(
      () => true,
      () => false,
    );
