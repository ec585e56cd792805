import { type Increments, signedTickets } from '#lib/analytics/count-delta.ts';
import type { FacetKind } from '#lib/analytics/facets.ts';
import { decoded } from '#lib/analytics/names.ts';
import type { DeltaDoc } from '#lib/analytics/open-deltas.ts';
import { ticketsOfPartialDays } from '#lib/analytics/partial-days.ts';
import { roundedToDays, type Span, wholeDaysByMonth } from '#lib/analytics/periods.ts';
import { kindOfMonth } from '#lib/analytics/ticket-counts.ts';
import { countsByKey, countTicket, emptyTally, type TicketTally } from '#lib/analytics/ticket-tally.ts';
import type { Store } from '#lib/mongo/store.ts';
import { readMonthly, withMonthly } from './monthly-counts.ts';

export const groupKinds = ['source', 'language'] as const;
export type GroupKind = (typeof groupKinds)[number];

/** The tickets of one source or language in a span. */
export type Group = { name: string; tickets: number; high: number; negative: number };

/** What stored counts of some kinds lack of a span: open deltas on its whole days, and the tickets of its partial days. */
export const readRestTally = async <Kind extends FacetKind>(
  store: Store,
  tenantId: string,
  span: Span,
  { deltas, kinds }: { deltas: readonly DeltaDoc[]; kinds: readonly Kind[] },
): Promise<TicketTally<Kind>> => {
  const tally = emptyTally(kinds);
  const { days } = roundedToDays(span);
  for (const { changes } of deltas)
    for (const [ticket, sign] of signedTickets(changes))
      if (ticket.created_at >= days.from && ticket.created_at < days.to) countTicket(tally, ticket, sign);
  for await (const [ticket, sign] of ticketsOfPartialDays(store, tenantId, span)) countTicket(tally, ticket, sign);
  return tally;
};

/** The sources and languages of a span's tickets, from the months that it touches. */
export const readGroups = async (
  store: Store,
  tenantId: string,
  span: Span,
  rest: TicketTally<GroupKind>,
): Promise<Record<GroupKind, Group[]>> => {
  const shares = wholeDaysByMonth(span);
  const kinds = groupKinds.flatMap((kind) => shares.map(({ month }) => kindOfMonth(kind, month)));
  const rows = await readMonthly(store, { tenant_id: tenantId, kind: { $in: kinds } });
  const groups = (kind: GroupKind): Group[] => groupsOf(withMonthly(countsByKey(rest, kind), rows, kind, shares));
  return { source: groups('source'), language: groups('language') };
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
