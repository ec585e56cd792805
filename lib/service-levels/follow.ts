import { inSession, inTransaction, type Store, type Transaction } from '#lib/mongo/store.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { isClosedTicket } from '#lib/tickets/alert-policy.ts';
import { finishedBy } from '#lib/tickets/status.ts';
import { type HistoryStep, ticketStepsOf } from '#lib/tickets/ticket-steps.ts';
import { afterStep, type Clock, type ClockTicket, type FoldRules, isMeasured } from './clock.ts';
import { clockTicketsOf } from './clock-tickets.ts';
import { type ClockChange, type ClockDoc, clocksOf, levelCountsCollection } from './clocks.ts';
import { timed } from './dues.ts';
import { hasTargets, rulesOf } from './policy.ts';
import { type ServiceLevelsDoc, serviceLevelsCollection, serviceLevelsIn } from './service-levels.ts';

/** What one transaction reads of the changes, or of the tickets. */
const batchSize = 200;

/** Whether a step did something, or all is done. */
export type Stepped = 'more' | 'done';

/** The tenant's levels as its clocks follow them. */
type Following = { tx: Transaction; levels: ServiceLevelsDoc; rules: FoldRules };

const following = async (tx: Transaction, levels: ServiceLevelsDoc): Promise<Following> => {
  const isFinished = finishedBy(await tenantsIn(tx).finishedStatuses(levels.tenant_id));
  return { tx, levels, rules: { ...rulesOf(levels, levels.responses_since !== undefined), isFinished } };
};

/** Moves a tenant on. It puts whoever does so at the same time in order: the other one conflicts, and reads it again. */
const move = async (tx: Transaction, tenant_id: string, update: Partial<ServiceLevelsDoc>): Promise<void> => {
  await serviceLevelsCollection(tx).updateOne({ tenant_id }, { $set: update }, inSession(tx));
};

/**
 * Takes the next changes of a tenant into its clocks, in one transaction: what they were about is due at another time, or
 * not at all any more. Can be repeated: a change that is in a clock changes nothing.
 */
export const followChanges = (store: Store, tenantId: string): Promise<Stepped> =>
  inTransaction<Stepped>(store, async (tx) => {
    const levels = await serviceLevelsIn(tx).find(tenantId);
    if (!levels || levels.removed_at) return tx.abandon('done');
    const steps = await ticketStepsOf(tx, tenantId).after(levels.cursor, batchSize);
    const last = steps.at(-1);
    if (!last) return tx.abandon('done');
    const stepsOf = Map.groupBy(steps, ({ ticket_id }) => ticket_id);
    const tickets = await clockTicketsOf(tx, tenantId).withIds([...stepsOf.keys()]);
    await clockTickets(await following(tx, levels), tickets, stepsOf);
    const said = steps.map(({ first_responded_at }) => first_responded_at);
    await move(tx, tenantId, { cursor: last.seq, ...onFirstResponse(levels, said) });
    return 'more';
  });

/**
 * Makes the clocks of the next tickets again, by their history and by the levels as they are now. Finished tickets without a clock
 * get none.
 */
export const setClocks = (store: Store, tenantId: string): Promise<Stepped> =>
  inTransaction<Stepped>(store, async (tx) => {
    const levels = await serviceLevelsIn(tx).find(tenantId);
    if (levels?.set_after === undefined || levels.removed_at) return tx.abandon('done');
    const tickets = await clockTicketsOf(tx, tenantId).after(levels.set_after, batchSize);
    const clocks = await clockTickets(await following(tx, levels), tickets, null);
    const last = tickets.at(-1);
    const said = clocks.map(({ after }) => after?.responded_at);
    if (last) await move(tx, tenantId, { set_after: last.external_id, ...onFirstResponse(levels, said) });
    else
      await serviceLevelsCollection(tx).updateOne(
        { tenant_id: tenantId },
        { $unset: { set_after: true } },
        inSession(tx),
      );
    return last ? 'more' : 'done';
  });

/** Removes some of what is stored for levels that a tenant has no more, and at last the levels. */
export const removeClocks = (store: Store, tenantId: string): Promise<Stepped> =>
  inTransaction<Stepped>(store, async (tx) => {
    const levels = await serviceLevelsIn(tx).find(tenantId);
    if (!levels?.removed_at) return tx.abandon('done');
    const clocks = clocksOf(tx, tenantId);
    const some = await clocks.some(batchSize);
    await clocks.write(some.map((before) => ({ ticketId: before.ticket_id, before, after: null })));
    await move(tx, tenantId, { removed_at: levels.removed_at });
    if (some.length > 0) return 'more';
    await levelCountsCollection(tx).deleteMany({ tenant_id: tenantId }, inSession(tx));
    await serviceLevelsCollection(tx).deleteOne({ tenant_id: tenantId }, inSession(tx));
    return 'done';
  });

/**
 * What changes with the first response that the tenant's help desk has ever said of: from now on answers can be late, and the
 * clocks of all tickets are set again by that.
 */
const onFirstResponse = (
  levels: ServiceLevelsDoc,
  said: readonly (Date | null | undefined)[],
): Pick<Partial<ServiceLevelsDoc>, 'responses_since' | 'set_after'> => {
  const times = said.flatMap((at) => (at ? [at.getTime()] : []));
  if (levels.responses_since || times.length === 0) return {};
  return { responses_since: new Date(Math.min(...times)), ...(hasTargets(levels, 'response') && { set_after: '' }) };
};

/** Sets the clocks of some tickets, by their next steps; without any, again by their whole history. Answers them. */
const clockTickets = async (
  { tx, levels, rules }: Following,
  tickets: readonly ClockTicket[],
  stepsOf: ReadonlyMap<string, readonly HistoryStep[]> | null,
): Promise<ClockChange[]> => {
  const { tenant_id } = levels;
  const clocks = clocksOf(tx, tenant_id);
  const known = await clocks.ofTickets(tickets.map(({ external_id }) => external_id));
  const followed = new Map(
    tickets.flatMap((ticket) => {
      const before = known.get(ticket.external_id);
      const steps = stepsOf?.get(ticket.external_id) ?? [];
      if (!(before && stepsOf) && steps[0]?.action !== 'created') return [];
      const clock = before ? clockIn(before) : null;
      return [[ticket.external_id, steps.reduce((now, step) => afterStep(now, step, ticket, rules), clock)] as const];
    }),
  );
  /** One that was restored had its clocks removed, also if it is finished. */
  const isToRead = (ticket: ClockTicket): boolean => {
    const { external_id: id } = ticket;
    if (followed.has(id) || ticket.deleted_at) return false;
    const isBack = stepsOf?.get(id)?.some(({ action }) => action === 'restored') ?? false;
    return known.has(id) || isBack || !isClosedTicket(ticket, rules.isFinished);
  };
  const read = await clocksOfHistory(tx, tenant_id, tickets.filter(isToRead), rules);
  const changes = tickets.map(({ external_id: ticketId }): ClockChange => {
    const before = known.get(ticketId) ?? null;
    const clock = followed.get(ticketId) ?? read.get(ticketId) ?? null;
    if (!isMeasured(clock)) return { ticketId, before, after: null };
    const timing = timed(clock, before, rules, levels.updated_at);
    return { ticketId, before, after: { tenant_id, ticket_id: ticketId, ...clock, ...timing } };
  });
  await clocks.write(changes);
  return changes;
};

const clocksOfHistory = async (
  tx: Transaction,
  tenantId: string,
  tickets: readonly ClockTicket[],
  rules: FoldRules,
): Promise<Map<string, Clock>> => {
  const clocks = new Map<string, Clock>();
  const byId = new Map(tickets.map((ticket) => [ticket.external_id, ticket]));
  for await (const step of ticketStepsOf(tx, tenantId).ofTickets([...byId.keys()])) {
    const ticket = byId.get(step.ticket_id);
    if (ticket) clocks.set(step.ticket_id, afterStep(clocks.get(step.ticket_id) ?? null, step, ticket, rules));
  }
  return clocks;
};

/** What the history says of a stored clock. */
export const clockIn = ({ status, state, urgency, first_seen_at, spans, changed_at, ...rest }: ClockDoc): Clock => ({
  ...{ status, ...(state && { state }), urgency, first_seen_at, spans, changed_at },
  ...(rest.responded_at && { responded_at: rest.responded_at }),
  ...(rest.closed_as && { closed_as: rest.closed_as }),
  ...(rest.lapsed_at && { lapsed_at: rest.lapsed_at }),
  seq: rest.seq,
});
