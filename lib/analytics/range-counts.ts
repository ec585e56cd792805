import type { Document } from 'mongodb';
import { type Part, united } from '#lib/mongo/union.ts';
import { type PeriodSpan, periodsOf, roundedToDays, type Span } from './periods.ts';
import { countsCollection, idOfPeriod } from './ticket-counts.ts';

/** Rows of the counts of fixed kinds in the whole days that are nearest to a span; no part if it has none. */
export const periodCounts = (tenantId: string, span: Span): Part[] => {
  const [first, ...others] = periodsOf(roundedToDays(span).days).map((period) => ofCounts(pairsOf(tenantId, period)));
  if (!first) return [];
  return [
    ofCounts([
      ...united([first, ...others]),
      { $group: { _id: '$pair.k', count: { $sum: '$pair.v' } } },
      { $project: { _id: 0, kind: { $first: split('$_id') }, key: { $last: split('$_id') }, count: 1 } },
    ]),
  ];
};

const ofCounts = (pipeline: Document[]): Part => ({ coll: countsCollection, pipeline });
const split = (text: string): Document => ({ $split: [text, ':'] });

/** Rows of a facet and its count each. */
const pairsOf = (tenantId: string, { level, from, to }: PeriodSpan): Document[] => [
  {
    $match: {
      tenant_id: tenantId,
      _id: { $gte: idOfPeriod(tenantId, level, from), $lt: idOfPeriod(tenantId, level, to) },
    },
  },
  { $project: { _id: 0, pair: { $objectToArray: { $ifNull: ['$counts', {}] } } } },
  { $unwind: '$pair' },
];
