import { seeded } from '#infra/local/demo-provider/demo/random.ts';
import { writtenAt } from '#infra/local/demo-provider/demo/times.ts';
import { demoTenants, demoTickets } from '#infra/local/demo-provider/demo-tickets.ts';
import { hourMs } from '#lib/analytics/periods.ts';
import { hoursADay } from '#lib/expectations/hourly-counts.ts';
import type { RecentTicket } from '#lib/spikes/find-spikes.ts';
import { keywordsIn, stemIn, storedKeywords } from '#lib/triage/keyword.ts';
import { keywordsOf } from '#lib/triage/keywords.ts';

const dayMs = hoursADay * hourMs;
/** The demo writes sixty days, the last of which is busier than a usual one: it is left out. */
const segmentDays = 59;

/** A demo tenant's texts, as they are counted. */
export type Texts = { id: string; tickets: readonly Pick<RecentTicket, 'customer_id' | 'keywords'>[] };

/** The keywords of all tickets of the demo's tenants. */
export const demoTexts = (): Texts[] => {
  const byTenant = Map.groupBy(demoTickets(new Date(0)), ({ tenant_id }) => tenant_id ?? '');
  return demoTenants.map(({ id }) => ({
    id,
    tickets: (byTenant.get(id) ?? []).map(({ customer_id, subject, message }) => ({
      customer_id: customer_id ?? '',
      keywords: storedKeywords(keywordsOf(`${subject}\n${message}`)),
    })),
  }));
};

/** Tickets of a tenant at the demo's hours and rate, oldest first, for so many segments of 59 days. */
export const streamOf = ({ tickets }: Texts, segments: number, seed: number, begin: Date): RecentTicket[] => {
  const random = seeded(seed);
  return Array.from({ length: segments }, (_, segment) => {
    const end = new Date(begin.getTime() + (segment + 1) * segmentDays * dayMs);
    const now = new Date(end.getTime() + dayMs);
    return writtenAt(tickets.length, now, random).filter((at) => at < end.getTime());
  })
    .flat()
    .map((at, index) => ({ external_id: `T-${index}`, ...random.pick(tickets), created_at: new Date(at) }));
};

/** How much a desk's days and hours vary beside its rhythm: standard deviations of logarithms. */
export type Spread = { day: number; hour: number };

/** The same stream as of a desk that varies: tickets are left out, or come several times with other texts, each in its hour. */
export const variedOf = (
  stream: readonly RecentTicket[],
  { tickets }: Texts,
  { day, hour }: Spread,
  seed: number,
): RecentTicket[] => {
  const random = seeded(seed);
  const factors = new Map<string, number>();
  const factorOf = (name: string, spread: number): number => {
    const known = factors.get(name);
    if (known !== undefined) return known;
    const normal = Math.sqrt(-2 * Math.log(1 - random.unit())) * Math.cos(2 * Math.PI * random.unit());
    const made = Math.exp(spread * normal - spread ** 2 / 2);
    factors.set(name, made);
    return made;
  };
  const varied = stream.flatMap(({ created_at }) => {
    const at = created_at.toISOString();
    const factor = factorOf(at.slice(0, 10), day) * factorOf(at.slice(0, 13), hour);
    const times = Math.floor(factor) + (random.chance(factor % 1) ? 1 : 0);
    const begin = Math.floor(created_at.getTime() / hourMs) * hourMs;
    return Array.from({ length: times }, () => ({
      ...random.pick(tickets),
      created_at: new Date(begin + Math.floor(random.unit() * hourMs)),
    }));
  });
  return varied
    .toSorted((one, other) => one.created_at.getTime() - other.created_at.getTime())
    .map((ticket, index) => ({ external_id: `V-${index}`, ...ticket }));
};

export const stemsOf = ({ keywords }: Pick<RecentTicket, 'keywords'>): string[] => keywordsIn(keywords).map(stemIn);
