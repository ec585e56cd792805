import { inSession, type Store } from '#lib/mongo/store.ts';
import type { ImportLine } from './import-line.ts';

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
export const maxPartLength = 2_097_152;

const keptMs = 24 * 3_600_000;

const partsIn = (store: Store) => store.db.collection<PartDoc>('import_parts');

const idOf = (importId: string, part: number): string => `${importId}:${part}`;

/** What is stored at once, about. */
const batchLength = 4 * maxPartLength;

type Owner = Pick<PartDoc, 'tenant_id' | 'import_id'>;

/** Stores lines as the parts of an import, as they come, and holds a few parts at most. */
export const partWriter = (store: Store, owner: Owner, now: Date) => {
  const expires_at = new Date(now.getTime() + keptMs);
  const total = { lines: 0, parts: 0 };
  let part: string[] = [];
  let partLength = 0;
  let batch: PartDoc[] = [];
  let length = 0;

  const endPart = (): void => {
    if (part.length === 0) return;
    total.parts += 1;
    const json = `[${part.join(',')}]`;
    batch.push({ _id: idOf(owner.import_id, total.parts), ...owner, json, expires_at });
    length += json.length;
    part = [];
    partLength = 0;
  };
  const storeBatch = async (): Promise<void> => {
    if (batch.length > 0) await partsIn(store).insertMany(batch, inSession(store));
    batch = [];
    length = 0;
  };

  return {
    async add(lines: readonly ImportLine[]): Promise<void> {
      for (const line of lines) {
        const json = JSON.stringify(line);
        if (part.length === linesOfPart || partLength + json.length > maxPartLength) endPart();
        part.push(json);
        partLength += json.length;
        total.lines += 1;
        if (length >= batchLength) await storeBatch();
      }
    },
    /** Stores the rest; answers how many lines and parts there are. */
    async end(): Promise<{ lines: number; parts: number }> {
      endPart();
      await storeBatch();
      return total;
    },
  };
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
