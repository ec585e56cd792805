import { inSession, type Store } from '#lib/mongo/store.ts';
import type { ImportLine } from './read-lines.ts';

/**
 * Lines of an import that wait to be applied. They hold customers' words, so they go with their part, with an erasure of
 * the tenant, and after a day.
 */
type PartDoc = {
  _id: string;
  tenant_id: string;
  import_id: string;
  /** The lines, as JSON, since not every compatible server stores any name of a member. */
  json: string;
  expires_at: Date;
};

/** Lines of one transaction, like the tickets of a page. */
export const linesOfPart = 100;

/** A part ends before this many characters of JSON, unless one line alone has more. */
const maxPartLength = 2_097_152;

const keptMs = 24 * 3_600_000;

const partsIn = (store: Store) => store.db.collection<PartDoc>('import_parts');

const idOf = (importId: string, part: number): string => `${importId}:${part}`;

/** Stores the lines of an import; answers of how many parts it is. */
export const keepParts = async (
  store: Store,
  { tenant_id, import_id }: Pick<PartDoc, 'tenant_id' | 'import_id'>,
  lines: readonly ImportLine[],
  now: Date,
): Promise<number> => {
  const expires_at = new Date(now.getTime() + keptMs);
  const parts = divided(lines).map((json, index) => ({
    ...{ _id: idOf(import_id, index + 1), tenant_id, import_id },
    ...{ json, expires_at },
  }));
  if (parts.length > 0) await partsIn(store).insertMany(parts, inSession(store));
  return parts.length;
};

/** The lines of each part, as JSON. */
const divided = (lines: readonly ImportLine[]): string[] => {
  const parts: string[] = [];
  let part: string[] = [];
  let length = 0;
  for (const line of lines) {
    const json = JSON.stringify(line);
    if (part.length === linesOfPart || (part.length > 0 && length + json.length > maxPartLength)) {
      parts.push(`[${part.join(',')}]`);
      part = [];
      length = 0;
    }
    part.push(json);
    length += json.length;
  }
  return part.length > 0 ? [...parts, `[${part.join(',')}]`] : parts;
};

/** The lines of a part; null if they are not kept any more. */
export const findPart = async (store: Store, importId: string, part: number): Promise<ImportLine[] | null> => {
  const found = await partsIn(store).findOne({ _id: idOf(importId, part) }, inSession(store));
  return found && (JSON.parse(found.json) as ImportLine[]);
};

export const removePart = async (store: Store, importId: string, part: number): Promise<void> => {
  await partsIn(store).deleteOne({ _id: idOf(importId, part) }, inSession(store));
};

/** Removes what is kept of an import, or of all of a tenant. */
export const removeParts = async (
  store: Store,
  owner: Pick<PartDoc, 'tenant_id'> & Partial<Pick<PartDoc, 'import_id'>>,
): Promise<void> => {
  await partsIn(store).deleteMany(owner, inSession(store));
};
