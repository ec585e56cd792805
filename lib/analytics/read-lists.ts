import type { Document } from 'mongodb';
import { inSession, type Store } from '#lib/mongo/store.ts';
import type { FinishedRow } from '#lib/tenants/finished-statuses.ts';
import { atRiskFrom, type CountRow, keywordLimit, keywordsAskedFor, mostFirst } from './count-rows.ts';
import type { OpenCounts } from './open-counts.ts';
import { withOpenCounts } from './open-rows.ts';
import { type BoundRow, depthOf, keysFrom, type RangePlan } from './range-tops.ts';
import { customersAtRisk, topKeywordsOf } from './stats.ts';
import { listPipeline, statsPipeline } from './stats-pipeline.ts';
import { countsCollection } from './ticket-counts.ts';
import {
  assess,
  type Bound,
  type Listed,
  type ListPlan,
  listedBy,
  type TopKind,
  topKinds,
  type Verdict,
} from './top-list.ts';
import type { TrendRow, Trends } from './trends.ts';

type Row = CountRow | BoundRow | TrendRow | FinishedRow;

/** What a tenant's statistics are read for. */
export type Question = {
  tenantId: string;
  /** Null for all time. */
  range: RangePlan | null;
  trends: Trends;
  /** What the stored counts lack, on the same snapshot. */
  open: OpenCounts;
  /** The greatest number of customers at risk. */
  customers: number;
};

/** The answered rows, and of them those of counts, with the open ones added. */
export type Answer = { rows: Row[]; counts: CountRow[] };

/**
 * Reads the counts, and more of a list if its top ones do not decide which are the top ones of a range, or with the open
 * deltas: then keys by name, or more of it.
 */
export const readLists = async (store: Store, question: Question): Promise<Answer> => {
  const { tenantId, range, trends } = question;
  const lists = firstLists(question);
  let rows = await rowsOf(store, statsPipeline(tenantId, { range, lists, trends }));
  for (;;) {
    const { counts, verdicts } = judge(rows, lists, question);
    if (verdicts.every(({ kind }) => kind === 'settled')) return { rows, counts };
    for (const [index, list] of lists.entries()) {
      const verdict = verdicts[index];
      if (!verdict || verdict.kind === 'settled') continue;
      const next = await nextOf(store, question, list, verdict);
      rows = [
        ...rows.filter((row) => !isOfList(row, list)),
        ...(await rowsOf(store, listPipeline(tenantId, range, next))),
      ];
      lists[index] = next;
    }
  }
};

const isOfList = (row: Row, { kind }: ListPlan): boolean =>
  'kind' in row && (row.kind === kind || (row.kind === 'bound' && row.list === kind));

/**
 * Open deltas usually decide only about keys that they add most to. Asked for by name at once, these spare a second
 * read.
 */
const mostGaining = 40;

const firstLists = (question: Question): ListPlan[] => {
  const { range, customers } = question;
  const wanted = (kind: TopKind) => gainingMost(gainsOf(question, kind));
  const depth = range && depthOf(range, keywordLimit);
  return [
    { kind: 'keyword', depth, least: 1, cut: keywordsAskedFor, wanted: wanted('keyword') },
    isCovered(range)
      ? { kind: 'customer', depth: 8 * customers, least: atRiskFrom, cut: null, wanted: wanted('customer') }
      : { kind: 'customer', depth: null, least: 1, cut: 2 * customers, wanted: wanted('customer') },
  ];
};

/** Whether one list of customers, of which all rows are answered, counts every day of a range. */
const isCovered = (range: RangePlan | null): boolean => range !== null && range.listed.length > 0;

/** What is added to a key's bound. A list that covers a range counts its partial days, too. */
const gainsOf = ({ range, open }: Question, kind: TopKind): ReadonlyMap<string, number> =>
  kind === 'customer' && isCovered(range) ? open.customers : open.gains[kind];

const gainingMost = (gains: ReadonlyMap<string, number>): string[] =>
  [...gains]
    .map(([key, count]) => ({ key, count }))
    .toSorted(mostFirst)
    .slice(0, mostGaining)
    .map(({ key }) => key);

/** More keys than this are not asked for by name: then all are read. */
const mostNamed = 2_000;

const nextOf = async (
  store: Store,
  question: Question,
  list: ListPlan,
  verdict: Exclude<Verdict, { kind: 'settled' }>,
): Promise<ListPlan> => {
  const { tenantId, range } = question;
  const { depth, cut } = list;
  if (verdict.kind === 'wanted') return { ...list, wanted: [...list.wanted, ...verdict.keys] };
  if (cut === null) return { ...list, depth: depth && 4 * depth };
  if (range === null || depth === null) return { ...list, cut: 10 * cut };
  const { from } = verdict;
  const keys = await store.db
    .collection(countsCollection)
    .aggregate<{ _id: string }>(keysFrom(tenantId, range, list.kind, from, mostNamed), {
      ...inSession(store),
      batchSize: mostNamed,
    })
    .toArray();
  if (keys.length === mostNamed) return { ...list, depth: null, cut: 10 * cut };
  const gaining = [...gainsOf(question, list.kind).keys()]; // each of them can have more than the others' bound
  return {
    ...list,
    wanted: [...new Set([...list.wanted, ...keys.map(({ _id }) => _id), ...gaining])],
    others: from - 1,
  };
};

const rowsOf = (store: Store, pipeline: Document[]): Promise<Row[]> =>
  store.db
    .collection(countsCollection)
    .aggregate<Row>(pipeline, { ...inSession(store), batchSize: 1_000 })
    .toArray();

/** The counts so far, and whether each list of them is certain. */
const judge = (
  rows: readonly Row[],
  lists: readonly ListPlan[],
  question: Question,
): { counts: CountRow[]; verdicts: Verdict[] } => {
  const { range, open, customers } = question;
  const stored = rows.filter((row) => 'key' in row);
  const bounds = rows.filter((row) => 'kind' in row && row.kind === 'bound');
  const listed = new Map(
    lists.map((list) => {
      const ranked = stored.filter(({ kind }) => kind === list.kind);
      const ofList = bounds.filter(({ list: kind }) => kind === list.kind);
      return [list.kind, listedBy(ranked, list, boundBy(ofList, list))];
    }),
  );
  const counts = withOpenCounts(stored, open, (kind, key) => {
    const ofList = topKinds.find((top) => top === kind);
    const what = ofList && listed.get(ofList);
    return !what || what.bound.count === 0 || what.known.has(key);
  });
  const rowless = (top: readonly CountRow[], { wanted }: ListPlan) =>
    top.filter(({ kind, key }) => !wanted.includes(key) && !stored.some((row) => row.kind === kind && row.key === key));
  const verdicts = lists.map((list): Verdict => {
    const { kind } = list;
    const top = kind === 'keyword' ? topKeywordsOf(counts) : customersAtRisk(counts, customers);
    const verdict = assess(top, listed.get(kind) ?? unknown, gainsOf(question, kind), rulesOf(customers)[kind]);
    // A keyword that is new in the range may have forms outside it.
    const unspelt = range && kind === 'keyword' && verdict.kind === 'settled' ? rowless(top, list) : [];
    return unspelt.length > 0 ? { kind: 'wanted', keys: unspelt.map(({ key }) => key) } : verdict;
  });
  return { counts, verdicts };
};

/** What bounds the keys that were not looked at. Only if they are all in one list, their order in it does, too. */
const boundBy = (rows: readonly BoundRow[], { least, others }: ListPlan): Bound => {
  const [row, ...more] = rows;
  if (others !== undefined || !row) return { count: others ?? least - 1 };
  return more.length > 0 ? { count: sumOf(rows) } : { count: row.count, key: row.last };
};

const unknown: Listed = { known: new Set(), bound: { count: Number.POSITIVE_INFINITY } };

const rulesOf = (customers: number): Record<TopKind, { limit: number; least: number }> => ({
  keyword: { limit: keywordLimit, least: 1 },
  customer: { limit: customers, least: atRiskFrom },
});

const sumOf = (rows: readonly { count: number }[]): number => rows.reduce((sum, { count }) => sum + count, 0);
