import { addStep, type FlowDelta, type FlowTicket, flowSteps, idOfFlow } from '#lib/analytics/flow.ts';
import { ledgerCollection } from '#lib/analytics/open-deltas.ts';
import { type CountDoc, countsCollection } from '#lib/analytics/ticket-counts.ts';
import { inSession, inTransaction, type Store, type Transaction } from '#lib/mongo/store.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { finishedBy, type IsFinished } from '#lib/tickets/status.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { type HistoryStep, ticketStepsOf } from '#lib/tickets/ticket-steps.ts';
import { flowOperations } from './flow-operations.ts';
import { foldWithin } from './fold-counts.ts';
import { foldedCollection } from './folded.ts';
import { awaitTurn } from './head.ts';

/** How far a recount is: the tickets up to this one are counted, with their history up to this change number. */
type FlowRecountDoc = { _id: string; tenant_id: string; kind: 'flow-recount'; until: number; after: string };

const recounts = (store: Store) => store.db.collection<FlowRecountDoc>(ledgerCollection);
const idOfRecount = (tenantId: string): string => `${tenantId}/flow-recount`;

const ticketsAtOnce = 1_000;

/**
 * Begins to count again how a tenant's tickets opened and closed: forgets it, and notes the last change whose delta was
 * folded. Folds go on meanwhile, and add what comes after it.
 */
export const beginFlowRecount = (store: Store, tenantId: string): Promise<void> =>
  inTransaction(store, async (tx) => {
    await awaitTurn(tx, tenantId);
    await foldWithin(tx, tenantId);
    const folded = await foldedCollection(tx).findOne({ _id: `${tenantId}/folded` }, inSession(tx));
    const days = { $gte: idOfFlow(tenantId, ''), $lt: idOfFlow(tenantId, '~') };
    await tx.db.collection<CountDoc>(countsCollection).deleteMany({ tenant_id: tenantId, _id: days }, inSession(tx));
    const start = { tenant_id: tenantId, kind: 'flow-recount' as const, until: folded?.seq ?? 0, after: '' };
    await recounts(tx).replaceOne({ _id: idOfRecount(tenantId) }, start, { ...inSession(tx), upsert: true });
  });

/** Counts the history of the next tickets; answers the last of them, or null if none is left. A killed step was none. */
export const recountFlowNext = (
  store: Store,
  tenantId: string,
  atOnce: number = ticketsAtOnce,
): Promise<string | null> =>
  inTransaction<string | null>(store, async (tx) => {
    const place = await recounts(tx).findOne({ _id: idOfRecount(tenantId) }, inSession(tx));
    if (!place) return tx.abandon(null);
    const tickets = await nextTickets(tx, tenantId, place.after, atOnce);
    const last = tickets.at(-1)?.external_id;
    if (last === undefined) {
      await recounts(tx).deleteOne({ _id: place._id }, inSession(tx));
      return null;
    }
    const isFinished = finishedBy(await tenantsIn(tx).finishedStatuses(tenantId));
    const operations = flowOperations(tenantId, await flowOfTickets(tx, tenantId, tickets, { ...place, isFinished }));
    if (operations.length > 0) await tx.db.collection<CountDoc>(countsCollection).bulkWrite(operations, inSession(tx));
    await recounts(tx).updateOne({ _id: place._id }, { $set: { after: last } }, inSession(tx));
    return last;
  });

type Created = Pick<TicketDoc, 'external_id' | 'created_at'>;

const nextTickets = (tx: Transaction, tenant_id: string, after: string, limit: number): Promise<Created[]> =>
  tx.db
    .collection<TicketDoc>('tickets')
    .find<Created>(
      { tenant_id, external_id: { $gt: after } },
      { ...inSession(tx), projection: { _id: 0, external_id: 1, created_at: 1 }, sort: { external_id: 1 }, limit },
    )
    .toArray();

type Until = { until: number; isFinished: IsFinished };

/** How some tickets opened and closed, by their history up to a change number. */
const flowOfTickets = async (
  store: Store,
  tenantId: string,
  tickets: readonly Created[],
  { until, isFinished }: Until,
): Promise<FlowDelta> => {
  const delta: FlowDelta = new Map();
  const byId = new Map(tickets.map((ticket) => [ticket.external_id, ticket]));
  const addTicket = (steps: readonly HistoryStep[]): void => {
    const ticket = byId.get(steps[0]?.ticket_id ?? '');
    const created_at = steps.find(({ created_before }) => created_before)?.created_before ?? ticket?.created_at;
    let now: Followed | null = null;
    for (const step of steps) {
      if (step.seq > until || !created_at) return;
      const after: Followed = followed(now ?? { status: '', created_at, isDeleted: true }, step);
      const change = { before: living(now), after: living(after) };
      for (const one of flowSteps(change, step.recorded_at, isFinished)) addStep(delta, one, step.recorded_at);
      now = after;
    }
  };
  const steps: HistoryStep[] = [];
  for await (const step of ticketStepsOf(store, tenantId).ofTickets([...byId.keys()])) {
    if (step.ticket_id !== steps[0]?.ticket_id) addTicket(steps.splice(0));
    steps.push(step);
  }
  addTicket(steps);
  return delta;
};

type Followed = FlowTicket & { isDeleted: boolean };

const living = (ticket: Followed | null): FlowTicket | null => (ticket?.isDeleted ? null : ticket);

const followed = (before: Followed, { action, status, created_at }: HistoryStep): Followed => ({
  status: status ?? before.status,
  created_at: created_at ?? before.created_at,
  isDeleted: action === 'updated' ? before.isDeleted : action === 'deleted',
});
