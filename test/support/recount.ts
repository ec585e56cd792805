import type { Stats, StatsRange } from '#lib/analytics/stats.ts';
import type { Store } from '#lib/mongo/store.ts';
import { sentiments, type TicketDoc, urgencies } from '#lib/tickets/ticket.ts';
import { dayAt, utc, wallTimeAt } from '#lib/time-zone.ts';
import { keywordsIn } from '#lib/triage/keyword.ts';

type Counts = Record<string, number>;

// By a map, since a provider may call a status `__proto__`.
const tally = (keys: readonly string[], first: readonly string[] = []): Counts => {
  const counts = new Map(first.map((key) => [key, 0]));
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Object.fromEntries(counts);
};

const mostFirst = (counts: Counts): [string, number][] =>
  Object.entries(counts).toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));

/** The ten most frequent stems, but for those of more than half of 20 tickets or more, each under its commonest form of all. */
const topKeywordsIn = (tickets: readonly TicketDoc[], all: readonly TicketDoc[]): Stats['top_keywords'] => {
  const entries = (some: readonly TicketDoc[]) =>
    some.flatMap(({ keywords }) => keywordsIn(keywords)).map((kept) => kept.split('=') as [string, string?]);
  const forms = entries(all);
  const commonest = (stem: string) =>
    mostFirst(tally(forms.filter(([other]) => other === stem).map(([, form = stem]) => form)))[0]?.[0] ?? stem;
  return mostFirst(tally(entries(tickets).map(([stem]) => stem)))
    .filter(([, count]) => tickets.length < 20 || count <= tickets.length / 2)
    .slice(0, 10)
    .map(([stem, count]) => ({ keyword: commonest(stem), count }));
};

type Trend = 'hourly_trend' | 'daily_trend' | 'outside_daily_trend';

/** Spellings that differ in case and in blanks around them are one status, named by the commonest of them. */
const statusesIn = (tickets: readonly TicketDoc[]): Counts => {
  const spellings = mostFirst(tally(tickets.map(({ status }) => status)));
  const nameOf = (status: string) =>
    spellings.find(([spelling]) => spelling.trim().toLowerCase() === status.trim().toLowerCase())?.[0] ?? status;
  return tally(tickets.map(({ status }) => nameOf(status)));
};

/** A tenant's statistics, with all ids of customers at risk in order, the slow and plain way: every ticket read and counted, nothing taken from what was kept. */
export const recount = async (
  { db }: Store,
  tenantId: string,
  { from, to, zone = utc }: StatsRange = {},
): Promise<Omit<Stats, Trend>> => {
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
    time_zone: zone.name,
    total_tickets: tickets.length,
    open_tickets: tickets.filter(({ status }) => !/^\s*closed\s*$/i.test(status)).length,
    by_status: statusesIn(tickets),
    other_statuses: 0,
    by_urgency: tally(
      tickets.map(({ urgency }) => urgency),
      urgencies,
    ),
    unjudged_tickets: tickets.filter(({ judged }) => judged === false).length,
    by_sentiment: tally(
      tickets.map(({ sentiment }) => sentiment),
      sentiments,
    ),
    urgency_high_ratio: urgent.length / (tickets.length || 1),
    negative_sentiment_ratio: negative.length / (tickets.length || 1),
    top_keywords: topKeywordsIn(tickets, all),
    at_risk_customers: mostFirst(tally(urgent.map(({ customer_id }) => customer_id)))
      .filter(([, count]) => count >= 2)
      .slice(0, 20)
      .map(([customer_id, high_urgency_count]) => ({
        customer_id,
        high_urgency_count,
        ticket_ids: urgent
          .filter((ticket) => ticket.customer_id === customer_id)
          .map(({ external_id }) => external_id)
          .toSorted(),
      })),
  } as Omit<Stats, Trend>;
};

/** The number of live tickets of a range by day and hour in a time zone. */
export const trendsOfTickets = async ({ db }: Store, tenantId: string, { from, to, zone = utc }: StatsRange) => {
  const all = await db.collection<TicketDoc>('tickets').find({ tenant_id: tenantId, deleted_at: null }).toArray();
  const moments = all.map(({ created_at }) => created_at.getTime());
  const inRange = moments.filter(
    (at) => at >= (from?.getTime() ?? at) && at < (to?.getTime() ?? Number.POSITIVE_INFINITY),
  );
  const hourOf = (at: number) => `${new Date(wallTimeAt(zone, at)).toISOString().slice(0, 13)} ${zone.offsetAt(at)}`;
  return {
    days: new Map(Object.entries(tally(inRange.map((at) => dayAt(zone, at))))),
    hours: new Map(Object.entries(tally(moments.map(hourOf)))),
    hourOf,
  };
};
