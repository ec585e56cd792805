import type { Document } from 'mongodb';
import { inSession, type Store } from '#lib/mongo/store.ts';
import { formIn, keptAs, stemIn } from '#lib/triage/keyword.ts';
import { isForm, isOpen, type OpenKind, openKinds, parseFacet } from './facets.ts';
import { windowsIn } from './hopping-windows.ts';
import { type Level, nameOfPeriod } from './periods.ts';
import {
  type CountDoc,
  countsCollection,
  idOfMonthly,
  idOfPeriod,
  kindOfMonth,
  kindsOfMonths,
  kindsOfWindows,
  type MonthlyDoc,
  type PeriodDoc,
  type WindowDoc,
} from './ticket-counts.ts';
import { facetsByDay, spanOfMonth } from './ticket-rows.ts';

/** Counts by facet, or by part of a period. */
export type FacetCounts = Map<string, number>;

/** The actual or expected counts of one period's document. */
export type PeriodCounts = { level: Level; name: string; counts: FacetCounts; parts: FacetCounts };

/** One month, and those of its days that have tickets, by name. */
export type MonthCounts = Map<string, PeriodCounts>;

/** Every month with a ticket or with a count. */
export const monthsOf = async (store: Store, tenantId: string): Promise<string[]> => {
  const session = inSession(store);
  const living = { tenant_id: tenantId, deleted_at: null };
  const edge = (direction: 1 | -1) =>
    store.db
      .collection('tickets')
      .findOne(living, { ...session, sort: { created_at: direction, _id: direction }, projection: { created_at: 1 } });
  const [oldest, newest] = [await edge(1), await edge(-1)];
  const kept = await store.db
    .collection<PeriodDoc>(countsCollection)
    .find({ tenant_id: tenantId, kind: { $in: ['day', 'month'] } }, { ...session, projection: { _id: 1 } })
    .toArray();
  const kinds = await store.db
    .collection<MonthlyDoc>(countsCollection)
    .distinct('kind', { tenant_id: tenantId, $or: openKinds.map((kind) => ({ kind: kindsOfMonths(kind) })) }, session);
  const months = new Set([
    ...kept.map(({ _id }) => monthIn(_id.split('/').at(-1) ?? '')),
    ...kinds.map((kind) => kind.split('/').at(-1) ?? ''),
  ]);
  if (oldest && newest)
    for (let at: Date = oldest.created_at; monthOf(at) <= monthOf(newest.created_at); at = startOfNext(monthOf(at)))
      months.add(monthOf(at));
  return [...months].toSorted();
};

/** Every hopping window with a count, or with a month's counts of customers; in the order of their names. */
export const windowsOf = async (store: Store, tenantId: string): Promise<string[]> => {
  const kinds = await store.db
    .collection<MonthlyDoc | WindowDoc>(countsCollection)
    .distinct(
      'kind',
      { tenant_id: tenantId, $or: [{ kind: kindsOfMonths('customer') }, { kind: kindsOfWindows }] },
      inSession(store),
    );
  const windows = kinds.flatMap((kind) => {
    const name = kind.slice(kind.indexOf('/') + 1);
    return name.includes('/') ? [name] : windowsIn(spanOfMonth(name));
  });
  return [...new Set(windows)].toSorted();
};

/** The counts of the tickets created in a month, by the database. */
export const countTickets = async (store: Store, tenantId: string, month: string): Promise<MonthCounts> => {
  const rows = store.db
    .collection('tickets')
    .aggregate<{ _id: { day: string; facet: string }; count: number }>(
      [
        ...facetsByDay(tenantId, spanOfMonth(month)),
        { $group: { _id: { day: '$day', facet: '$facet' }, count: { $sum: 1 } } },
      ] satisfies Document[],
      { ...inSession(store), allowDiskUse: true },
    );
  const periods: MonthCounts = new Map();
  for await (const { _id, count } of rows) {
    const day = periodIn(periods, 'day', _id.day);
    const whole = periodIn(periods, 'month', month);
    if (_id.facet.includes(':')) {
      if (!isForm(_id.facet)) addTo(day.counts, _id.facet, count);
      addTo(whole.counts, _id.facet, count);
    } else {
      addTo(day.parts, _id.facet, count);
      if (!/[q-]/.test(_id.facet)) addTo(whole.parts, _id.day.slice(8), count);
    }
  }
  return periods;
};

/** The counts to store for a recounted month. */
export const docsOfMonth = (tenantId: string, month: string, periods: MonthCounts): CountDoc[] => {
  const docs = [...periods.values()].map(
    ({ level, name, counts, parts }): PeriodDoc => ({
      _id: idOfPeriod(tenantId, level, name),
      tenant_id: tenantId,
      kind: level,
      counts: Object.fromEntries([...counts].filter(([facet]) => !isOpen(facet) && !isForm(facet))),
      parts: Object.fromEntries(parts),
    }),
  );
  const monthly = new Map<string, MonthlyDoc>();
  for (const { level, name, counts } of periods.values())
    for (const [facet, count] of counts) {
      if (!isOpen(facet)) continue;
      const doc = monthly.get(facet) ?? monthlyOf(tenantId, month, parseFacet<OpenKind>(facet));
      monthly.set(facet, doc);
      if (level === 'month') doc.count = count;
      else doc.days[name.slice(8)] = count;
    }
  for (const [facet, count] of periods.get(month)?.counts ?? []) addForm(monthly, facet, count);
  return [...docs, ...monthly.values()];
};

const monthlyOf = (tenantId: string, month: string, { kind, key }: { kind: OpenKind; key: string }): MonthlyDoc => ({
  _id: idOfMonthly(tenantId, kind, month, key),
  tenant_id: tenantId,
  kind: kindOfMonth(kind, month),
  key,
  count: 0,
  days: {},
});

/** The facets of a keyword's forms. */
export const formFacets = (stem: string, forms: Record<string, number> = {}): [string, number][] =>
  Object.entries(forms).map(([form, count]) => [`form:${keptAs(stem, form)}`, count]);

/** Stores a form's count with its stem's document, found by the stem's facet; ignores other facets. */
export const addForm = (
  docs: ReadonlyMap<string, { forms?: Record<string, number> }>,
  facet: string,
  count: number,
): void => {
  if (!isForm(facet)) return;
  const kept = parseFacet(facet).key;
  const doc = docs.get(`keyword:${stemIn(kept)}`);
  const form = formIn(kept);
  if (doc && form !== undefined) doc.forms = { ...doc.forms, [form]: count };
};

/** The documents of a month and its days. */
export const periodsOfMonth = (tenantId: string, month: string) => ({
  tenant_id: tenantId,
  $or: [
    { _id: idOfPeriod(tenantId, 'month', month) },
    {
      _id: {
        $gte: idOfPeriod(tenantId, 'day', month),
        $lt: idOfPeriod(tenantId, 'day', monthOf(startOfNext(month))),
      },
    },
  ],
});

const periodIn = (periods: MonthCounts, level: Level, name: string): PeriodCounts => {
  const known = periods.get(name);
  if (known) return known;
  const fresh: PeriodCounts = { level, name, counts: new Map(), parts: new Map() };
  periods.set(name, fresh);
  return fresh;
};

export const addTo = (counts: FacetCounts, key: string, count: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + count);
};

const monthIn = (name: string): string => name.slice(0, 7);
const monthOf = (at: Date): string => nameOfPeriod('month', at);
const startOfNext = (month: string): Date => spanOfMonth(month).to;
