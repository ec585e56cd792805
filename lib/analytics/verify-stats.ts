import * as z from 'zod';
import { inSession, inTransaction, type Store } from '#lib/mongo/store.ts';
import { urgencies } from '#lib/tickets/ticket.ts';
import { facetKinds } from './facets.ts';
import { addToSums, countTickets, type FacetCounts, formFacets, keptCounts, monthsOf, type Sums } from './recount.ts';
import { type CustomerDoc, countsCollection, listedIds, type TotalDoc } from './ticket-counts.ts';

/** Differences in the answer; all of them are counted. */
const differenceLimit = 100;

export const verificationView = z
  .object({
    tenant_id: z.string(),
    consistent: z.boolean().describe('Whether the statistics equal a recount of the tickets'),
    tickets: z.int().describe('Tickets that are not deleted, counted one by one'),
    difference_count: z.int(),
    differences: z
      .array(
        z.object({
          period: z.string().describe('A month, a day, or `all`'),
          counted: z.string().describe('What is counted, as `kind:key`, or a part of the period'),
          kept: z.int().describe('Count according to the statistics'),
          found: z.int().describe('Count according to the tickets'),
        }),
      )
      .describe(`The first ${differenceLimit} differences`),
  })
  .meta({ id: 'Verification' });

export type Verification = z.infer<typeof verificationView>;

/** Recounts every living ticket of a tenant and compares with the stored counts, on one snapshot of the database. */
export const verifyStats = (store: Store, tenantId: string): Promise<Verification> =>
  inTransaction(store, async (tx) => {
    const differences: Verification['differences'] = [];
    let differenceCount = 0;
    const differ = (period: string, counted: string, kept: number, found: number): void => {
      differenceCount++;
      if (differences.length < differenceLimit) differences.push({ period, counted, kept, found });
    };
    const compare = (period: string, kept: FacetCounts, found: FacetCounts): void => {
      for (const counted of new Set([...kept.keys(), ...found.keys()])) {
        const [was, is] = [kept.get(counted) ?? 0, found.get(counted) ?? 0];
        if (was !== is) differ(period, counted, was, is);
      }
    };
    const sums: Sums = { totals: new Map(), customers: new Map() };
    const nothing: FacetCounts = new Map();
    for (const month of await monthsOf(tx, tenantId)) {
      const [found, kept] = [await countTickets(tx, tenantId, month), await keptCounts(tx, tenantId, month)];
      for (const name of new Set([...found.keys(), ...kept.keys()])) {
        const [is, was] = [found.get(name), kept.get(name)];
        compare(name, was?.counts ?? nothing, is?.counts ?? nothing);
        compare(name, was?.parts ?? nothing, is?.parts ?? nothing);
      }
      for (const [facet, count] of found.get(month)?.counts ?? []) addToSums(sums, facet, count);
    }
    compare('all', await keptTotals(tx, tenantId), sums.totals);
    const customers = await keptCustomers(tx, tenantId);
    for (const key of new Set([...customers.keys(), ...sums.customers.keys()])) {
      const { count, ticket_ids } = customers.get(key) ?? { count: 0, ticket_ids: [] };
      const urgent = sums.customers.get(key) ?? [];
      if (count !== urgent.length) differ('all', `customer:${key}`, count, urgent.length);
      if (!areSomeOf(ticket_ids, urgent)) differ('all', `ids of customer:${key}`, ticket_ids.length, urgent.length);
    }
    return {
      tenant_id: tenantId,
      consistent: differenceCount === 0,
      tickets: urgencies.reduce((sum, urgency) => sum + (sums.totals.get(`urgency:${urgency}`) ?? 0), 0),
      difference_count: differenceCount,
      differences,
    };
  });

/** Whether the ids are of these tickets, without duplicates, and as many as must be listed. */
const areSomeOf = (ids: readonly string[], tickets: readonly string[]): boolean => {
  const known = new Set(tickets);
  return (
    ids.every((id) => known.has(id)) &&
    new Set(ids).size === ids.length &&
    ids.length >= Math.min(listedIds, tickets.length)
  );
};

const keptTotals = async (store: Store, tenantId: string): Promise<FacetCounts> => {
  const docs = await store.db
    .collection<TotalDoc>(countsCollection)
    .find({ tenant_id: tenantId, kind: { $in: [...facetKinds] } }, inSession(store))
    .toArray();
  return new Map(docs.flatMap(({ kind, key, count, forms }) => [[`${kind}:${key}`, count], ...formFacets(key, forms)]));
};

const keptCustomers = async (store: Store, tenantId: string): Promise<Map<string, CustomerDoc>> => {
  const docs = await store.db
    .collection<CustomerDoc>(countsCollection)
    .find({ tenant_id: tenantId, kind: 'customer' }, inSession(store))
    .toArray();
  return new Map(docs.map((doc) => [doc.key, doc]));
};
