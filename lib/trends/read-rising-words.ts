import type { Increments } from '#lib/analytics/count-delta.ts';
import { type CountRow, commonestForm } from '#lib/analytics/count-rows.ts';
import { openDeltas } from '#lib/analytics/open-deltas.ts';
import { dayMs, type MonthShare, type Span, startOfDay, wholeDaysByMonth } from '#lib/analytics/periods.ts';
import { periodCounts } from '#lib/analytics/range-counts.ts';
import { countsCollection, idOfMonthly, idOfTotal, kindOfMonth, type TotalDoc } from '#lib/analytics/ticket-counts.ts';
import { countsByKey, formsByStem, type TicketTally } from '#lib/analytics/ticket-tally.ts';
import { inSession, inSnapshot, type Store } from '#lib/mongo/store.ts';
import { rowsOfEach } from '#lib/mongo/union.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { stemOf } from '#lib/text/stem.ts';
import { leastTickets, riseOf } from './distinctive.ts';
import { isGreeting } from './greeting-words.ts';
import { type MonthlyRow, monthlyFields, readMonthly, withMonthly } from './monthly-counts.ts';
import { readRestTally } from './read-groups.ts';
import { leastPast, mostOfMonth, mostRising, type RisingWords } from './rising-words.ts';
import type { TrendRange } from './trend-range.ts';

/** The past that a range is compared with, right before the day on which it begins. */
const pastDays = 90;
/** So many of the most frequent words of the range are compared. */
const mostCompared = 300;

/**
 * The words that are more frequent in a range than in the time before, by the counts of the words that are frequent in its months:
 * how many are read does not depend on the number of tickets or words.
 */
export const readRisingWords = (store: Store, tenantId: string, range: TrendRange): Promise<RisingWords> =>
  inSnapshot(store, async (snapshot) => {
    const end = startOfDay(range.from);
    const past: Span = { from: new Date(end.getTime() - pastDays * dayMs), to: end };
    const deltas = await openDeltas(snapshot, tenantId).toArray();
    const kinds = ['urgency', 'keyword'] as const;
    const sideOf = async (span: Span): Promise<Side> => ({
      span,
      shares: wholeDaysByMonth(span),
      rest: await readRestTally(snapshot, tenantId, span, { deltas, kinds }),
    });
    const sides = { now: await sideOf(range), before: await sideOf(past) };
    const of = {
      now: await totalOf(snapshot, tenantId, sides.now),
      before: await totalOf(snapshot, tenantId, sides.before),
    };
    const isKnown = of.before >= leastPast;
    const candidates = isKnown ? await candidatesOf(snapshot, tenantId, sides.now) : [];
    const counted = await countWords(snapshot, tenantId, candidates, sides);
    const isOwn = await ownWords(snapshot, tenantId);
    const rising = candidates
      .filter((stem) => !isGreeting(stem) && !isOwn(stem))
      .flatMap((stem) => {
        const [tickets, before] = [counted.now.get(stem) ?? 0, counted.before.get(stem) ?? 0];
        const rise = riseOf({ tickets, of: of.now }, { tickets: before, of: of.before });
        return rise ? [{ stem, tickets, compared_tickets: before, ...rise }] : [];
      })
      .toSorted((one, other) => other.score - one.score || (one.stem < other.stem ? -1 : 1))
      .slice(0, mostRising);
    const stems = rising.map(({ stem }) => stem);
    const formOf = await commonestForms(snapshot, tenantId, stems, sides.now.rest);
    return {
      ...{ tenant_id: tenantId, from_date: range.from.toISOString(), to_date: range.to.toISOString() },
      ...{ compared_from: past.from.toISOString(), compared_to: past.to.toISOString() },
      ...{ total_tickets: of.now, compared_tickets: of.before, is_known: isKnown },
      words: rising.map(({ stem, score: _, ratio, ...word }) => ({
        word: formOf(stem),
        ...word,
        ratio: ratio === null ? null : Math.round(ratio * 10) / 10,
      })),
    };
  });

/** The whole days of a span by month, and what their stored counts lack. */
type Side = { span: Span; shares: MonthShare[]; rest: TicketTally<'urgency' | 'keyword'> };

const totalOf = async (store: Store, tenantId: string, { span, rest }: Side): Promise<number> => {
  const [counts] = periodCounts(tenantId, span);
  const stored = counts
    ? await store.db.collection(counts.coll).aggregate<CountRow>(counts.pipeline, inSession(store)).toArray()
    : [];
  const ofUrgencies = stored.filter(({ kind }) => kind === 'urgency').map(({ count }) => count);
  return [...ofUrgencies, ...rest.urgency.values()].reduce((sum, count) => sum + count, 0);
};

/** The words that are frequent in a month of the range, or in what stored counts lack of it; the most frequent of the range first. */
const candidatesOf = async (store: Store, tenantId: string, { shares, rest }: Side): Promise<string[]> => {
  const rows = await rowsOfEach<MonthlyRow, MonthShare>(store, countsCollection, shares, ({ month }) => [
    { $match: { tenant_id: tenantId, kind: kindOfMonth('keyword', month), count: { $gte: 1 } } },
    { $sort: { count: -1, key: 1 } },
    { $limit: mostOfMonth },
    { $project: monthlyFields },
  ]);
  return [...withMonthly(countsByKey(rest, 'keyword'), rows, 'keyword', shares)]
    .filter(([, count]) => count >= leastTickets)
    .toSorted(([one, more], [other, less]) => less - more || (one < other ? -1 : 1))
    .slice(0, mostCompared)
    .map(([stem]) => stem);
};

/** The counts of some words in the range and before, from the documents of their months. */
const countWords = async (
  store: Store,
  tenantId: string,
  stems: readonly string[],
  sides: Record<'now' | 'before', Side>,
): Promise<Record<'now' | 'before', Increments>> => {
  const months = [...new Set([...sides.now.shares, ...sides.before.shares].map(({ month }) => month))];
  const ids = months.flatMap((month) => stems.map((stem) => idOfMonthly(tenantId, 'keyword', month, stem)));
  const rows = await readMonthly(store, { tenant_id: tenantId, _id: { $in: ids } });
  const countsIn = ({ shares, rest }: Side) => withMonthly(countsByKey(rest, 'keyword'), rows, 'keyword', shares);
  return { now: countsIn(sides.now), before: countsIn(sides.before) };
};

/** The words of the tenant's own name are in its tickets whatever they are about. */
const ownWords = async (store: Store, tenantId: string): Promise<(stem: string) => boolean> => {
  const [tenant] = await tenantsIn(store).list([tenantId]);
  const words = `${tenantId} ${tenant?.name ?? ''}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const stems = new Set(words.filter((word) => word !== '').map(stemOf));
  return (stem) => stems.has(stem);
};

/** The form of each word that most tickets of all time have; of a word without stored counts, most tickets of the range. */
const commonestForms = async (
  store: Store,
  tenantId: string,
  stems: readonly string[],
  rest: Side['rest'],
): Promise<(stem: string) => string> => {
  const totals = await store.db
    .collection<TotalDoc>(countsCollection)
    .find({ _id: { $in: stems.map((stem) => idOfTotal(tenantId, `keyword:${stem}`)) } }, inSession(store))
    .toArray();
  const stored = new Map(totals.map((total) => [total.key, total]));
  const open = { counts: countsByKey(rest, 'keyword'), forms: formsByStem(rest) };
  const openOf = (stem: string) => ({
    count: open.counts.get(stem) ?? 0,
    forms: Object.fromEntries(open.forms.get(stem) ?? []),
  });
  return (stem) => commonestForm({ key: stem, spelt: stored.get(stem) ?? openOf(stem) });
};
