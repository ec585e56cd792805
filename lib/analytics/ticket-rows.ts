import type { Document } from 'mongodb';
import type { Part } from '#lib/mongo/union.ts';
import { facetsExpression, ofKind } from './facets.ts';
import { deltasOf, ledgerCollection } from './open-deltas.ts';
import { countedClasses, dayMs, type Span } from './periods.ts';

// The tickets as rows of what they are counted under, by the database.

const hourOfTicket = { $dateToString: { date: '$created_at', format: '%H' } };
const minuteOfTicket = { $dateToString: { date: '$created_at', format: '%M' } };

const namesExpression = {
  $concatArrays: [
    [hourOfTicket],
    ...['15', '30', '45'].map((from, index) => ({
      $cond: [
        {
          $and: [
            { $gte: [minuteOfTicket, from] },
            ...(index < 2 ? [{ $lt: [minuteOfTicket, `${15 * (index + 2)}`] }] : []),
          ],
        },
        [{ $concat: [hourOfTicket, `q${index + 1}`] }],
        [],
      ],
    })),
  ],
};

/** The parts of a day as `partsOfTicket` has them. */
const partsExpression = {
  $concatArrays: [
    '$names',
    ...countedClasses.map((one) => ({
      $cond: [
        { $in: [one, ['$urgency', '$sentiment']] },
        { $map: { input: '$names', in: { $concat: ['$$this', `-${one}`] } } },
        [],
      ],
    })),
  ],
};

/** The UTC month, half-open. */
export const spanOfMonth = (month: string): Span => {
  const from = new Date(`${month}-01T00:00:00Z`);
  return { from, to: new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1)) };
};

/** Matches the living tickets that were created in a span. */
export const createdIn = (tenantId: string, { from, to }: Span) => ({
  tenant_id: tenantId,
  deleted_at: null,
  created_at: { $gte: from, $lt: to },
});

const byDay: Document[] = [
  { $set: { names: namesExpression } },
  {
    $project: {
      day: { $dateToString: { date: '$created_at', format: '%Y-%m-%d' } },
      facet: { $concatArrays: [facetsExpression, partsExpression] },
      count: { $ifNull: ['$count', 1] },
    },
  },
  { $unwind: '$facet' },
];

/** One row per ticket and facet or part of its day: `{day, facet}`. */
export const facetsByDay = (tenantId: string, span: Span): Document[] => [
  { $match: createdIn(tenantId, span) },
  ...byDay,
];

const asRowsOfDays: Document[] = [
  ...byDay,
  { $match: { $nor: [ofKind('form')] } },
  { $project: { _id: 0, period: '$day', facet: 1, count: 1 } },
];

const asRowsOfForms = (month: string): Document[] => [
  { $project: { facet: facetsExpression, count: { $ifNull: ['$count', 1] } } },
  { $unwind: '$facet' },
  { $match: ofKind('form') },
  { $project: { _id: 0, period: { $literal: month }, facet: 1, count: 1 } },
];

/** Rows `{period, facet, count}` of a month's days, or of one of them; forms of keywords are counted by month alone. */
export const rowsOfDays = (tenantId: string, month: string, day: string | null): Part => ({
  coll: 'tickets',
  pipeline: [{ $match: createdIn(tenantId, spanOfDays(month, day)) }, ...asRowsOfDays],
});

/** Rows of the forms in a month. */
export const rowsOfForms = (tenantId: string, month: string): Part => ({
  coll: 'tickets',
  pipeline: [{ $match: createdIn(tenantId, spanOfMonth(month)) }, ...asRowsOfForms(month)],
});

/** The same of open deltas: what they add to the stored counts. */
export const openRowsOfDays = (tenantId: string, month: string, day: string | null): Part => ({
  coll: ledgerCollection,
  pipeline: [...openTickets(tenantId, spanOfDays(month, day)), ...asRowsOfDays],
});

export const openRowsOfForms = (tenantId: string, month: string): Part => ({
  coll: ledgerCollection,
  pipeline: [...openTickets(tenantId, spanOfMonth(month)), ...asRowsOfForms(month)],
});

/** The tickets of open deltas: as they are after the changes, counted once, and as they were, counted minus once. */
const openTickets = (tenantId: string, { from, to }: Span): Document[] => [
  { $match: deltasOf(tenantId) },
  { $unwind: '$changes' },
  {
    $project: {
      side: [
        { ticket: '$changes.after', count: { $literal: 1 } },
        { ticket: '$changes.before', count: { $literal: -1 } },
      ],
    },
  },
  { $unwind: '$side' },
  { $match: { 'side.ticket.created_at': { $gte: from, $lt: to } } },
  { $replaceRoot: { newRoot: { $mergeObjects: ['$side.ticket', { count: '$side.count' }] } } },
];

const spanOfDays = (month: string, day: string | null): Span => {
  if (day === null) return spanOfMonth(month);
  const from = new Date(`${month}-${day}T00:00:00Z`);
  return { from, to: new Date(from.getTime() + dayMs) };
};
