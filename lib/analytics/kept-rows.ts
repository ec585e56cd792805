import type { Document } from 'mongodb';
import type { Part } from '#lib/mongo/union.ts';
import { facetKinds, openKinds } from './facets.ts';
import { spanOfWindow } from './hopping-windows.ts';
import { nameOfPeriod } from './periods.ts';
import {
  countsCollection,
  idOfPeriod,
  kindOfMonth,
  kindOfWindow,
  kindsOfMonths,
  monthlyKinds,
} from './ticket-counts.ts';

// The stored counts as rows `{period, facet, count}`, to be compared with each other and with the tickets. A period is a
// day, a month, a hopping window or `all`; parts of a period are facets without a colon.

const nameInId = { $last: { $split: ['$_id', '/'] } };
const pairsOf = (field: string): Document => ({ $objectToArray: { $ifNull: [`$${field}`, {}] } });
const ofCounts = (pipeline: Document[]): Part => ({ coll: countsCollection, pipeline });

/** Rows of one pair each, of documents with several. */
const rowsOfPairs = (period: unknown, pairs: unknown): Document[] => [
  { $project: { period, pair: pairs } },
  { $unwind: '$pair' },
  { $project: { _id: 0, period: 1, facet: '$pair.k', count: '$pair.v' } },
];

const facetsOfPeriod = rowsOfPairs(nameInId, { $concatArrays: [pairsOf('counts'), pairsOf('parts')] });

const form = { $concat: ['form:', '$key', '=', '$$this.k'] };

/** The kind of facets in `status`, or in `status/2026-01`. */
const kindInKind = { $first: { $split: ['$kind', '/'] } };

/** A facet's count and those of a keyword's forms, as pairs. */
const pairsOfFacet = {
  $concatArrays: [
    [{ k: { $concat: [kindInKind, ':', '$key'] }, v: '$count' }],
    { $map: { input: pairsOf('forms'), in: { k: form, v: '$$this.v' } } },
  ],
};

/** Counts of a month's days, or of one of them, as stored. */
export const keptDays = (tenantId: string, month: string, day: string | null): Part[] => {
  const idOfDay = (name: string) => idOfPeriod(tenantId, 'day', `${month}${name}`);
  const days = pairsOf('days');
  return [
    ofCounts([
      { $match: { tenant_id: tenantId, _id: day ? idOfDay(`-${day}`) : { $gte: idOfDay('-'), $lt: idOfDay('.') } } },
      ...facetsOfPeriod,
    ]),
    ofCounts([
      {
        $match: {
          tenant_id: tenantId,
          kind: { $in: monthlyKinds(month) },
          ...(day && { [`days.${day}`]: { $exists: true } }),
        },
      },
      {
        $project: { kind: 1, key: 1, day: day ? { $filter: { input: days, cond: { $eq: ['$$this.k', day] } } } : days },
      },
      { $unwind: '$day' },
      {
        $project: {
          _id: 0,
          period: { $concat: [`${month}-`, '$day.k'] },
          facet: { $concat: [kindInKind, ':', '$key'] },
          count: '$day.v',
        },
      },
    ]),
  ];
};

/** Counts of one month, or of every month, as stored. */
export const keptMonths = (tenantId: string, month: string | null): Part[] => [
  ofCounts([
    { $match: { tenant_id: tenantId, ...(month ? { _id: idOfPeriod(tenantId, 'month', month) } : { kind: 'month' }) } },
    ...facetsOfPeriod,
  ]),
  ofCounts([
    { $match: { tenant_id: tenantId, ...(month ? { kind: { $in: monthlyKinds(month) } } : ofAllMonths) } },
    ...rowsOfPairs({ $last: { $split: ['$kind', '/'] } }, pairsOfFacet),
  ]),
];

const ofAllMonths = { $or: openKinds.map((kind) => ({ kind: kindsOfMonths(kind) })) };

/** Counts of customers in a hopping window, as stored. */
export const keptWindow = (tenantId: string, window: string): Part =>
  ofCounts([
    { $match: { tenant_id: tenantId, kind: kindOfWindow(window) } },
    { $project: rowOfWindow(window, '$count') },
  ]);

/** The same, as it follows from the days of months. */
export const daysOfWindow = (tenantId: string, window: string): Part => {
  const { from, to } = spanOfWindow(window);
  const months = {
    $gte: kindOfMonth('customer', nameOfPeriod('month', from)),
    $lte: kindOfMonth('customer', nameOfPeriod('month', new Date(to.getTime() - 1))),
  };
  return ofCounts([
    { $match: { tenant_id: tenantId, kind: months } },
    { $project: { key: 1, month: { $last: { $split: ['$kind', '/'] } }, day: pairsOf('days') } },
    { $unwind: '$day' },
    { $project: { key: 1, count: '$day.v', name: { $concat: ['$month', '-', '$day.k'] } } },
    { $match: { name: { $gte: nameOfPeriod('day', from), $lt: nameOfPeriod('day', to) } } },
    { $project: rowOfWindow(window, '$count') },
  ]);
};

const rowOfWindow = (window: string, count: string): Document => ({
  _id: 0,
  period: { $literal: kindOfWindow(window) },
  facet: { $concat: ['customer:', '$key'] },
  count,
});

/** Counts over all time, as stored. */
export const keptTotals = (tenantId: string): Part =>
  ofCounts([
    { $match: { tenant_id: tenantId, kind: { $in: [...facetKinds] } } },
    ...rowsOfPairs({ $literal: 'all' }, pairsOfFacet),
  ]);
