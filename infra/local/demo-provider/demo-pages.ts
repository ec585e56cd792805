import { demoTenants, demoTickets } from './demo-tickets.ts';
import type { ProviderTicket, RawTicket } from './provider-ticket.ts';

/** After this many tickets a malformed one follows. */
const malformedEvery = 330;
/** After this many tickets one of another tenant follows. */
const foreignEvery = 480;
/** The ticket at this position is sent again `repeatedLater` positions later, which is on another page. */
const repeatedAt = 40;
const repeatedLater = 600;
const longSubjectAt = 77;

/** The demo provider's tickets by tenant. A few are malformed, belong to another tenant, or are sent twice. */
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

/** A copy without a valid id: any other field could be repaired. */
const malformed = (ticket: ProviderTicket, turn: number): RawTicket => {
  const { id, ...withoutId } = ticket;
  const faulty: RawTicket[] = [
    withoutId,
    { ...withoutId, id: [id] },
    { ...withoutId, id: { ref: id } },
    { ...withoutId, id: `${id}-`.repeat(100) },
  ];
  return faulty[turn % faulty.length] ?? withoutId;
};

const withLongSubject = (ticket: ProviderTicket): RawTicket => ({
  ...ticket,
  subject: `${ticket.subject} `.repeat(400).trim(),
});
