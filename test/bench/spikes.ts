import { type Random, seeded } from '#infra/local/demo-provider/demo/random.ts';
import { dayMs } from '#lib/analytics/periods.ts';
import { daysBack } from '#lib/expectations/hourly-counts.ts';
import type { RecentTicket } from '#lib/spikes/find-spikes.ts';
import { type Found, replay } from './spikes/replay.ts';
import { demoTexts, type Spread, stemsOf, streamOf, type Texts, variedOf } from './spikes/stream.ts';

const begin = new Date('2026-01-04T00:00:00Z');
const segments = 3;
const days = 59 * segments;
const end = new Date(begin.getTime() + days * dayMs);
const weeks = (days - daysBack) / 7;
/** Others than those that thresholds were chosen with, which are below 100. */
const seeds = [101, 102, 103, 104, 105];
const minuteMs = 60_000;
const burstMs = 20 * minuteMs;
const withinMs = 10 * minuteMs;

type Burst = { at: number; kind: 'volume' | 'topic' };

/** Planted bursts of so many tickets in twenty minutes, one every third day: of any texts, or of texts with one word. */
const plant = (texts: Texts, stream: readonly RecentTicket[], size: number, random: Random) => {
  const bursts: Burst[] = [];
  const planted: RecentTicket[] = [];
  for (let day = daysBack; day < days - 1; day += 3) {
    const at = begin.getTime() + day * dayMs + Math.floor(random.unit() * (dayMs - burstMs));
    const kind = bursts.length % 2 === 0 ? 'volume' : 'topic';
    const [word] = stemsOf(random.pick(texts.tickets.filter((ticket) => stemsOf(ticket).length > 0)));
    const about =
      kind === 'volume' ? texts.tickets : texts.tickets.filter((ticket) => stemsOf(ticket).includes(word ?? ''));
    for (let n = 0; n < size; n++) {
      const created_at = new Date(at + Math.floor((n / size) * burstMs));
      const customer_id = `planted-${random.unit()}`;
      planted.push({ ...random.pick(about), external_id: `P-${planted.length}`, customer_id, created_at });
    }
    bursts.push({ at, kind });
  }
  const all = [...stream, ...planted].toSorted((one, other) => one.created_at.getTime() - other.created_at.getTime());
  return { bursts, all };
};

const isOfBurst = (found: Found, { at }: Burst): boolean =>
  found.at.getTime() >= at && found.at.getTime() < at + burstMs + 60 * minuteMs;

/** What is found in a week of all four tenants where nothing was planted. */
const falseAlarms = (tenants: readonly Texts[], given: readonly number[], spread: Spread | null): number => {
  const found = given.flatMap((seed) =>
    tenants.flatMap((texts, index) => {
      const stream = streamOf(texts, segments, seed * 10 + index, begin);
      return replay(spread ? variedOf(stream, texts, spread, seed * 100 + index) : stream, begin, end);
    }),
  );
  return found.length / (given.length * weeks);
};

/** How long after its first ticket each planted burst was found; infinity if it was not. */
const timesToFind = (tenants: readonly Texts[], given: readonly number[], size: number) => {
  const times: Record<Burst['kind'], number[]> = { volume: [], topic: [] };
  for (const seed of given)
    for (const [index, texts] of tenants.entries()) {
      const stream = streamOf(texts, segments, seed * 10 + index, begin);
      const { bursts, all } = plant(texts, stream, size, seeded(seed * 1_000 + index));
      const found = replay(all, begin, end);
      for (const burst of bursts) {
        const first = found.find((one) => isOfBurst(one, burst) && (burst.kind === 'volume' || one.kind === 'topic'));
        times[burst.kind].push(first ? first.at.getTime() - burst.at : Number.POSITIVE_INFINITY);
      }
    }
  return times;
};

const spreads: Readonly<Record<string, Spread | null>> = {
  "the demo's stream": null,
  'the same where days vary by 30%': { day: 0.3, hour: 0 },
  'the same where days vary by 30% and hours by 50%': { day: 0.3, hour: 0.5 },
};

/** Finds planted bursts in the demo's stream, and says how many are found in time and what is found besides. */
export const benchSpikes = async (given: readonly number[] = seeds): Promise<void> => {
  const tenants = demoTexts();
  const allWeeks = Math.round(given.length * weeks);
  for (const [name, spread] of Object.entries(spreads)) {
    const perWeek = falseAlarms(tenants, given, spread).toFixed(2);
    console.log(`${name}, ${allWeeks} weeks: ${perWeek} false alarms a week in all four tenants`);
  }
  for (const size of [10, 20, 40])
    for (const [kind, times] of Object.entries(timesToFind(tenants, given, size))) {
      const inTime = ((100 * times.filter((time) => time <= withinMs).length) / times.length).toFixed(1);
      const median = times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0;
      const all = times.filter(Number.isFinite).length;
      console.log(
        `${kind} bursts of ${size} tickets in 20 minutes: ${inTime}% of ${times.length} within ten minutes, ` +
          `median ${(median / minuteMs).toFixed(1)} minutes, ${all} found`,
      );
    }
};
