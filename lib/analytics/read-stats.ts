import type { Document } from 'mongodb';
import { onSnapshot, type Store } from '#lib/mongo/store.ts';
import { type FinishedRow, finishedStatusesAmong } from '#lib/tenants/tenants.ts';
import { finishedBy } from '#lib/tickets/status.ts';
import { utc } from '#lib/time-zone.ts';
import type { CountRow } from './count-rows.ts';
import { boundedSpan } from './periods.ts';
import { type BoundRow, isSettled, type KeywordPlan, planOf } from './range-keywords.ts';
import { type Stats, type StatsRange, statsFrom, topKeywordsOf } from './stats.ts';
import { statsPipeline } from './stats-pipeline.ts';
import { countsCollection } from './ticket-counts.ts';
import { countsIn, type TrendRow, trendsOf } from './trends.ts';

type Row = CountRow | BoundRow | TrendRow | FinishedRow;

/**
 * Reads a tenant's statistics with one query on one snapshot. Without a range it reads the running totals, independent
 * of the number of tickets; with one, the months and days in it, and counts only the rest at its ends, less than a day
 * each, ticket by ticket. It queries a second time, for all keywords, if the top ones of the months do not decide those
 * of the range.
 */
export const readStats = async (store: Store, tenantId: string, range: StatsRange, now: Date): Promise<Stats> => {
  const span = boundedSpan(range);
  const trends = trendsOf(span, !range.from, range.zone ?? utc, now);
  const ask = (plan: KeywordPlan | null) => rowsOf(store, statsPipeline(tenantId, plan, trends));
  const answer = async (): Promise<Row[]> => {
    if (!range.from && !range.to) return ask(null);
    const plan = planOf(span, now);
    const rows = await ask(plan);
    const isDone = isSettled(topKeywordsOf(rows.filter((row) => 'key' in row)), rows.filter(isBound));
    return isDone ? rows : ask({ ...plan, depth: null });
  };
  const rows = await answer();
  return statsFrom(
    tenantId,
    range,
    trends,
    rows.filter((row) => 'key' in row),
    countsIn(rows.filter((row) => 'period' in row || 'edge' in row)),
    finishedBy(finishedStatusesAmong(rows)),
  );
};

const isBound = (row: Row): row is BoundRow => 'kind' in row && row.kind === 'bound';

const rowsOf = (store: Store, pipeline: Document[]): Promise<Row[]> =>
  store.db.collection(countsCollection).aggregate<Row>(pipeline, onSnapshot(store)).toArray();
