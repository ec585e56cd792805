import type { Document } from 'mongodb';
import { inSession, type Store } from '#lib/mongo/store.ts';
import { toldIds } from './count-delta.ts';
import { facetsExpression } from './facets.ts';
import { coverOf, type PeriodSpan, type Span } from './periods.ts';
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
  trendsOf,
} from './stats.ts';
import { countsCollection, idOfPeriod } from './ticket-counts.ts';

/**
 * A tenant's statistics in one question to the database, over one state of it. Without a range they are read off the
 * running totals, whatever the number of tickets; with one, off the months and days in it, and only what is left at its
 * ends, less than a day each, is counted ticket by ticket.
 */
export const readStats = async (store: Store, tenantId: string, range: StatsRange, now: Date): Promise<Stats> => {
  const trends = trendsOf(range, now);
  const { days, months } = periodsOfTrends(trends);
  const ids = [
    ...days.map((name) => idOfPeriod(tenantId, 'day', name)),
    ...months.map((name) => idOfPeriod(tenantId, 'month', name)),
  ];
  const parts = [
    { $match: { tenant_id: tenantId, _id: { $in: ids } } },
    { $project: { _id: 0, period: { $last: split('/', '$_id') }, parts: { $ifNull: ['$parts', {}] } } },
  ];
  const counts = range.from || range.to ? countsOfRange(tenantId, range) : countsOfAll(tenantId);
  const rows = await store.db
    .collection(countsCollection)
    .aggregate<CountRow | PartsRow>([...counts, { $unionWith: { coll: countsCollection, pipeline: parts } }], {
      ...inSession(store),
      ...(!store.session && { readConcern: { level: 'snapshot' } }),
    })
    .toArray();
  return statsFrom(
    tenantId,
    range,
    trends,
    rows.filter((row) => 'kind' in row),
    rows.filter((row) => 'period' in row),
  );
};

const few = ['status', 'urgency', 'sentiment'];
/** The facets of a kind, in the order of their names one after the other. */
const facetsOfKind = (kind: string): Document => ({ _id: { $gte: `${kind}:`, $lt: `${kind};` } });
const split = (sign: string, text: string): Document => ({ $split: [text, sign] });
const someIds = { $slice: ['$ticket_ids', -toldIds] };
const mostFirst = { $sort: { count: -1, key: 1 } };

const countsOfAll = (tenantId: string): Document[] => {
  const union = (pipeline: Document[]): Document => ({ $unionWith: { coll: countsCollection, pipeline } });
  const kind = (name: string, least: number): Document => ({
    $match: { tenant_id: tenantId, kind: name, count: { $gte: least } },
  });
  return [
    { $match: { tenant_id: tenantId, kind: { $in: few }, count: { $gte: 1 } } },
    union([kind('keyword', 1), mostFirst, { $limit: keywordLimit }]),
    union([kind('customer', atRiskFrom), mostFirst, { $limit: customerLimit }, { $set: { ticket_ids: someIds } }]),
    { $project: { _id: 0, kind: 1, key: 1, count: 1, ticket_ids: 1 } },
  ];
};

const countsOfRange = (tenantId: string, range: StatsRange): Document[] => {
  const { periods, rests } = coverOf(withinReach(range));
  return [
    { $match: periods.length > 0 ? { tenant_id: tenantId, $or: periods.map(idsIn(tenantId)) } : { _id: { $in: [] } } },
    { $project: { _id: 0, pair: { $objectToArray: { $ifNull: ['$counts', {}] } } } },
    { $unwind: '$pair' },
    { $project: { facet: '$pair.k', count: '$pair.v' } },
    ...(rests.length > 0 ? [{ $unionWith: { coll: 'tickets', pipeline: facetsOfTickets(tenantId, rests) } }] : []),
    { $group: { _id: '$facet', count: { $sum: '$count' } } },
    { $match: { count: { $gte: 1 } } },
    {
      $facet: {
        few: [{ $match: { $or: few.map(facetsOfKind) } }],
        keywords: [{ $match: facetsOfKind('keyword') }, { $sort: { count: -1, _id: 1 } }, { $limit: keywordLimit }],
        customers: [
          { $match: facetsOfKind('customer') },
          { $project: { customer: { $first: split('/', '$_id') }, ticket: { $last: split('/', '$_id') } } },
          { $group: { _id: '$customer', count: { $sum: 1 }, ticket_ids: { $push: '$ticket' } } },
          { $match: { count: { $gte: atRiskFrom } } },
          { $sort: { count: -1, _id: 1 } },
          { $limit: customerLimit },
          { $set: { ticket_ids: someIds } },
        ],
      },
    },
    { $project: { row: { $concatArrays: ['$few', '$keywords', '$customers'] } } },
    { $unwind: '$row' },
    {
      $project: {
        _id: 0,
        kind: { $first: split(':', '$row._id') },
        key: { $last: split(':', '$row._id') },
        count: '$row.count',
        ticket_ids: '$row.ticket_ids',
      },
    },
  ];
};

// No provider's ticket is older or newer; the names of these years' periods are in the order of time.
const earliest = new Date(Date.UTC(1990, 0));
const latest = new Date(Date.UTC(2100, 0));

const withinReach = ({ from = earliest, to = latest }: StatsRange): Span => ({
  from: from > earliest ? from : earliest,
  to: to < latest ? to : latest,
});

const createdIn = ({ from, to }: Partial<Span> | StatsRange): Document => ({
  created_at: { ...(from && { $gte: from }), ...(to && { $lt: to }) },
});

const idsIn =
  (tenantId: string) =>
  ({ level, from, to }: PeriodSpan): Document => ({
    _id: { $gte: idOfPeriod(tenantId, level, from), $lt: idOfPeriod(tenantId, level, to) },
  });

/** One row for each facet of each living ticket that was created in one of the spans. */
const facetsOfTickets = (tenantId: string, spans: readonly Span[]): Document[] => [
  { $match: { tenant_id: tenantId, deleted_at: null, $or: spans.map(createdIn) } },
  { $project: { _id: 0, facet: facetsExpression } },
  { $unwind: '$facet' },
  { $project: { facet: 1, count: { $literal: 1 } } },
];
