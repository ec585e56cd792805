import { randomBytes } from 'node:crypto';
import { inSession, type Store } from '#lib/mongo/store.ts';
import type { Asked } from '#lib/provider/provider.ts';
import type { PageFacts } from './helpdesk-pages.ts';
import type { PageEntry } from './page-entry.ts';
import type { PageRun } from './run.ts';

/**
 * A page of a help desk that waits for the details of its tickets: its head with the number 0, and one document for each
 * entry. They hold customers' words, so they go with the page, with the run, with an erasure of the tenant, and after a day.
 */
type PartDoc = {
  _id: string;
  tenant_id: string;
  job_id: string;
  /** One reading of the list. Two deliveries of a message that keep the same page do not mix theirs. */
  list_id: string;
  n: number;
  /** A head or an entry. As JSON, since not every compatible server stores any name of a member. */
  json: string;
  expires_at: Date;
};

type Head = {
  page: number;
  cursor: string;
  size: number;
  facts: PageFacts;
};

/** A head as JSON has it. */
type StoredHead = Omit<Head, 'facts'> & {
  facts: Omit<PageFacts, 'listedUntil' | 'asked'> & { listedUntil: string; asked?: Record<keyof Asked, string> };
};

const factsOf = ({ listedUntil, asked, ...facts }: StoredHead['facts']): PageFacts => ({
  ...facts,
  listedUntil: new Date(listedUntil),
  ...(asked && { asked: { at: new Date(asked.at), answeredAt: new Date(asked.answeredAt) } }),
});

export type KeptPage = { listId: string; entries: readonly PageEntry[]; facts: PageFacts };

type Owner = Pick<PageRun, 'tenant_id' | 'job_id'>;
type Place = Owner & Pick<PageRun, 'pass'> & { page: number };

const keptMs = 24 * 3_600_000;

const partsIn = (store: Store) => store.db.collection<PartDoc>('helpdesk_parts');

const idOf = (listId: string, n: number): string => `${listId}:${n}`;

/** Stores a page as it is. A reader finds it when all of it is stored. */
export const keepPage = async (
  store: Store,
  { tenant_id, job_id, page, pass }: Place,
  { entries, facts }: Omit<KeptPage, 'listId'>,
): Promise<string> => {
  const list_id = randomBytes(9).toString('base64url');
  const head: Head = { page, cursor: pass?.cursor ?? '', size: entries.length, facts };
  const expires_at = new Date(Date.now() + keptMs);
  const part = (n: number, value: Head | PageEntry): PartDoc => ({
    ...{ _id: idOf(list_id, n), tenant_id, job_id, list_id, n },
    ...{ json: JSON.stringify(value), expires_at },
  });
  const parts = [...entries.map((entry, index) => part(index + 1, entry)), part(0, head)];
  await partsIn(store).insertMany(parts, inSession(store));
  return list_id;
};

/** Stores what has changed of a kept page's entries. False if some of it is not there any more. */
export const keepEntries = async (
  store: Store,
  listId: string,
  changed: ReadonlyMap<number, PageEntry>,
): Promise<boolean> => {
  const operations = [...changed].map(([index, entry]) => ({
    updateOne: { filter: { _id: idOf(listId, index + 1) }, update: { $set: { json: JSON.stringify(entry) } } },
  }));
  if (operations.length === 0) return true;
  const { matchedCount } = await partsIn(store).bulkWrite(operations, { ...inSession(store), ordered: false });
  return matchedCount === operations.length;
};

/** The page that a run stands at, if it was kept: of several readings the one with the most details. */
export const findKeptPage = async (
  store: Store,
  { tenant_id, job_id, page, pass }: Place,
): Promise<KeptPage | null> => {
  const parts = await partsIn(store)
    .find({ tenant_id, job_id }, { ...inSession(store), sort: { _id: 1 } })
    .toArray();
  const lists = [...Map.groupBy(parts, ({ list_id }) => list_id)].flatMap(([listId, ofList]) => {
    const [first, ...others] = ofList.toSorted((one, other) => one.n - other.n);
    if (first?.n !== 0) return [];
    const { facts, size, ...place } = JSON.parse(first.json) as StoredHead;
    if (place.page !== page || place.cursor !== pass?.cursor || others.length !== size) return [];
    const entries = others.map(({ json }) => JSON.parse(json) as PageEntry);
    return [{ listId, entries, facts: factsOf(facts) }];
  });
  return lists.toSorted((one, other) => dueIn(one) - dueIn(other))[0] ?? null;
};

const dueIn = ({ entries }: KeptPage): number => entries.filter(({ kind }) => kind === 'detail-due').length;

/** Removes all that is kept of a run, or of a tenant. */
export const removeKeptPages = async (store: Store, of: Owner | Pick<Owner, 'tenant_id'>): Promise<void> => {
  const { tenant_id } = of;
  const filter = 'job_id' in of ? { tenant_id, job_id: of.job_id } : { tenant_id };
  await partsIn(store).deleteMany(filter, inSession(store));
};
