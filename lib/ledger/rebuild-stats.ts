import { type FacetKind, facetKinds, isForm, openKinds, parseFacet } from '#lib/analytics/facets.ts';
import { daysOfWindow } from '#lib/analytics/kept-rows.ts';
import {
  addForm,
  addTo,
  countTickets,
  docsOfMonth,
  type FacetCounts,
  formFacets,
  monthsOf,
  periodsOfMonth,
  windowsOf,
} from '#lib/analytics/recount.ts';
import {
  type CountDoc,
  countsCollection,
  idOfTotal,
  idOfWindow,
  kindOfWindow,
  kindsOfMonths,
  type MonthlyDoc,
  monthlyKinds,
  type PeriodDoc,
  type TotalDoc,
  type WindowDoc,
} from '#lib/analytics/ticket-counts.ts';
import { inSession, inTransaction, type Store } from '#lib/mongo/store.ts';
import { foldCounts, foldWithin } from './fold-counts.ts';
import { awaitTurn } from './head.ts';
import { beginFlowRecount, recountFlowNext } from './recount-flow.ts';
import { wordTickets } from './word-tickets.ts';

/**
 * Rebuilds a tenant's statistics from its tickets, after refreshing the words stored with them. Each month is one
 * transaction that blocks the tenant's writers meanwhile. Safe at any time, and repeatable after an interruption.
 */
export const rebuildStats = async (store: Store, tenantId: string): Promise<{ worded: number; months: number }> => {
  const worded = await wordTickets(store, tenantId);
  return { worded, months: await recountTickets(store, tenantId) };
};

/** Recounts a tenant's tickets by their stored words; answers the number of months. */
export const recountTickets = async (store: Store, tenantId: string): Promise<number> => {
  let months = 0;
  let last: string | null = null;
  for (;;) {
    last = await recountNext(store, tenantId, last);
    if (last === null) return months;
    if (isMonth(last)) months++;
  }
};

/**
 * Recounts the first month after the last recounted one, and answers it; after the last month the hopping windows, one
 * by one, then how tickets opened and closed, by some tickets each, and at last the totals, and answers null. A month is one command on the tickets and one transaction: about a
 * minute for 500,000 tickets in it, which is as long as a server lets a transaction be by default.
 */
export const recountNext = async (store: Store, tenantId: string, last: string | null): Promise<string | null> => {
  await foldCounts(store, tenantId);
  const month = last && !isMonth(last) ? undefined : nextAfter(last, await monthsOf(store, tenantId));
  if (month !== undefined) {
    await rebuildMonth(store, tenantId, month);
    return month;
  }
  const window = nextAfter(
    last,
    (await windowsOf(store, tenantId)).map((name) => windowMark + name),
  );
  if (window !== undefined) {
    await rebuildWindow(store, tenantId, window.slice(windowMark.length));
    return window;
  }
  if (!isOf(last, flowMark)) await beginFlowRecount(store, tenantId);
  const ticket = await recountFlowNext(store, tenantId);
  if (ticket !== null) return flowMark + ticket;
  await rebuildTotals(store, tenantId);
  return null;
};

const nextAfter = (last: string | null, names: readonly string[]): string | undefined =>
  names.find((name) => last === null || name > last);

/** Before a window's name where a recount is; windows follow all months. */
const windowMark = 'window ';
/** The same before the last ticket whose openings and closings are counted: they follow all windows. */
const flowMark = 'window~';
const isOf = (recounted: string | null, mark: string): boolean => recounted?.startsWith(mark) ?? false;
const isMonth = (recounted: string): boolean => !isOf(recounted, windowMark) && !isOf(recounted, flowMark);

const rebuildMonth = (store: Store, tenantId: string, month: string): Promise<void> =>
  inTransaction(store, async (tx) => {
    await awaitTurn(tx, tenantId);
    await foldWithin(tx, tenantId); // what is open now is counted below; folded later, it would count twice
    const docs = docsOfMonth(tenantId, month, await countTickets(tx, tenantId, month));
    const counts = tx.db.collection<CountDoc>(countsCollection);
    await counts.deleteMany(periodsOfMonth(tenantId, month), inSession(tx));
    await counts.deleteMany({ tenant_id: tenantId, kind: { $in: monthlyKinds(month) } }, inSession(tx));
    if (docs.length > 0) await counts.insertMany(docs, inSession(tx));
  });

/** A window's counts are the sums of its days. */
const rebuildWindow = (store: Store, tenantId: string, window: string): Promise<void> =>
  inTransaction(store, async (tx) => {
    await awaitTurn(tx, tenantId);
    await foldWithin(tx, tenantId);
    const counts = tx.db.collection<WindowDoc>(countsCollection);
    const { coll, pipeline } = daysOfWindow(tenantId, window);
    const sums: FacetCounts = new Map();
    for await (const { facet, count } of tx.db
      .collection(coll)
      .aggregate<{ facet: `customer:${string}`; count: number }>(pipeline, inSession(tx)))
      addTo(sums, parseFacet(facet).key, count);
    const kind = kindOfWindow(window);
    await counts.deleteMany({ tenant_id: tenantId, kind }, inSession(tx));
    const docs = [...sums].map(([key, count]) => ({
      _id: idOfWindow(tenantId, window, key),
      tenant_id: tenantId,
      kind,
      key,
      count,
    }));
    if (docs.length > 0) await counts.insertMany(docs, inSession(tx));
  });

/** The totals are the sums of the months. */
const rebuildTotals = (store: Store, tenantId: string): Promise<void> =>
  inTransaction(store, async (tx) => {
    await awaitTurn(tx, tenantId);
    await foldWithin(tx, tenantId);
    const sums: FacetCounts = new Map();
    const months = tx.db
      .collection<PeriodDoc>(countsCollection)
      .find({ tenant_id: tenantId, kind: 'month' }, inSession(tx));
    for await (const { counts = {} } of months)
      for (const [facet, count] of Object.entries(counts)) addTo(sums, facet, count);
    for (const kind of openKinds) {
      const monthly = tx.db
        .collection<MonthlyDoc>(countsCollection)
        .find(
          { tenant_id: tenantId, kind: kindsOfMonths(kind) },
          { ...inSession(tx), projection: { key: 1, count: 1, forms: 1 } },
        );
      for await (const { key, count, forms } of monthly) {
        addTo(sums, `${kind}:${key}`, count);
        for (const [facet, ofForm] of formFacets(key, forms)) addTo(sums, facet, ofForm);
      }
    }
    const docs = tx.db.collection<TotalDoc>(countsCollection);
    await docs.deleteMany({ tenant_id: tenantId, kind: { $in: [...facetKinds] } }, inSession(tx));
    const totals = totalsOf(tenantId, sums);
    if (totals.length > 0) await docs.insertMany(totals, inSession(tx));
  });

const totalsOf = (tenantId: string, sums: FacetCounts): TotalDoc[] => {
  const docs = new Map(
    [...sums].filter(([facet]) => !isForm(facet)).map(([facet, count]) => [facet, totalOf(tenantId, facet, count)]),
  );
  for (const [facet, count] of sums) addForm(docs, facet, count);
  return [...docs.values()];
};

const totalOf = (tenantId: string, facet: string, count: number): TotalDoc => ({
  _id: idOfTotal(tenantId, facet),
  tenant_id: tenantId,
  ...parseFacet(facet as `${FacetKind}:${string}`),
  count,
});
