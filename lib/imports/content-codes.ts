import type { Store } from '#lib/mongo/store.ts';
import { currentKeyring } from '#lib/secrets/deployment-secrets.ts';
import type { ImportFormat } from './import.ts';

type Content = { format: ImportFormat; sha256: string };

/** Codes of a body, made with the deployment's secrets, since nobody shall guess a text by them; by the newest secret first. */
export const contentCodes = async (
  store: Store,
  tenantId: string,
  { format, sha256 }: Content,
): Promise<[string, ...string[]]> => {
  const keyring = await currentKeyring(store);
  const [first, ...others] = keyring.codes('import', JSON.stringify([tenantId, format, sha256]));
  const written = (code: Buffer): string => code.toString('base64url');
  return [written(first), ...others.map(written)];
};
