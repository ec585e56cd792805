import type { Stats, StatsRange } from '#lib/analytics/stats.ts';
import type { Store } from '#lib/mongo/store.ts';
import { sentiments, type TicketDoc, urgencies } from '#lib/tickets/ticket.ts';

type Counts = Record<string, number>;

// By a map, since a provider may call a status `__proto__`.
const tally = (keys: readonly string[], first: readonly string[] = []): Counts => {
  const counts = new Map(first.map((key) => [key, 0]));
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Object.fromEntries(counts);
};

const mostFirst = (counts: Counts): [string, number][] =>
  Object.entries(counts).toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));

/** A tenant's statistics, with all ids of customers at risk in order, the slow and plain way: every ticket read and counted, nothing taken from what was kept. */
export const recount = async (
  { db }: Store,
  tenantId: string,
  { from, to }: StatsRange = {},
): Promise<Omit<Stats, 'hourly_trend' | 'daily_trend'>> => {
  const all = await db.collection<TicketDoc>('tickets').find({ tenant_id: tenantId, deleted_at: null }).toArray();
  const tickets = all
    .filter(({ created_at }) => (!from || created_at >= from) && (!to || created_at < to))
    .toSorted(
      (a, b) => b.created_at.getTime() - a.created_at.getTime() || (a._id.toHexString() < b._id.toHexString() ? 1 : -1),
    );
  const urgent = tickets.filter(({ urgency }) => urgency === 'high');
  const negative = tickets.filter(({ sentiment }) => sentiment === 'negative');
  return {
    tenant_id: tenantId,
    from_date: from?.toISOString() ?? null,
    to_date: to?.toISOString() ?? null,
    total_tickets: tickets.length,
    by_status: tally(tickets.map(({ status }) => status)),
    by_urgency: tally(
      tickets.map(({ urgency }) => urgency),
      urgencies,
    ),
    by_sentiment: tally(
      tickets.map(({ sentiment }) => sentiment),
      sentiments,
    ),
    urgency_high_ratio: urgent.length / (tickets.length || 1),
    negative_sentiment_ratio: negative.length / (tickets.length || 1),
    top_keywords: mostFirst(tally(tickets.flatMap(({ keywords = [] }) => keywords)))
      .slice(0, 10)
      .map(([keyword, count]) => ({ keyword, count })),
    at_risk_customers: mostFirst(tally(urgent.map(({ customer_id }) => customer_id)))
      .filter(([, count]) => count >= 2)
      .slice(0, 500)
      .map(([customer_id, high_urgency_count]) => ({
        customer_id,
        high_urgency_count,
        ticket_ids: urgent
          .filter((ticket) => ticket.customer_id === customer_id)
          .map(({ external_id }) => external_id)
          .toSorted(),
      })),
  } as Omit<Stats, 'hourly_trend' | 'daily_trend'>;
};

/** How many living tickets were created in each of the spans that begin at these moments. */
export const countsFrom = async ({ db }: Store, tenantId: string, starts: readonly Date[], ms: number) => {
  const all = await db.collection<TicketDoc>('tickets').find({ tenant_id: tenantId, deleted_at: null }).toArray();
  return starts.map(
    (start) => all.filter(({ created_at }) => Math.floor((created_at.getTime() - start.getTime()) / ms) === 0).length,
  );
};
