import type { Store } from '#lib/mongo/store.ts';
import type { ImportDoc, ImportFormat } from './import.ts';
import { removeParts } from './import-parts.ts';
import { importsOf } from './imports.ts';
import type { Staged } from './stage-lines.ts';

export type Created =
  | { kind: 'started'; import: ImportDoc }
  /** The same body was imported, or is being imported. */
  | { kind: 'known'; import: ImportDoc }
  /** Another import of the tenant runs; null if it has just ended. */
  | { kind: 'taken'; importId: string | null };

/**
 * Creates the import whose parts are stored: whoever finds it finds them. The parts are removed if it cannot be created; an
 * import of this very id is the same one, which somebody else has created.
 */
export const createStaged = async (
  store: Store,
  owner: Pick<ImportDoc, 'tenant_id' | 'import_id'>,
  format: ImportFormat,
  { lines, parts, codes }: Extract<Staged, { kind: 'staged' }>,
): Promise<Created> => {
  const imports = importsOf(store, owner.tenant_id);
  const [content_code] = codes;
  // By an earlier secret it has another code, which no index refuses.
  const known = await imports.findOfBody(codes);
  const started = known ? null : await imports.create({ ...owner, format, content_code, lines, parts });
  if (started) return { kind: 'started', import: started };
  const own = await imports.find(owner.import_id);
  if (own) return { kind: 'started', import: own };
  await removeParts(store, owner);
  const same = known ?? (await imports.findOfBody(codes));
  if (same) return { kind: 'known', import: same };
  return { kind: 'taken', importId: (await imports.findRunning())?.import_id ?? null };
};
