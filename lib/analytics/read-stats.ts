import { inSnapshot, type Store } from '#lib/mongo/store.ts';
import { finishedStatusesAmong } from '#lib/tenants/finished-statuses.ts';
import { finishedBy } from '#lib/tickets/status.ts';
import { utc } from '#lib/time-zone.ts';
import { customerLimit } from './count-rows.ts';
import { readOpenCounts } from './open-counts.ts';
import { boundedSpan } from './periods.ts';
import { planOf } from './range-tops.ts';
import { readLists } from './read-lists.ts';
import { customersAtRisk, type Stats, type StatsRange, statsFrom } from './stats.ts';
import { storedPart } from './stored-part.ts';
import { countsIn, trendsOf } from './trends.ts';
import { readUrgentIds } from './urgent-ids.ts';

/**
 * Reads a tenant's statistics on one snapshot: its open deltas, then its counts, mostly with one query, then the ids of
 * customers at risk. Without a range it reads the running totals, independent of the number of tickets; with one, the
 * months and days in it, and counts only the rest at its ends, less than a day each, ticket by ticket.
 */
export const readStats = (store: Store, tenantId: string, range: StatsRange, now: Date): Promise<Stats> =>
  inSnapshot(store, async (snapshot) => {
    const span = range.from || range.to ? boundedSpan(range) : null;
    const trends = trendsOf(boundedSpan(range), !range.from, range.zone ?? utc, now);
    const open = await readOpenCounts(snapshot, tenantId, span);
    const customers = range.customers ?? customerLimit;
    const plan = span && planOf(span, await storedPart(snapshot, tenantId, span), now);
    const question = { tenantId, range: plan, trends, open, customers };
    const { rows, counts } = await readLists(snapshot, question);
    const atRisk = customersAtRisk(counts, customers);
    const ids = atRisk.map(({ key }) => key);
    return statsFrom(
      tenantId,
      range,
      trends,
      { rows: counts, atRisk, urgentIds: await readUrgentIds(snapshot, tenantId, ids, span) },
      countsIn(
        rows.filter((row) => 'period' in row || 'edge' in row),
        open.periods,
      ),
      finishedBy(finishedStatusesAmong(rows)),
    );
  });
