import type { Document } from 'mongodb';
import { inSession, onSnapshot, type Store } from '#lib/mongo/store.ts';
import { type Part, united } from '#lib/mongo/union.ts';
import { urgencies } from '#lib/tickets/ticket.ts';
import { daysOfWindow, keptDays, keptMonths, keptTotals, keptWindow } from './kept-rows.ts';
import { monthsOf, windowsOf } from './recount.ts';
import { countsCollection } from './ticket-counts.ts';
import { createdIn, openRowsOfDays, openRowsOfForms, rowsOfDays, rowsOfForms, spanOfMonth } from './ticket-rows.ts';

/**
 * One part of a verification: the tickets of a month or of one of its days with the counts of its days; a month with its
 * days; a hopping window with its days; or the totals with the months. Together they show that all counts follow from
 * the tickets.
 */
export type Comparison =
  | { kind: 'tickets'; month: string; day: string | null }
  | { kind: 'month'; month: string }
  | { kind: 'window'; window: string }
  | { kind: 'totals' };

/** Where stored counts differ, and from what they must equal. */
export type Difference = { period: string; counted: string; kept: number; found: number };

export type Compared = {
  /** Living tickets that were counted. */
  tickets: number;
  differenceCount: number;
  /** The first of them. */
  differences: Difference[];
};

/** Differences in an answer; all of them are counted. */
export const differenceLimit = 100;

/** The tickets of a larger month are counted day by day, so that no command takes long. */
export const mostTicketsAtOnce = 20_000;

/** The comparisons after the last one that was done, in order. */
export async function* comparisonsAfter(
  store: Store,
  tenantId: string,
  last: Comparison | null,
  ticketsAtOnce = mostTicketsAtOnce,
): AsyncGenerator<Comparison> {
  if (last?.kind === 'totals') return;
  if (last?.kind !== 'window') yield* monthsAfter(store, tenantId, last, ticketsAtOnce);
  for (const window of await windowsOf(store, tenantId))
    if (last?.kind !== 'window' || window > last.window) yield { kind: 'window', window };
  yield { kind: 'totals' };
}

type OfMonth = Extract<Comparison, { month: string }>;

async function* monthsAfter(
  store: Store,
  tenantId: string,
  last: OfMonth | null,
  ticketsAtOnce: number,
): AsyncGenerator<OfMonth> {
  for (const month of await monthsOf(store, tenantId)) {
    if (last && month < last.month) continue;
    const within = last?.month === month ? last : null;
    if (within?.kind === 'month') continue;
    for (const day of within ? daysAfter(within.day, month) : await daysToCount(store, tenantId, month, ticketsAtOnce))
      yield { kind: 'tickets', month, day };
    yield { kind: 'month', month };
  }
}

/** Null stands for the whole month. */
const daysToCount = async (store: Store, tenantId: string, month: string, atMost: number) => {
  const tickets = await store.db
    .collection('tickets')
    .countDocuments(createdIn(tenantId, spanOfMonth(month)), { ...inSession(store), limit: atMost + 1 });
  return tickets > atMost ? daysAfter('00', month) : [null];
};

const daysAfter = (day: string | null, month: string): string[] => {
  if (day === null) return [];
  const { to } = spanOfMonth(month);
  const lastDay = new Date(to.getTime() - 1).getUTCDate();
  return Array.from({ length: lastDay - Number(day) }, (_, n) => `${Number(day) + 1 + n}`.padStart(2, '0'));
};

/**
 * Makes one comparison, by one query on one snapshot: what is written meanwhile is in both sides or in neither. The
 * database compares, so memory does not grow with words or customers.
 */
export const compareCounts = async (store: Store, tenantId: string, comparison: Comparison): Promise<Compared> => {
  const compared: Compared = { tickets: 0, differenceCount: 0, differences: [] };
  for await (const { period, counted, kept, found } of rowsOf(store, pipelineOf(tenantId, comparison))) {
    if (isOfTickets.has(counted) && comparison.kind === 'tickets') compared.tickets += found;
    if (kept === found) continue;
    compared.differenceCount++;
    if (compared.differences.length < differenceLimit) compared.differences.push({ period, counted, kept, found });
  }
  return compared;
};

/** Every ticket is counted under one of them. */
const isOfTickets: ReadonlySet<string> = new Set(urgencies.map((urgency) => `urgency:${urgency}`));

/** Days and forms are compared with tickets, so open deltas add to them; stored counts alone with each other. */
const pipelineOf = (tenantId: string, comparison: Comparison): Document[] => {
  switch (comparison.kind) {
    case 'tickets': {
      const { month, day } = comparison;
      const kept = [...keptDays(tenantId, month, day), openRowsOfDays(tenantId, month, day)];
      return differing([rowsOfDays(tenantId, month, day)], kept);
    }
    case 'month': {
      const { month } = comparison;
      const days = keptDays(tenantId, month, null).map((part) => then(part, ofWholeMonth(month)));
      const kept = [...keptMonths(tenantId, month), openRowsOfForms(tenantId, month)];
      return differing([...days, rowsOfForms(tenantId, month)], kept);
    }
    case 'window': {
      const { window } = comparison;
      return differing([daysOfWindow(tenantId, window)], [keptWindow(tenantId, window)]);
    }
    case 'totals':
      return differing(
        keptMonths(tenantId, null).map((part) => then(part, ofAllTime)),
        [keptTotals(tenantId)],
      );
  }
};

const then = ({ coll, pipeline }: Part, stages: readonly Document[]): Part => ({
  coll,
  pipeline: [...pipeline, ...stages],
});

/** Matches facets, without the parts of a period, which begin with a digit. */
const isFacet = { facet: { $gte: ':' } };
const hasNoColon = { $lt: ['$facet', ':'] };
const hasSign = (sign: string) => ({ $gt: [{ $size: { $split: ['$facet', sign] } }, 1] });
/** A quarter of an hour, or the tickets of a class in some of a day. */
const isFiner = { $and: [hasNoColon, { $or: [hasSign('q'), hasSign('-')] }] };

/** Rows of days as rows of their month, whose parts are its days: their hours, without what is finer. */
const ofWholeMonth = (month: string): Document[] => [
  { $match: { $expr: { $not: [isFiner] } } },
  {
    $set: {
      period: { $literal: month },
      facet: { $cond: [hasNoColon, { $last: { $split: ['$period', '-'] } }, '$facet'] },
    },
  },
];

/** Rows of months as those of the totals, which have no parts. */
const ofAllTime: Document[] = [{ $match: isFacet }, { $set: { period: { $literal: 'all' } } }];

/** Rows whose sum on one side is not that on the other; and those that count every ticket. */
const differing = (found: readonly Part[], kept: readonly Part[]): Document[] => {
  const side = (parts: readonly Part[], name: string) =>
    parts.map((part) => then(part, [{ $project: { period: 1, facet: 1, [name]: '$count' } }]));
  const [first, ...others] = [...side(kept, 'kept'), ...side(found, 'found')];
  if (!first) return [];
  return [
    ...united([first, ...others]),
    {
      $group: { _id: { period: '$period', facet: '$facet' }, kept: { $sum: '$kept' }, found: { $sum: '$found' } },
    },
    { $match: { $or: [{ $expr: { $ne: ['$kept', '$found'] } }, { '_id.facet': { $in: [...isOfTickets] } }] } },
    { $sort: { _id: 1 } },
    { $project: { _id: 0, period: '$_id.period', counted: '$_id.facet', kept: 1, found: 1 } },
  ];
};

type Row = { period: string; counted: string; kept: number; found: number };

const rowsOf = (store: Store, pipeline: Document[]): AsyncIterable<Row> =>
  store.db.collection(countsCollection).aggregate<Row>(pipeline, { ...onSnapshot(store), allowDiskUse: true });
