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

export const stemsOf = ({ keywords }: Pick<RecentTicket, 'keywords'>): string[] => keywordsIn(keywords).map(stemIn);
