import { type FacetKind, facetKinds, isForm, parseFacet } from '#lib/analytics/facets.ts';
import {
  addForm,
  addToSums,
  countTickets,
  docsOfMonth,
  formFacets,
  monthsOf,
  periodsOfMonth,
  type Sums,
} from '#lib/analytics/recount.ts';
import {
  type CountDoc,
  type CustomerDoc,
  countsCollection,
  idOfCustomer,
  idOfTotal,
  type KeywordDoc,
  keptIds,
  keywordsOfAllMonths,
  kindOfMonth,
  type PeriodDoc,
  type TotalDoc,
} from '#lib/analytics/ticket-counts.ts';
import { inSession, inTransaction, type Store } from '#lib/mongo/store.ts';
import { awaitTurn } from './change-number.ts';
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
  const months = await monthsOf(store, tenantId);
  for (const month of months) await rebuildMonth(store, tenantId, month);
  await rebuildTotals(store, tenantId);
  return months.length;
};

const rebuildMonth = (store: Store, tenantId: string, month: string): Promise<void> =>
  inTransaction(store, async (tx) => {
    await awaitTurn(tx, tenantId);
    const docs = docsOfMonth(tenantId, month, await countTickets(tx, tenantId, month));
    const counts = tx.db.collection<CountDoc>(countsCollection);
    await counts.deleteMany(periodsOfMonth(tenantId, month), inSession(tx));
    await counts.deleteMany({ tenant_id: tenantId, kind: kindOfMonth(month) }, inSession(tx));
    if (docs.length > 0) await counts.insertMany(docs, inSession(tx));
  });

/** The totals are the sums of the months. */
const rebuildTotals = (store: Store, tenantId: string): Promise<void> =>
  inTransaction(store, async (tx) => {
    await awaitTurn(tx, tenantId);
    const sums: Sums = { totals: new Map(), customers: new Map() };
    const months = tx.db
      .collection<PeriodDoc>(countsCollection)
      .find({ tenant_id: tenantId, kind: 'month' }, { ...inSession(tx), sort: { _id: 1 } });
    for await (const { counts = {} } of months)
      for (const [facet, count] of Object.entries(counts)) addToSums(sums, facet, count);
    const keywords = tx.db
      .collection<KeywordDoc>(countsCollection)
      .find(
        { tenant_id: tenantId, ...keywordsOfAllMonths },
        { ...inSession(tx), projection: { key: 1, count: 1, forms: 1 } },
      );
    for await (const { key, count, forms } of keywords) {
      addToSums(sums, `keyword:${key}`, count);
      for (const [facet, ofForm] of formFacets(key, forms)) addToSums(sums, facet, ofForm);
    }

    const docs = tx.db.collection<TotalDoc | CustomerDoc>(countsCollection);
    await docs.deleteMany({ tenant_id: tenantId, kind: { $in: [...facetKinds, 'customer'] } }, inSession(tx));
    const totals = [
      ...totalsOf(tenantId, sums),
      ...[...sums.customers].map(([key, ids]) => customerOf(tenantId, key, ids)),
    ];
    if (totals.length > 0) await docs.insertMany(totals, inSession(tx));
  });

const totalsOf = (tenantId: string, { totals }: Sums): TotalDoc[] => {
  const docs = [...totals].filter(([facet]) => !isForm(facet)).map(([facet, count]) => totalOf(tenantId, facet, count));
  const keywords = new Map(docs.flatMap((doc) => (doc.kind === 'keyword' ? [[doc.key, doc]] : [])));
  for (const [facet, count] of totals) addForm(keywords, facet, count);
  return docs;
};

const totalOf = (tenantId: string, facet: string, count: number): TotalDoc => ({
  _id: idOfTotal(tenantId, facet),
  tenant_id: tenantId,
  ...parseFacet(facet as `${FacetKind}:${string}`),
  count,
});

const customerOf = (tenantId: string, key: string, ids: readonly string[]): CustomerDoc => ({
  _id: idOfCustomer(tenantId, key),
  tenant_id: tenantId,
  kind: 'customer',
  key,
  count: ids.length,
  ticket_ids: ids.slice(-keptIds),
});
