import { ageBounds, type FlowStep, parsePart } from '#lib/analytics/flow.ts';
import { dayMs, quarterMs, startOfDay } from '#lib/analytics/periods.ts';
import { inSnapshot, type Store } from '#lib/mongo/store.ts';
import { undetermined } from '#lib/tickets/language-tag.ts';
import { hourOfWeekIn, quartersIn } from './quarters.ts';
import { type ByDay, type Counts, readCounts, readOpenDays } from './read-counts.ts';
import { type Group, groupKinds, readGroups, readRestTally } from './read-groups.ts';
import { bucketsOf, type TrendBucket, type TrendRange } from './trend-range.ts';
import { mostGroups, openAgeBounds, type TrendsView } from './trends.ts';

/**
 * Reads a tenant's trends in a range on one snapshot: counts by day, whose number depends on the days alone, and the tickets of half
 * a day at most at each end that is not midnight in UTC.
 */
export const readTrends = (store: Store, tenantId: string, range: TrendRange, now: Date): Promise<TrendsView> =>
  inSnapshot(store, async (snapshot) => {
    const counts = await readCounts(snapshot, tenantId, range, now);
    const rest = await readRestTally(snapshot, tenantId, range, { deltas: counts.deltas, kinds: groupKinds });
    const groups = await readGroups(snapshot, tenantId, range, rest);
    const openDays = await readOpenDays(snapshot, tenantId, counts);
    const { interval, buckets } = bucketsOf(range);
    const flow = flowStepsIn(counts.flow);
    const volume = volumeOf(counts.created, buckets, range);
    const total = sumOf(volume.buckets);
    const open = openOf(openDays, now);
    const sources = groups.source.slice(0, mostGroups);
    const determined = groups.language.filter(({ name }) => name !== undetermined);
    const languages = determined.slice(0, mostGroups);
    return {
      tenant_id: tenantId,
      from_date: range.from.toISOString(),
      to_date: range.to.toISOString(),
      time_zone: range.zone.name,
      interval,
      total_tickets: total,
      buckets: withFlow(volume.buckets, buckets, flow, { counts, open: open.open_tickets, now }),
      hours_of_week: volume.hours.map((tickets, weekday) => ({ weekday: weekday + 1, tickets })),
      by_source: sources.map(({ name: source, ...group }) => ({ source, ...group })),
      other_sources: total - sumOf(sources),
      by_language: languages.map(({ name: language, ...group }: Group) => ({ language, ...group })),
      other_languages: sumOf(determined) - sumOf(languages),
      undetermined_language: total - sumOf(determined),
      flow_since: counts.flowSince && new Date(counts.flowSince).toISOString(),
      closed: closedOf(flow.filter(({ at }) => at >= range.from.getTime() && at < range.to.getTime())),
      ...open,
    };
  });

const sumOf = (some: readonly { tickets: number }[]): number => some.reduce((sum, { tickets }) => sum + tickets, 0);

type Volume = Pick<TrendsView['buckets'][number], 'start' | 'tickets' | 'high' | 'medium' | 'low' | 'negative'>;

/** The tickets created in each bucket, and in each hour of a week. */
const volumeOf = (created: ByDay, buckets: readonly TrendBucket[], range: TrendRange) => {
  const volumes = buckets.map(
    ({ name }): Volume => ({ start: name, tickets: 0, high: 0, medium: 0, low: 0, negative: 0 }),
  );
  const hours = Array.from({ length: 7 }, () => new Array<number>(24).fill(0));
  const hourOfWeek = hourOfWeekIn(range.zone);
  let index = 0;
  for (const { at, tickets, high, medium, negative } of quartersIn(created, range)) {
    while (at >= (buckets[index]?.to.getTime() ?? Number.POSITIVE_INFINITY)) index++;
    const volume = volumes[index];
    if (!volume) break;
    volume.tickets += tickets;
    volume.high += high;
    volume.medium += medium;
    volume.low += tickets - high - medium;
    volume.negative += negative;
    const { weekday, hour } = hourOfWeek(at);
    const ofDay = hours[weekday];
    if (ofDay) ofDay[hour] = (ofDay[hour] ?? 0) + tickets;
  }
  return { buckets: volumes, hours };
};

type Recorded = { at: number; step: FlowStep; count: number };

/** Openings and closings in order, by the start of their quarter of an hour. */
const flowStepsIn = (flow: ByDay): Recorded[] =>
  [...flow]
    .flatMap(([day, parts]) =>
      Object.entries(parts).map(([part, count]) => {
        const { quarter, step } = parsePart(part);
        return { at: Date.parse(day) + quarter * quarterMs, step, count };
      }),
    )
    .toSorted((one, other) => one.at - other.at);

/** Adds what was recorded of each bucket, from the last one back: what was open before is what is open now without what came since. */
const withFlow = (
  volumes: readonly Volume[],
  buckets: readonly TrendBucket[],
  flow: readonly Recorded[],
  { counts: { flowSince }, open, now }: { counts: Counts; open: number; now: Date },
): TrendsView['buckets'] => {
  const known = { closed: null, reopened: null, open: null };
  const since = flowSince === null ? Number.POSITIVE_INFINITY : Date.parse(flowSince);
  let [left, openAtEnd] = [flow.length, open];
  return volumes
    .map((volume, index) => ({ volume, bucket: buckets[index] }))
    .toReversed()
    .map(({ volume, bucket }) => {
      if (!bucket) return { ...volume, ...known };
      const steps: Recorded[] = [];
      for (let step = flow[left - 1]; step && step.at >= bucket.from.getTime(); step = flow[--left - 1]) {
        if (step.at < bucket.to.getTime()) steps.push(step);
        else openAtEnd -= netOf(step);
      }
      const openThen = openAtEnd;
      for (const step of steps) openAtEnd -= netOf(step);
      if (bucket.to.getTime() <= since || bucket.from > now) return { ...volume, ...known };
      const countOf = (kind: FlowStep['kind']) =>
        steps.reduce((sum, { step, count }) => sum + (step.kind === kind ? count : 0), 0);
      return { ...volume, closed: countOf('closed'), reopened: countOf('reopened'), open: openThen };
    })
    .toReversed();
};

const netOf = ({ step, count }: Recorded): number =>
  step.kind === 'entered' ? count : step.kind === 'left' ? -count : 0;

const closedOf = (flow: readonly Recorded[]): TrendsView['closed'] => {
  const counts = new Array<number>(ageBounds.length + 1).fill(0);
  for (const { step, count } of flow) if (step.kind === 'closed') counts[step.age] = (counts[step.age] ?? 0) + count;
  const within = counts.map((tickets, age) => ({ hours: ageBounds[age] ?? null, tickets }));
  const tickets = sumOf(within);
  let sum = 0;
  const half = within.find((group) => {
    sum += group.tickets;
    return tickets > 0 && 2 * sum >= tickets;
  });
  return { tickets, half_within_hours: half?.hours ?? null, within };
};

const openOf = (days: ReadonlyMap<string, number>, now: Date): Pick<TrendsView, 'open_tickets' | 'open_by_age'> => {
  const today = startOfDay(now).getTime();
  const bounds = [null, ...openAgeBounds.map((age) => today - (age - 1) * dayMs), null];
  const groups = bounds.slice(1).map((from, index) => {
    const before = bounds[index] ?? null;
    const isIn = (day: number): boolean => (from === null || day >= from) && (before === null || day < before);
    const tickets = [...days].reduce((sum, [day, count]) => sum + (isIn(Date.parse(day)) ? count : 0), 0);
    const iso = (at: number | null) => (at === null ? null : new Date(at).toISOString());
    return { created_from: iso(from), created_before: iso(before), tickets };
  });
  return { open_tickets: sumOf(groups), open_by_age: groups };
};
