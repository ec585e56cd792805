import type { AnyBulkWriteOperation, Document } from 'mongodb';
import { parseFacet } from '#lib/analytics/facets.ts';
import {
  type CountDoc,
  idOfCustomer,
  idOfKeyword,
  idOfPeriod,
  idOfTotal,
  keptIds,
  kindOfMonth,
} from '#lib/analytics/ticket-counts.ts';
import type { CountDelta, PeriodDelta } from './count-delta.ts';

type Operation = AnyBulkWriteOperation<CountDoc>;

/** The operations that add a delta to a tenant's counts, in this order. */
export const operationsOf = (tenantId: string, delta: CountDelta): Operation[] => [
  ...additionsTo(tenantId, delta),
  ...clearancesOf(tenantId, delta),
];

const additionsTo = (tenantId: string, { totals, forms, customers, periods, keywords }: CountDelta): Operation[] => [
  ...[...new Set([...totals.keys(), ...[...forms.keys()].map((stem) => `keyword:${stem}` as const)])].map((facet) => {
    const { kind, key } = parseFacet(facet);
    return upsert(idOfTotal(tenantId, facet), {
      $inc: { count: totals.get(facet) ?? 0, ...(kind === 'keyword' && prefixed('forms', forms.get(key))) },
      $setOnInsert: { tenant_id: tenantId, kind, key },
    });
  }),
  ...[...customers].flatMap(([customer, { came, went }]) => [
    upsert(idOfCustomer(tenantId, customer), {
      $inc: { count: came.length - went.length },
      $push: { ticket_ids: { $each: came, $slice: -keptIds } },
      $setOnInsert: { tenant_id: tenantId, kind: 'customer', key: customer },
    }),
    ...(went.length > 0 ? [pullIds(idOfCustomer(tenantId, customer), went)] : []),
  ]),
  ...periods.map(({ level, name, counts, parts }) =>
    upsert(idOfPeriod(tenantId, level, name), {
      $inc: { ...prefixed('counts', counts), ...prefixed('parts', parts) },
      $setOnInsert: { tenant_id: tenantId, kind: level },
    }),
  ),
  ...keywords.map(({ month, stem, days, forms }) =>
    upsert(idOfKeyword(tenantId, month, stem), {
      $inc: {
        count: [...days.values()].reduce((sum, by) => sum + by, 0),
        ...prefixed('days', days),
        ...prefixed('forms', forms),
      },
      $setOnInsert: { tenant_id: tenantId, kind: kindOfMonth(month), key: stem },
    }),
  ),
];

/** Zero counts are removed: their keys may be the last trace of personal data. */
const clearancesOf = (tenantId: string, { totals, forms, customers, periods, keywords }: CountDelta): Operation[] => {
  const lessenedPeriods = periods.filter(isLessened).map(({ level, name }) => idOfPeriod(tenantId, level, name));
  const lessenedForms = [
    ...[...forms].filter(([, by]) => hasLess(by)).map(([stem]) => idOfTotal(tenantId, `keyword:${stem}`)),
    ...keywords.filter(({ forms }) => hasLess(forms)).map(({ month, stem }) => idOfKeyword(tenantId, month, stem)),
  ];
  const lessenedCounts = [
    ...[...totals].filter(([, by]) => by < 0).map(([facet]) => idOfTotal(tenantId, facet)),
    ...[...customers].filter(([, { went }]) => went.length > 0).map(([customer]) => idOfCustomer(tenantId, customer)),
    ...keywords.filter(({ days }) => hasLess(days)).map(({ month, stem }) => idOfKeyword(tenantId, month, stem)),
  ];
  return [
    ...clearance(lessenedPeriods, withoutZeros),
    ...clearance(lessenedForms, withoutZeroForms),
    ...(lessenedCounts.length > 0 ? [{ deleteMany: { filter: { _id: { $in: lessenedCounts }, count: 0 } } }] : []),
  ];
};

const clearance = (ids: readonly string[], update: Document[]): Operation[] =>
  ids.length > 0 ? [{ updateMany: { filter: { _id: { $in: [...ids] } }, update } }] : [];

const upsert = (_id: string, update: Document): Operation => ({
  updateOne: { filter: { _id }, update, upsert: true },
});

const pullIds = (_id: string, ids: readonly string[]): Operation => ({
  updateOne: { filter: { _id }, update: { $pull: { ticket_ids: { $in: [...ids] } } } },
});

const hasLess = (increments: ReadonlyMap<string, number>): boolean => [...increments.values()].some((by) => by < 0);

const isLessened = ({ counts, parts }: PeriodDelta): boolean => hasLess(counts) || hasLess(parts);

const prefixed = (field: string, increments: ReadonlyMap<string, number> = new Map()): Record<string, number> =>
  Object.fromEntries([...increments].map(([key, by]) => [`${field}.${key}`, by]));

const nonZeros = (field: string): Document => ({
  $arrayToObject: {
    $filter: { input: { $objectToArray: { $ifNull: [`$${field}`, {}] } }, cond: { $ne: ['$$this.v', 0] } },
  },
});

const withoutZeros: Document[] = [{ $set: { counts: nonZeros('counts'), parts: nonZeros('parts') } }];
const withoutZeroForms: Document[] = [{ $set: { forms: nonZeros('forms') } }];
