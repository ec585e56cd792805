import type { Filter } from 'mongodb';
import { pageByTime, timeAndIdIn } from '#lib/cursor.ts';
import { inSession, type Store } from '#lib/mongo/store.ts';
import { type ImportDoc, type ImportSummary, summaryOfImport } from './import.ts';
import { importJobs } from './imports.ts';

/** A thousand rejections of each would be too long for one answer. */
const listed = { projection: { _id: 0, rejections: 0 } } as const;

/** One page of a tenant's imports, newest first, without their rejections. Ended ones are kept for 30 days. */
export const listImports = async (
  store: Store,
  tenantId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ imports: ImportSummary[]; next_cursor: string | null }> => {
  const list = ['imports', tenantId];
  const filter: Filter<ImportDoc> = { tenant_id: tenantId, ...(cursor !== undefined && behind(list, cursor)) };
  const found = await store.db
    .collection<ImportDoc>(importJobs.collection.name)
    .find<Omit<ImportDoc, 'rejections'>>(filter, {
      ...inSession(store),
      ...listed,
      ...{ sort: { started_at: -1, import_id: -1 }, limit: limit + 1 },
    })
    .toArray();
  const { page, next_cursor } = pageByTime(list, found, limit, ({ started_at, import_id }) => [started_at, import_id]);
  return { imports: page.map(summaryOfImport), next_cursor };
};

const behind = (list: unknown, cursor: string): Filter<ImportDoc> => {
  const [started_at, id] = timeAndIdIn(list, cursor, "this tenant's imports");
  return { $or: [{ started_at: { $lt: started_at } }, { started_at, import_id: { $lt: id } }] };
};
