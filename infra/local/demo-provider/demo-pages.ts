import { demoTenants, demoTickets } from './demo-tickets.ts';
import type { ProviderTicket, RawTicket } from './provider-ticket.ts';

/** One in so many tickets is followed by something that is no ticket. */
const malformedEvery = 330;
/** One in so many is followed by a ticket of another tenant. */
const foreignEvery = 480;
/** Where the one stands that is sent again this many places later, so on another page. */
const repeatedAt = 40;
const repeatedLater = 600;
const longSubjectAt = 77;

/**
 * What the demo provider sends, by tenant: the demo's tickets, and among them a few that are malformed, another
 * tenant's, or sent twice.
 */
export const demoPages = (now: Date): ReadonlyMap<string, readonly RawTicket[]> => {
  const byTenant = Map.groupBy(demoTickets(now), ({ tenant_id }) => tenant_id ?? '');
  return new Map(
    demoTenants.map(({ id }, index) => {
      const neighbour = demoTenants[(index + 1) % demoTenants.length]?.id ?? id;
      return [id, untidy(byTenant.get(id) ?? [], byTenant.get(neighbour) ?? [])];
    }),
  );
};

const untidy = (tickets: readonly ProviderTicket[], foreign: readonly ProviderTicket[]): RawTicket[] =>
  tickets.flatMap((ticket, index): RawTicket[] => {
    const sent: RawTicket[] = [index === longSubjectAt ? withLongSubject(ticket) : ticket];
    if (index % malformedEvery === malformedEvery - 1) sent.push(malformed(ticket, Math.floor(index / malformedEvery)));
    if (index % foreignEvery === foreignEvery - 1) sent.push(...foreign.slice(index % foreign.length).slice(0, 1));
    const repeated = index === repeatedAt + repeatedLater ? tickets[repeatedAt] : undefined;
    if (repeated) sent.push(repeated);
    return sent;
  });

/** A copy whose id is none: all else could be repaired. */
const malformed = (ticket: ProviderTicket, turn: number): RawTicket => {
  const { id, ...nameless } = ticket;
  const faulty: RawTicket[] = [
    nameless,
    { ...nameless, id: [id] },
    { ...nameless, id: { ref: id } },
    { ...nameless, id: `${id}-`.repeat(100) },
  ];
  return faulty[turn % faulty.length] ?? nameless;
};

const withLongSubject = (ticket: ProviderTicket): RawTicket => ({
  ...ticket,
  subject: `${ticket.subject} `.repeat(400).trim(),
});
