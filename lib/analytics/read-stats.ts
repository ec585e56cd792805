import type { Document } from 'mongodb';
import { inSession, type Store } from '#lib/mongo/store.ts';
import { type FinishedRow, finishedStatusesAmong, finishedStatusesRow } from '#lib/tenants/tenants.ts';
import { finishedBy } from '#lib/tickets/status.ts';
import { utc } from '#lib/time-zone.ts';
import { boundedSpan } from './periods.ts';
import { countsOfRange } from './range-counts.ts';
import { type BoundRow, isSettled, planOf } from './range-keywords.ts';
import {
  atRiskFrom,
  type CountRow,
  customerLimit,
  keywordsAskedFor,
  type Stats,
  type StatsRange,
  statsFrom,
  topKeywordsOf,
} from './stats.ts';
import { countsCollection, toldIds } from './ticket-counts.ts';
import { countsIn, partsOfTrends, type TrendRow, trendsOf } from './trends.ts';

type Row = CountRow | BoundRow | TrendRow | FinishedRow;

/**
 * A tenant's statistics in one question to the database, over one state of it. Without a range they are read off the
 * running totals, whatever the number of tickets; with one, off the months and days in it, and only what is left at its
 * ends, less than a day each, is counted ticket by ticket. It asks a second time, for all keywords, if the months' most
 * frequent ones leave open which are the range's.
 */
export const readStats = async (store: Store, tenantId: string, range: StatsRange, now: Date): Promise<Stats> => {
  const span = boundedSpan(range);
  const trends = trendsOf(span, !range.from, range.zone ?? utc, now);
  const others = [...partsOfTrends(tenantId, trends), finishedStatusesRow(tenantId)].map(($unionWith) => ({
    $unionWith,
  }));
  const ask = (counts: Document[]) => rowsOf(store, [...counts, ...others]);
  const answer = async (): Promise<Row[]> => {
    if (!range.from && !range.to) return ask(countsOfAll(tenantId));
    const plan = planOf(span, now);
    const rows = await ask(countsOfRange(tenantId, plan));
    const isDone = isSettled(topKeywordsOf(rows.filter((row) => 'key' in row)), rows.filter(isBound));
    return isDone ? rows : ask(countsOfRange(tenantId, { ...plan, depth: null }));
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
  store.db
    .collection(countsCollection)
    .aggregate<Row>(pipeline, {
      ...inSession(store),
      ...(!store.session && { readConcern: { level: 'snapshot' } }),
    })
    .toArray();

const union = (pipeline: Document[]): Document => ({ $unionWith: { coll: countsCollection, pipeline } });

const countsOfAll = (tenantId: string): Document[] => {
  const kind = (name: string, least: number): Document => ({
    $match: { tenant_id: tenantId, kind: name, count: { $gte: least } },
  });
  const mostFirst = { $sort: { count: -1, key: 1 } };
  const someIds = { $set: { ticket_ids: { $slice: ['$ticket_ids', -toldIds] } } };
  return [
    { $match: { tenant_id: tenantId, kind: { $in: ['status', 'urgency', 'sentiment'] }, count: { $gte: 1 } } },
    union([
      kind('keyword', 1),
      mostFirst,
      { $limit: keywordsAskedFor },
      { $set: { spelt: { count: '$count', forms: '$forms' } } },
    ]),
    union([kind('customer', atRiskFrom), mostFirst, { $limit: customerLimit }, someIds]),
    { $project: { _id: 0, kind: 1, key: 1, count: 1, ticket_ids: 1, spelt: 1 } },
  ];
};
