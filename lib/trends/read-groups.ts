import type { Document } from 'mongodb';
import { type Increments, signedTickets } from '#lib/analytics/count-delta.ts';
import { ticketsOfCutDays } from '#lib/analytics/cut-days.ts';
import { decoded } from '#lib/analytics/names.ts';
import type { DeltaDoc } from '#lib/analytics/open-deltas.ts';
import { monthSharesOf, roundedToDays, type Span } from '#lib/analytics/periods.ts';
import { countsCollection, kindOfMonth, type MonthlyDoc } from '#lib/analytics/ticket-counts.ts';
import { addTo, countsByKey, countTicket, emptyTally, type TicketTally } from '#lib/analytics/ticket-tally.ts';
import { inSession, type Store } from '#lib/mongo/store.ts';

export const groupKinds = ['source', 'language'] as const;
export type GroupKind = (typeof groupKinds)[number];

/** The tickets of one source or language in a span. */
export type Group = { name: string; tickets: number; high: number; negative: number };

/** What stored counts lack of a span: open deltas on its whole days, and the tickets of the days that it cuts. */
export const readRestTally = async (
  store: Store,
  tenantId: string,
  span: Span,
  deltas: readonly DeltaDoc[],
): Promise<TicketTally> => {
  const tally = emptyTally();
  const { days } = roundedToDays(span);
  for (const { changes } of deltas)
    for (const [ticket, sign] of signedTickets(changes))
      if (ticket.created_at >= days.from && ticket.created_at < days.to) countTicket(tally, ticket, sign);
  for await (const [ticket, sign] of ticketsOfCutDays(store, tenantId, span)) countTicket(tally, ticket, sign);
  return tally;
};

/** The sources and languages of a span's tickets, from the months that it touches. */
export const readGroups = async (
  store: Store,
  tenantId: string,
  span: Span,
  rest: TicketTally,
): Promise<Record<GroupKind, Group[]>> => {
  const { days } = roundedToDays(span);
  const shares = days.from < days.to ? monthSharesOf(days, days) : [];
  const byKind = groupKinds.flatMap((kind) =>
    shares.map((share) => ({ name: kindOfMonth(kind, share.month), kind, share })),
  );
  const sums: Record<GroupKind, Increments> = {
    source: countsByKey(rest, 'source'),
    language: countsByKey(rest, 'language'),
  };
  const ofKinds = new Map(byKind.map((one) => [one.name as string, one]));
  const months = store.db
    .collection<MonthlyDoc>(countsCollection)
    .find({ tenant_id: tenantId, kind: { $in: byKind.map(({ name }) => name) } } as Document, {
      ...inSession(store),
      projection: { kind: 1, key: 1, count: 1, days: 1 },
    });
  for await (const { kind, key, count, days: ofMonth } of months) {
    const one = ofKinds.get(kind);
    if (one) addTo(sums[one.kind], key, one.share.days?.reduce((sum, day) => sum + (ofMonth[day] ?? 0), 0) ?? count);
  }
  return { source: groupsOf(sums.source), language: groupsOf(sums.language) };
};

/** Most tickets first. */
const groupsOf = (sums: Increments): Group[] =>
  [...sums]
    .filter(([key, tickets]) => !key.includes('/') && tickets > 0)
    .map(([key, tickets]) => ({
      name: decoded(key),
      tickets,
      high: sums.get(`${key}/high`) ?? 0,
      negative: sums.get(`${key}/negative`) ?? 0,
    }))
    .toSorted((one, other) => other.tickets - one.tickets || (one.name < other.name ? -1 : 1));
