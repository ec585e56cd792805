import { readConfig } from '#lib/config.ts';
import { keyFile, memoryKeys } from '#lib/sealing/key-file.ts';
import { kmsKeys } from '#lib/sealing/kms-keys.ts';
import { rememberedKeys } from '#lib/sealing/remembered-keys.ts';
import type { DataKeys } from '#lib/sealing/sealed.ts';

/** Data keys that an instance remembers, each for this long. */
const maxKeys = 100;
const rememberMs = 5 * 60_000;

let made: DataKeys | undefined;

/** The data keys of this process. */
export const secretKeys = (): DataKeys => {
  made ??= rememberedKeys(configuredKeys(), { maxKeys, forMs: rememberMs, now: Date.now });
  return made;
};

const configuredKeys = (): DataKeys => {
  const { keyArn, endpoint, keyFile: path } = readConfig(['secrets']).secrets;
  if (keyArn !== null) return kmsKeys(keyArn, endpoint);
  return path === null ? memoryKeys() : keyFile(path);
};
