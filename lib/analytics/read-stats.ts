import type { Document } from 'mongodb';
import { inSession, type Store } from '#lib/mongo/store.ts';
import { toldIds } from './count-delta.ts';
import { countsOfRange, spanOf } from './range-counts.ts';
import { type BoundRow, isSettled, planOf } from './range-keywords.ts';
import {
  atRiskFrom,
  type CountRow,
  customerLimit,
  keywordLimit,
  type PartsRow,
  periodsOfTrends,
  type Stats,
  type StatsRange,
  statsFrom,
  type Trends,
  trendsOf,
} from './stats.ts';
import { countsCollection, idOfPeriod } from './ticket-counts.ts';

type Row = CountRow | BoundRow | PartsRow;

/**
 * A tenant's statistics in one question to the database, over one state of it. Without a range they are read off the
 * running totals, whatever the number of tickets; with one, off the months and days in it, and only what is left at its
 * ends, less than a day each, is counted ticket by ticket. It asks a second time, for all keywords, if the months' most
 * frequent ones leave open which are the range's.
 */
export const readStats = async (store: Store, tenantId: string, range: StatsRange, now: Date): Promise<Stats> => {
  const trends = trendsOf(range, now);
  const ask = (counts: Document[]) => rowsOf(store, [...counts, ...partsOf(tenantId, trends)]);
  const answer = async (): Promise<Row[]> => {
    if (!range.from && !range.to) return ask(countsOfAll(tenantId));
    const plan = planOf(spanOf(range), now);
    const rows = await ask(countsOfRange(tenantId, plan));
    const isDone = isSettled(rows.filter(isOfKind('keyword')), rows.filter(isOfKind('bound')));
    return isDone ? rows : ask(countsOfRange(tenantId, { ...plan, depth: null }));
  };
  const rows = await answer();
  return statsFrom(
    tenantId,
    range,
    trends,
    rows.filter((row) => 'key' in row),
    rows.filter((row) => 'period' in row),
  );
};

const isOfKind =
  <Kind extends (CountRow | BoundRow)['kind']>(kind: Kind) =>
  (row: Row): row is Extract<Row, { kind: Kind }> | (CountRow & { kind: Kind }) =>
    'kind' in row && row.kind === kind;

const rowsOf = (store: Store, pipeline: Document[]): Promise<Row[]> =>
  store.db
    .collection(countsCollection)
    .aggregate<Row>(pipeline, {
      ...inSession(store),
      ...(!store.session && { readConcern: { level: 'snapshot' } }),
    })
    .toArray();

const union = (pipeline: Document[]): Document => ({ $unionWith: { coll: countsCollection, pipeline } });

const partsOf = (tenantId: string, trends: Trends): Document[] => {
  const { days, months } = periodsOfTrends(trends);
  const ids = [
    ...days.map((name) => idOfPeriod(tenantId, 'day', name)),
    ...months.map((name) => idOfPeriod(tenantId, 'month', name)),
  ];
  return [
    union([
      { $match: { tenant_id: tenantId, _id: { $in: ids } } },
      { $project: { _id: 0, period: { $last: { $split: ['$_id', '/'] } }, parts: { $ifNull: ['$parts', {}] } } },
    ]),
  ];
};

const countsOfAll = (tenantId: string): Document[] => {
  const kind = (name: string, least: number): Document => ({
    $match: { tenant_id: tenantId, kind: name, count: { $gte: least } },
  });
  const mostFirst = { $sort: { count: -1, key: 1 } };
  const someIds = { $set: { ticket_ids: { $slice: ['$ticket_ids', -toldIds] } } };
  return [
    { $match: { tenant_id: tenantId, kind: { $in: ['status', 'urgency', 'sentiment'] }, count: { $gte: 1 } } },
    union([kind('keyword', 1), mostFirst, { $limit: keywordLimit }]),
    union([kind('customer', atRiskFrom), mostFirst, { $limit: customerLimit }, someIds]),
    { $project: { _id: 0, kind: 1, key: 1, count: 1, ticket_ids: 1 } },
  ];
};
