import { readConfig } from '#lib/config.ts';
import { type Objects, objectsIn } from '#lib/outgoing/bucket.ts';

/** The files that were uploaded to be imported; null where there is no bucket. */
export const importFiles = (): Objects | null => {
  const { bucket } = readConfig(['imports']).imports;
  return bucket && objectsIn(bucket);
};
