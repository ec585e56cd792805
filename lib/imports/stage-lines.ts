import { createHash } from 'node:crypto';
import type { Store } from '#lib/mongo/store.ts';
import { currentKeyring } from '#lib/secrets/deployment-secrets.ts';
import type { ImportDoc, ImportFormat } from './import.ts';
import { partWriter, removeParts } from './import-parts.ts';
import { NotUtf8, readLines } from './read-lines.ts';

/** The codes of a body, by the newest secret first. */
export type ContentCodes = readonly [string, ...string[]];

export type Staged =
  | { kind: 'staged'; lines: number; parts: number; codes: ContentCodes }
  /** There is no line in it, or it is no text; nothing of it is stored. */
  | { kind: 'empty' }
  | { kind: 'not-utf8' };

type Body = { pieces: Iterable<Uint8Array> | AsyncIterable<Uint8Array>; format: ImportFormat };

/** Stores the lines of a body as parts of an import that does not exist yet, piece by piece. */
export const stageLines = async (
  store: Store,
  owner: Pick<ImportDoc, 'tenant_id' | 'import_id'>,
  { pieces, format }: Body,
  now: Date,
): Promise<Staged> => {
  const hash = createHash('sha256');
  const writer = partWriter(store, owner, now);
  try {
    for await (const lines of readLines(hashed(pieces, hash), format)) await writer.add(lines);
  } catch (error) {
    if (!(error instanceof NotUtf8)) throw error;
    await removeParts(store, owner);
    return { kind: 'not-utf8' };
  }
  const { lines, parts } = await writer.end();
  if (lines === 0) return { kind: 'empty' };
  return { kind: 'staged', lines, parts, codes: await codesOf(store, owner.tenant_id, format, hash.digest('hex')) };
};

async function* hashed(pieces: Body['pieces'], hash: ReturnType<typeof createHash>): AsyncGenerator<Uint8Array> {
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}

/** The codes of a body that is at hand as a whole. */
export const codesOfBody = (store: Store, tenantId: string, format: ImportFormat, body: Uint8Array) =>
  codesOf(store, tenantId, format, createHash('sha256').update(body).digest('hex'));

/** Made with the deployment's secrets, since nobody shall guess a text by them. */
const codesOf = async (store: Store, tenantId: string, format: ImportFormat, digest: string): Promise<ContentCodes> => {
  const keyring = await currentKeyring(store);
  const [first, ...others] = keyring.codes('import', JSON.stringify([tenantId, format, digest]));
  const written = (code: Buffer): string => code.toString('base64url');
  return [written(first), ...others.map(written)];
};
