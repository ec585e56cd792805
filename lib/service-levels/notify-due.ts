import type { WithId } from 'mongodb';
import { policyFields } from '#lib/alert-policy/routed-ticket.ts';
import type { DeliveryDoc } from '#lib/deliveries/delivery.ts';
import { createLevelSummaries, type LevelTicket } from '#lib/deliveries/service-level-summaries.ts';
import { inSession, inTransaction, type Store } from '#lib/mongo/store.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { type TimeZone, utc, wallTimeText, zoneNamed } from '#lib/time-zone.ts';
import { type ClockDoc, clocksOf } from './clocks.ts';
import { type Dues, type Level, nextOf } from './dues.ts';
import { type Measure, measures } from './policy.ts';
import { serviceLevelsIn } from './service-levels.ts';

/** What one transaction notifies of. */
const batchSize = 500;

export type Notified = { warnings: number; breaches: number; deliveries: DeliveryDoc[] };

const nothing: Notified = { warnings: 0, breaches: 0, deliveries: [] };

/**
 * Notifies the tenant's destinations of tickets that will soon miss a target or have missed it, each once: in the transaction that
 * notes it. A ticket that changes at the same time conflicts, and is looked at again.
 */
export const notifyDue = (store: Store, tenantId: string, now: Date): Promise<Notified> =>
  inTransaction<Notified>(store, async (tx) => {
    const levels = await serviceLevelsIn(tx).find(tenantId);
    if (!levels || levels.removed_at) return tx.abandon(nothing);
    const clocks = clocksOf(tx, tenantId);
    const due = await clocks.due(now, batchSize);
    if (due.length === 0) return tx.abandon(nothing);
    const zone = zoneNamed(levels.time_zone) ?? utc;
    const notified = due.map((clock) => notifiedOf(clock, now, zone));
    await clocks.notified(notified.map(({ clock }) => clock));
    const tickets = await levelTickets(tx, tenantId, notified);
    const deliveries = await createLevelSummaries(tx, tenantId, tickets, now);
    const breaches = notified.filter(({ level }) => level === 'breach').length;
    return { warnings: notified.length - breaches, breaches, deliveries };
  });

type NotifiedClock = { clock: WithId<ClockDoc>; level: Level; reason: string };

/** What is notified of a ticket whose clocks are due: of both at once, if both are, the worse first. */
const notifiedOf = (clock: WithId<ClockDoc>, now: Date, zone: TimeZone): NotifiedClock => {
  const dues: Dues = { ...clock.dues };
  const said: { level: Level; text: string }[] = [];
  for (const measure of measures) {
    const due = dues[measure];
    const next = due && nextOf(due);
    if (!next || next.at > now) continue;
    // Where the work was late, a breach needs no warning before it.
    const level = due.due_at <= now ? 'breach' : 'warning';
    dues[measure] = { ...due, notified: level };
    said.push({ level, text: sentences[measure][level](wallTimeText(zone, due.due_at.getTime())) });
  }
  const sorted = said.toSorted((one, other) => one.level.localeCompare(other.level));
  return {
    clock: { ...clock, dues },
    level: sorted[0]?.level ?? 'warning',
    reason: sorted.map(({ text }) => text).join('. '),
  };
};

const sentences: Readonly<Record<Measure, Record<Level, (at: string) => string>>> = {
  response: {
    warning: (at) => `Its first response is due at ${at}`,
    breach: (at) => `Its first response was due at ${at}`,
  },
  resolution: {
    warning: (at) => `Its resolution is due at ${at}`,
    breach: (at) => `Its resolution was due at ${at}`,
  },
  no_change: {
    warning: (at) => `A change of it is due at ${at}`,
    breach: (at) => `A change of it was due at ${at}`,
  },
};

const levelTickets = async (
  tx: Store,
  tenant_id: string,
  notified: readonly NotifiedClock[],
): Promise<LevelTicket[]> => {
  const ids = notified.map(({ clock }) => clock.ticket_id);
  const found = await tx.db
    .collection<TicketDoc>('tickets')
    .find<TicketDoc>(
      { tenant_id, external_id: { $in: ids } },
      { ...inSession(tx), projection: { _id: 0, external_id: 1, ...policyFields } },
    )
    .toArray();
  const tickets = new Map(found.map((ticket) => [ticket.external_id, ticket]));
  return notified.flatMap(({ clock: { ticket_id: ticketId }, level, reason }): LevelTicket[] => {
    const ticket = tickets.get(ticketId);
    return ticket ? [{ ...ticket, ticketId, kind: `service_level_${level}`, reason }] : [];
  });
};
