import type { AnyBulkWriteOperation, Document } from 'mongodb';
import type { CountDelta, PeriodDelta } from '#lib/analytics/count-delta.ts';
import { parseFacet } from '#lib/analytics/facets.ts';
import {
  type CountDoc,
  idOfMonthly,
  idOfPeriod,
  idOfTotal,
  idOfWindow,
  kindOfMonth,
  kindOfWindow,
} from '#lib/analytics/ticket-counts.ts';

type Operation = AnyBulkWriteOperation<CountDoc>;

/** The operations that add a delta to a tenant's counts, in this order. */
export const operationsOf = (tenantId: string, delta: CountDelta): Operation[] => [
  ...additionsTo(tenantId, delta),
  ...clearancesOf(tenantId, delta),
];

const additionsTo = (tenantId: string, { totals, forms, periods, monthly, windows }: CountDelta): Operation[] => [
  ...[...new Set([...totals.keys(), ...[...forms.keys()].map((stem) => `keyword:${stem}` as const)])].map((facet) => {
    const { kind, key } = parseFacet(facet);
    return upsert(idOfTotal(tenantId, facet), {
      $inc: { count: totals.get(facet) ?? 0, ...(kind === 'keyword' && prefixed('forms', forms.get(key))) },
      $setOnInsert: { tenant_id: tenantId, kind, key },
    });
  }),
  ...periods.map(({ level, name, counts, parts }) =>
    upsert(idOfPeriod(tenantId, level, name), {
      $inc: { ...prefixed('counts', counts), ...prefixed('parts', parts) },
      $setOnInsert: { tenant_id: tenantId, kind: level },
    }),
  ),
  ...monthly.map(({ month, kind, key, days, forms }) =>
    upsert(idOfMonthly(tenantId, kind, month, key), {
      $inc: {
        count: [...days.values()].reduce((sum, by) => sum + by, 0),
        ...prefixed('days', days),
        ...prefixed('forms', forms),
      },
      $setOnInsert: { tenant_id: tenantId, kind: kindOfMonth(kind, month), key },
    }),
  ),
  ...windows.flatMap(({ window, customers }) =>
    [...customers].map(([key, count]) =>
      upsert(idOfWindow(tenantId, window, key), {
        $inc: { count },
        $setOnInsert: { tenant_id: tenantId, kind: kindOfWindow(window), key },
      }),
    ),
  ),
];

/** Zero counts are removed: their keys may be the last trace of personal data. */
const clearancesOf = (tenantId: string, { totals, forms, periods, monthly, windows }: CountDelta): Operation[] => {
  const idsOf = (some: CountDelta['monthly']) =>
    some.map(({ month, kind, key }) => idOfMonthly(tenantId, kind, month, key));
  const lessenedPeriods = periods.filter(isLessened).map(({ level, name }) => idOfPeriod(tenantId, level, name));
  const lessenedForms = [
    ...[...forms].filter(([, by]) => hasLess(by)).map(([stem]) => idOfTotal(tenantId, `keyword:${stem}`)),
    ...idsOf(monthly.filter(({ forms }) => hasLess(forms))),
  ];
  const lessenedCounts = [
    ...[...totals].filter(([, by]) => by < 0).map(([facet]) => idOfTotal(tenantId, facet)),
    ...idsOf(monthly.filter(({ days }) => hasLess(days))),
    ...windows.flatMap(({ window, customers }) =>
      [...customers].flatMap(([key, by]) => (by < 0 ? [idOfWindow(tenantId, window, key)] : [])),
    ),
  ];
  return [
    ...clearance(lessenedPeriods, withoutZeros('counts', 'parts')),
    ...clearance(lessenedForms, withoutZeros('forms')),
    ...(lessenedCounts.length > 0 ? [{ deleteMany: { filter: { _id: { $in: lessenedCounts }, count: 0 } } }] : []),
  ];
};

const clearance = (ids: readonly string[], update: Document[]): Operation[] =>
  ids.length > 0 ? [{ updateMany: { filter: { _id: { $in: [...ids] } }, update } }] : [];

const upsert = (_id: string, update: Document): Operation => ({
  updateOne: { filter: { _id }, update, upsert: true },
});

const hasLess = (increments: ReadonlyMap<string, number>): boolean => [...increments.values()].some((by) => by < 0);

const isLessened = ({ counts, parts }: PeriodDelta): boolean => hasLess(counts) || hasLess(parts);

const prefixed = (field: string, increments: ReadonlyMap<string, number> = new Map()): Record<string, number> =>
  Object.fromEntries([...increments].map(([key, by]) => [`${field}.${key}`, by]));

const withoutZeros = (...fields: string[]): Document[] => [
  {
    $set: Object.fromEntries(
      fields.map((field) => [
        field,
        {
          $arrayToObject: {
            $filter: { input: { $objectToArray: { $ifNull: [`$${field}`, {}] } }, cond: { $ne: ['$$this.v', 0] } },
          },
        },
      ]),
    ),
  },
];
