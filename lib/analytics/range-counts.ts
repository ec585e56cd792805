import type { Document } from 'mongodb';
import type { Part } from '#lib/mongo/union.ts';
import { atRiskFrom, customerLimit, keywordsAskedFor } from './count-rows.ts';
import { facetKinds, facetsExpression, ofKind } from './facets.ts';
import { coverOf, type PeriodSpan, type Span } from './periods.ts';
import { countsCollection, idOfPeriod, idOfTotal, listedIds } from './ticket-counts.ts';

const few = facetKinds.filter((kind) => kind !== 'keyword');
const split = (sign: string, text: string): Document => ({ $split: [text, sign] });
const added: Document[] = [
  { $group: { _id: '$facet', count: { $sum: '$count' } } },
  { $match: { count: { $gte: 1 } } },
];
const mostFirst = { $sort: { count: -1, _id: 1 } };

/**
 * Rows of facet counts, without keywords, of the tickets created in a span: from whole months and days, plus single
 * tickets at its ends.
 */
export const facetsOfRange = (tenantId: string, span: Span): Part[] => {
  const { periods, rests } = coverOf(span);
  return [
    ...periods.map((period) => ({ coll: countsCollection, pipeline: facetsOfPeriods(tenantId, period) })),
    ...(rests.length > 0 ? [{ coll: 'tickets', pipeline: facetsOfTickets(tenantId, rests) }] : []),
  ];
};

/** Sums the rows by facet; of keywords and customers it keeps the top ones. */
export const sumsOfFacets = (tenantId: string): Document[] => [
  {
    $facet: {
      few: [{ $match: { $or: few.map(ofKind) } }, ...added],
      keywords: mostFrequentKeywords(tenantId),
      customers: customersAtRisk,
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
      spelt: '$row.spelt',
    },
  },
];

/** Joins each keyword's forms over all time, which do not depend on the range. */
const mostFrequentKeywords = (tenantId: string): Document[] => [
  { $match: ofKind('keyword') },
  ...added,
  mostFirst,
  { $limit: keywordsAskedFor },
  { $set: { total: { $concat: [{ $literal: idOfTotal(tenantId, '') }, '$_id'] } } },
  { $lookup: { from: countsCollection, localField: 'total', foreignField: '_id', as: 'totals' } },
  { $set: { spelt: { $first: '$totals' } } },
  { $project: { count: 1, 'spelt.count': 1, 'spelt.forms': 1 } },
];

const customersAtRisk: Document[] = [
  { $match: ofKind('customer') },
  {
    $group: {
      _id: { $first: split('/', '$facet') },
      count: { $sum: '$count' },
      ticket_ids: { $push: '$facet' },
    },
  },
  { $match: { count: { $gte: atRiskFrom } } },
  mostFirst,
  { $limit: customerLimit },
  {
    $set: {
      ticket_ids: {
        $map: { input: { $slice: ['$ticket_ids', -listedIds] }, in: { $last: split('/', '$$this') } },
      },
    },
  },
];

/** One row per facet and period. */
const facetsOfPeriods = (tenantId: string, { level, from, to }: PeriodSpan): Document[] => [
  {
    $match: {
      tenant_id: tenantId,
      _id: { $gte: idOfPeriod(tenantId, level, from), $lt: idOfPeriod(tenantId, level, to) },
    },
  },
  { $project: { _id: 0, pair: { $objectToArray: { $ifNull: ['$counts', {}] } } } },
  { $unwind: '$pair' },
  { $project: { facet: '$pair.k', count: '$pair.v' } },
];

/** One row per facet of each living ticket created in one of the spans. */
const facetsOfTickets = (tenantId: string, spans: readonly Span[]): Document[] => [
  {
    $match: {
      tenant_id: tenantId,
      deleted_at: null,
      $or: spans.map(({ from, to }) => ({ created_at: { $gte: from, $lt: to } })),
    },
  },
  { $project: { _id: 0, facet: facetsExpression } },
  { $unwind: '$facet' },
  { $project: { facet: 1, count: { $literal: 1 } } },
];
