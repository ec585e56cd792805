import type { Document } from 'mongodb';
import type { Part } from '#lib/mongo/union.ts';
import { facetsExpression, fixedKinds, ofKind } from './facets.ts';
import { coverOf, type PeriodSpan, type Span } from './periods.ts';
import { countsCollection, idOfPeriod, idOfTotal } from './ticket-counts.ts';
import type { ListPlan } from './top-list.ts';

const split = (text: string): Document => ({ $split: [text, ':'] });
const summed: Document = { $group: { _id: '$facet', count: { $sum: '$count' }, isWhole: { $max: '$isWhole' } } };
const added: Document[] = [summed, { $match: { count: { $gte: 1 } } }];

/**
 * Rows of facet counts of the tickets created in a span: of fixed kinds from whole months and days, of all kinds from
 * the single tickets at its ends.
 */
export const facetsOfRange = (tenantId: string, span: Span): Part[] => {
  const { periods, rests } = coverOf(span);
  return [
    ...periods.map((period) => ({ coll: countsCollection, pipeline: facetsOfPeriods(tenantId, period) })),
    ...(rests.length > 0 ? [{ coll: 'tickets', pipeline: facetsOfTickets(tenantId, rests) }] : []),
  ];
};

/** Rows of no tickets for the keys asked for by name: one that the range has not may have forms outside it. */
export const namedKeys = (tenantId: string, { kind, wanted }: ListPlan): Part => ({
  coll: countsCollection,
  pipeline: [
    { $match: { tenant_id: tenantId, _id: { $in: wanted.map((key) => idOfTotal(tenantId, `${kind}:${key}`)) } } },
    { $project: { _id: 0, facet: { $concat: [`${kind}:`, '$key'] }, count: { $literal: 0 } } },
  ],
});

/** Sums the rows by facet; of each list it keeps the top ones, and those asked for by name. */
export const sumsOfFacets = (tenantId: string, lists: readonly ListPlan[]): Document[] => [
  {
    $facet: {
      whole: [{ $match: { $or: [...fixedKinds, 'status' as const].map(ofKind) } }, ...added],
      ...Object.fromEntries(lists.flatMap((list) => [topOf(tenantId, list), namedOf(tenantId, list)])),
    },
  },
  {
    $project: {
      row: { $concatArrays: ['$whole', ...lists.flatMap(({ kind }) => [`$${kind}`, `$${kind}_named`])] },
    },
  },
  { $unwind: '$row' },
  {
    $project: {
      _id: 0,
      kind: { $first: split('$row._id') },
      key: { $last: split('$row._id') },
      count: '$row.count',
      isWhole: '$row.isWhole',
      spelt: '$row.spelt',
    },
  },
];

const topOf = (tenantId: string, { kind, cut, wanted }: ListPlan): [string, Document[]] => [
  kind,
  [
    {
      $match: { $and: [ofKind(kind), ...(wanted.length > 0 ? [{ facet: { $nin: facetsNamed(kind, wanted) } }] : [])] },
    },
    ...added,
    { $sort: { count: -1, _id: 1 } },
    { $limit: cut },
    ...(kind === 'keyword' ? withForms(tenantId) : []),
  ],
];

const namedOf = (tenantId: string, { kind, wanted }: ListPlan): [string, Document[]] => [
  `${kind}_named`,
  [
    { $match: { facet: { $in: facetsNamed(kind, wanted) } } },
    summed,
    ...(kind === 'keyword' ? withForms(tenantId) : []),
  ],
];

const facetsNamed = (kind: string, keys: readonly string[]): string[] => keys.map((key) => `${kind}:${key}`);

/** Joins each keyword's forms over all time, which do not depend on the range. */
const withForms = (tenantId: string): Document[] => [
  { $set: { total: { $concat: [{ $literal: idOfTotal(tenantId, '') }, '$_id'] } } },
  { $lookup: { from: countsCollection, localField: 'total', foreignField: '_id', as: 'totals' } },
  { $set: { spelt: { $first: '$totals' } } },
  { $project: { count: 1, isWhole: 1, 'spelt.count': 1, 'spelt.forms': 1 } },
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
