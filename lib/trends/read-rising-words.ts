import type { Document } from 'mongodb';
import * as z from 'zod';
import type { Increments } from '#lib/analytics/count-delta.ts';
import { openDeltas } from '#lib/analytics/open-deltas.ts';
import {
  dayMs,
  type MonthShare,
  monthSharesOf,
  nameOfPeriod,
  roundedToDays,
  type Span,
  startOfDay,
} from '#lib/analytics/periods.ts';
import {
  countsCollection,
  idOfMonthly,
  idOfPeriod,
  idOfTotal,
  kindOfMonth,
  type MonthlyDoc,
  type PeriodDoc,
  type TotalDoc,
} from '#lib/analytics/ticket-counts.ts';
import { addTo, countsByKey, formsByStem, type TicketTally } from '#lib/analytics/ticket-tally.ts';
import { inSession, inSnapshot, type Store } from '#lib/mongo/store.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { stemOf } from '#lib/text/stem.ts';
import { leastTickets, riseOf } from './distinctive.ts';
import { isGreeting } from './greeting-words.ts';
import { readRestTally } from './read-groups.ts';
import type { TrendRange } from './trend-range.ts';

/** The past that a range is compared with, right before the day on which it begins. */
const pastDays = 90;
/** With fewer tickets in it nothing is known to be usual. */
const leastPast = 50;
/** So many of each month's most frequent words are looked at, and of those in the range so many. */
const mostOfMonth = 400;
const mostCompared = 300;
export const mostRising = 20;

export const risingWordsView = z.lazy(() =>
  z
    .object({
      tenant_id: z.string(),
      from_date: z.iso.datetime(),
      to_date: z.iso.datetime(),
      compared_from: z.iso.datetime().describe('Start of the time that the range is compared with'),
      compared_to: z.iso.datetime(),
      total_tickets: z.int(),
      compared_tickets: z.int(),
      is_known: z.boolean().describe(`Whether enough is known of the time before: ${leastPast} tickets`),
      words: z
        .array(
          z.object({
            word: z.string().describe('The commonest form; all forms are counted'),
            tickets: z.int().describe('Tickets of the range with the word'),
            compared_tickets: z.int(),
            ratio: z.number().nullable().describe('How many times as frequent as before; null if it is new'),
          }),
        )
        .describe(
          `At most ${mostRising}, the most striking first, among each month's ${mostOfMonth} most frequent words. Without greetings and the words of the tenant's name`,
        ),
    })
    .meta({ id: 'RisingWords' }),
);
export type RisingWords = z.infer<typeof risingWordsView>;

/**
 * The words that are more frequent in a range than in the time before, by the counts of the words that are frequent in its months:
 * how many are read does not depend on the number of tickets or words.
 */
export const readRisingWords = (store: Store, tenantId: string, range: TrendRange): Promise<RisingWords> =>
  inSnapshot(store, async (snapshot) => {
    const end = startOfDay(range.from);
    const past: Span = { from: new Date(end.getTime() - pastDays * dayMs), to: end };
    const deltas = await openDeltas(snapshot, tenantId).toArray();
    const tallies = {
      now: await readRestTally(snapshot, tenantId, range, deltas),
      before: await readRestTally(snapshot, tenantId, past, deltas),
    };
    const sides = { now: sideOf(range, tallies.now), before: sideOf(past, tallies.before) };
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
    const formOf = await commonestForms(
      snapshot,
      tenantId,
      rising.map(({ stem }) => stem),
      tallies.now,
    );
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
type Side = { shares: MonthShare[]; days: Span; rest: TicketTally };

const sideOf = (span: Span, rest: TicketTally): Side => {
  const { days } = roundedToDays(span);
  return { shares: days.from < days.to ? monthSharesOf(days, days) : [], days, rest };
};

const totalOf = async (store: Store, tenantId: string, { days, rest }: Side): Promise<number> => {
  const idOf = (at: Date) => idOfPeriod(tenantId, 'day', nameOfPeriod('day', at));
  const found = await store.db
    .collection<PeriodDoc>(countsCollection)
    .find(
      { tenant_id: tenantId, _id: { $gte: idOf(days.from), $lt: idOf(days.to) } },
      { ...inSession(store), projection: { counts: 1 } },
    )
    .toArray();
  const stored = found
    .flatMap(({ counts = {} }) => Object.entries(counts))
    .filter(([facet]) => facet.startsWith('urgency:'));
  return [...stored, ...rest.urgency].reduce((sum, [, count]) => sum + count, 0);
};

/** The words that are frequent in a month of the range, or in its open deltas and cut days; the most frequent of the range first. */
const candidatesOf = async (store: Store, tenantId: string, { shares, rest }: Side): Promise<string[]> => {
  const sums: Increments = countsByKey(rest, 'keyword');
  for (const share of shares) {
    const words = store.db.collection<MonthlyDoc>(countsCollection).find(
      { tenant_id: tenantId, kind: kindOfMonth('keyword', share.month), count: { $gte: 1 } },
      {
        ...inSession(store),
        projection: { key: 1, count: 1, days: 1 },
        sort: { count: -1, key: 1 },
        limit: mostOfMonth,
      },
    );
    for await (const { key, ...doc } of words) addTo(sums, key, countIn(doc, share));
  }
  return [...sums]
    .filter(([, count]) => count >= leastTickets)
    .toSorted(([one, more], [other, less]) => less - more || (one < other ? -1 : 1))
    .slice(0, mostCompared)
    .map(([stem]) => stem);
};

const countIn = ({ count, days }: Pick<MonthlyDoc, 'count' | 'days'>, share: MonthShare): number =>
  share.days?.reduce((sum, day) => sum + (days[day] ?? 0), 0) ?? count;

/** The counts of some words in the range and before, from the documents of their months. */
const countWords = async (
  store: Store,
  tenantId: string,
  stems: readonly string[],
  sides: Record<'now' | 'before', Side>,
): Promise<Record<'now' | 'before', Increments>> => {
  const months = [...new Set([...sides.now.shares, ...sides.before.shares].map(({ month }) => month))];
  const ids = months.flatMap((month) => stems.map((stem) => idOfMonthly(tenantId, 'keyword', month, stem)));
  const found = await store.db
    .collection<MonthlyDoc>(countsCollection)
    .find({ tenant_id: tenantId, _id: { $in: ids } } as Document, {
      ...inSession(store),
      projection: { kind: 1, key: 1, count: 1, days: 1 },
      batchSize: 2_000,
    })
    .toArray();
  const countsIn = ({ shares, rest }: Side): Increments => {
    const sums: Increments = countsByKey(rest, 'keyword');
    const byKind = new Map(shares.map((share) => [kindOfMonth('keyword', share.month) as string, share]));
    for (const { kind, key, ...doc } of found) {
      const share = byKind.get(kind);
      if (share) addTo(sums, key, countIn(doc, share));
    }
    return sums;
  };
  return { now: countsIn(sides.now), before: countsIn(sides.before) };
};

/** The words of the tenant's own name are in its tickets whatever they are about. */
const ownWords = async (store: Store, tenantId: string): Promise<(stem: string) => boolean> => {
  const [tenant] = await tenantsIn(store).list([tenantId]);
  const words = `${tenantId} ${tenant?.name ?? ''}`.toLowerCase().split(/[^\p{L}\p{N}]+/u);
  const stems = new Set(words.filter((word) => word !== '').map(stemOf));
  return (stem) => stems.has(stem);
};

/** The form of a word that most tickets of all time have; the stem itself where no other form is more frequent. */
const commonestForms = async (
  store: Store,
  tenantId: string,
  stems: readonly string[],
  rest: TicketTally,
): Promise<(stem: string) => string> => {
  const totals = await store.db
    .collection<TotalDoc>(countsCollection)
    .find({ _id: { $in: stems.map((stem) => idOfTotal(tenantId, `keyword:${stem}`)) } }, inSession(store))
    .toArray();
  const stored = new Map(totals.map(({ key, count, forms = {} }) => [key, { count, forms }]));
  const open = { counts: countsByKey(rest, 'keyword'), forms: formsByStem(rest) };
  return (stem) => {
    const { count, forms } = stored.get(stem) ?? {
      count: open.counts.get(stem) ?? 0,
      forms: Object.fromEntries(open.forms.get(stem) ?? []),
    };
    const others = Object.entries(forms);
    const itself = count - others.reduce((sum, [, ofForm]) => sum + ofForm, 0);
    const [[word] = [stem]] = [[stem, itself] as const, ...others].toSorted(([, one], [, other]) => other - one);
    return word;
  };
};
