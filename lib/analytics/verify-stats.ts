import * as z from 'zod';
import type { Store } from '#lib/mongo/store.ts';
import { type Compared, compareCounts, comparisonsAfter, differenceLimit } from './compare-counts.ts';

export const differencesView = {
  difference_count: z.int(),
  differences: z
    .array(
      z.object({
        period: z.string().describe('A month, a day, a hopping window (for customers), or `all`'),
        counted: z.string().describe('What is counted, as `kind:key`, or a part of the period'),
        kept: z.int().describe('Count according to the statistics'),
        found: z
          .int()
          .describe(
            'Count according to the tickets; that of a month or window according to its days, that of all time by months',
          ),
      }),
    )
    .describe(`The first ${differenceLimit} differences`),
};

export const verificationView = z.lazy(() =>
  z
    .object({
      tenant_id: z.string(),
      consistent: z.boolean().describe('Whether the statistics equal a recount of the tickets'),
      tickets: z.int().describe('Tickets that are not deleted, counted one by one'),
      ...differencesView,
    })
    .meta({ id: 'Verification' }),
);

export type Verification = z.infer<typeof verificationView>;

/** Adds up the results of comparisons. */
export const addCompared = (sum: Compared, { tickets, differenceCount, differences }: Compared): Compared => ({
  tickets: sum.tickets + tickets,
  differenceCount: sum.differenceCount + differenceCount,
  differences: [...sum.differences, ...differences].slice(0, differenceLimit),
});

export const nothingCompared: Compared = { tickets: 0, differenceCount: 0, differences: [] };

/**
 * Recounts every living ticket of a tenant and compares with the stored counts, part by part. Writes meanwhile cause no
 * difference.
 */
export const verifyStats = async (store: Store, tenantId: string): Promise<Verification> => {
  let compared = nothingCompared;
  for await (const comparison of comparisonsAfter(store, tenantId, null))
    compared = addCompared(compared, await compareCounts(store, tenantId, comparison));
  const { tickets, differenceCount, differences } = compared;
  return {
    tenant_id: tenantId,
    consistent: differenceCount === 0,
    tickets,
    difference_count: differenceCount,
    differences,
  };
};
