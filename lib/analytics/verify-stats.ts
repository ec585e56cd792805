import * as z from 'zod';
import { inSession, inTransaction, type Store } from '#lib/mongo/store.ts';
import { facetKinds, partsOf } from './facets.ts';
import { addTo, type Counts, countTickets, keptCounts, monthsOf } from './recount.ts';
import { countsCollection, type TotalDoc } from './ticket-counts.ts';

/** So many differences are told one by one; all of them are counted. */
const toldLimit = 100;

export const verificationView = z
  .object({
    tenant_id: z.string(),
    consistent: z.boolean().describe('Whether the statistics equal a recount of the tickets'),
    tickets: z.int().describe('Living tickets, counted one by one'),
    difference_count: z.int(),
    differences: z
      .array(
        z.object({
          period: z.string().describe('A month, a day, or `all`'),
          counted: z.string().describe('What is counted, as `kind:key`, or a part of the period'),
          kept: z.int().describe('What the statistics say'),
          found: z.int().describe('What the tickets say'),
        }),
      )
      .describe(`The first ${toldLimit}`),
  })
  .meta({ id: 'Verification' });

export type Verification = z.infer<typeof verificationView>;

/** Counts every living ticket of a tenant and compares with what was kept, all over one state of the database. */
export const verifyStats = (store: Store, tenantId: string): Promise<Verification> =>
  inTransaction(store, async (tx) => {
    const differences: Verification['differences'] = [];
    let differenceCount = 0;
    const compare = (period: string, kept: Counts, found: Counts): void => {
      for (const counted of new Set([...kept.keys(), ...found.keys()])) {
        const [was, is] = [kept.get(counted) ?? 0, found.get(counted) ?? 0];
        if (was === is) continue;
        differenceCount++;
        if (differences.length < toldLimit) differences.push({ period, counted, kept: was, found: is });
      }
    };
    const totals: Counts = new Map();
    const nothing: Counts = new Map();
    for (const month of await monthsOf(tx, tenantId)) {
      const [found, kept] = [await countTickets(tx, tenantId, month), await keptCounts(tx, tenantId, month)];
      for (const name of new Set([...found.keys(), ...kept.keys()])) {
        const [is, was] = [found.get(name), kept.get(name)];
        compare(name, was?.counts ?? nothing, is?.counts ?? nothing);
        compare(name, was?.parts ?? nothing, is?.parts ?? nothing);
      }
      for (const [facet, count] of found.get(month)?.counts ?? []) addTo(totals, facet, count);
    }
    compare('all', await keptTotals(tx, tenantId), totals);
    const urgencies = [...totals].filter(([facet]) => partsOf(facet).kind === 'urgency');
    return {
      tenant_id: tenantId,
      consistent: differenceCount === 0,
      tickets: urgencies.reduce((sum, [, count]) => sum + count, 0),
      difference_count: differenceCount,
      differences,
    };
  });

/** The running totals by facet. */
export const keptTotals = async (store: Store, tenantId: string): Promise<Counts> => {
  const rows = await store.db
    .collection<TotalDoc>(countsCollection)
    .find({ tenant_id: tenantId, kind: { $in: [...facetKinds] } }, inSession(store))
    .toArray();
  return new Map(rows.map(({ _id, count }) => [_id.slice(tenantId.length + 1), count]));
};
