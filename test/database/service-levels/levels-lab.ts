import type { Document } from 'mongodb';
import { deliveriesCollection } from '#lib/deliveries/deliveries.ts';
import type { Store } from '#lib/mongo/store.ts';
import { clocksCollection } from '#lib/service-levels/clocks.ts';
import { type KeepDeps, keepServiceLevels } from '#lib/service-levels/keep-service-levels.ts';
import { type ServiceLevels, serviceLevelsInput } from '#lib/service-levels/policy.ts';
import { serviceLevelsIn } from '#lib/service-levels/service-levels.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import type { HistoryAction } from '#lib/tickets/ticket-history.ts';
import { aStoredTicket } from '#test/support/builders.ts';

const minuteMs = 60_000;
/** A Monday morning. */
export const start = new Date('2026-03-02T09:00:00Z');

type Fields = Partial<Pick<TicketDoc, 'status' | 'state' | 'urgency' | 'message' | 'first_responded_at'>>;

/** A tenant's tickets and their history by a clock that only moves when it is moved. */
export const levelsLab = (store: Store, tenant = 'acme') => {
  let now = start.getTime();
  let seq = 0;
  const tickets = store.db.collection<TicketDoc>('tickets');
  const queued: string[] = [];
  const deps: KeepDeps = {
    store,
    queue: {
      send: async ({ message }) => void queued.push(message.delivery_id),
      sendAll: async (all) => void queued.push(...all.map(({ message }) => message.delivery_id)),
    },
    now: () => new Date(now),
  };
  const record = async (ticket_id: string, action: HistoryAction, changes: Document) => {
    seq++;
    await store.db
      .collection('ticket_history')
      .insertOne({ tenant_id: tenant, ticket_id, seq, action, changes, recorded_at: new Date(now) });
  };
  const changesOf = (fields: object) =>
    Object.fromEntries(Object.entries(fields).map(([field, value]) => [field, { old: null, new: value }]));

  const pass = (minutes: number): void => {
    now += minutes * minuteMs;
  };
  const keep = () => keepServiceLevels(deps, { deadline: performance.now() + 60_000, atOnce: 2 });

  return {
    deps,
    queued,
    now: () => new Date(now),
    /** Moves the clock. */
    pass,
    put: (levels: Partial<ServiceLevels>) =>
      serviceLevelsIn(store).put(tenant, serviceLevelsInput.parse(levels) as ServiceLevels, new Date(now)),
    /** The desk has a new ticket, which is that old. */
    async create(id: string, fields: Fields = {}, ageMinutes = 0): Promise<void> {
      const created_at = new Date(now - ageMinutes * minuteMs);
      const ticket = aStoredTicket({
        ...{ tenant_id: tenant, external_id: id, status: 'open', urgency: 'high', created_at },
        ...fields,
      });
      await tickets.insertOne(ticket);
      const { status, urgency, source } = ticket;
      await record(id, 'created', changesOf({ status, urgency, source, ...fields }));
    },
    async change(id: string, fields: Fields): Promise<void> {
      await tickets.updateOne({ tenant_id: tenant, external_id: id }, { $set: fields });
      await record(id, 'updated', changesOf(fields));
    },
    async remove(id: string): Promise<void> {
      await tickets.updateOne({ tenant_id: tenant, external_id: id }, { $set: { deleted_at: new Date(now) } });
      await record(id, 'deleted', changesOf({ deleted_at: new Date(now) }));
    },
    async restore(id: string): Promise<void> {
      await tickets.updateOne({ tenant_id: tenant, external_id: id }, { $unset: { deleted_at: true } });
      await record(id, 'restored', { deleted_at: { old: new Date(now), new: null } });
    },
    /** What the schedule does each minute. */
    keep,
    /** Lets time pass as the schedule meets it. */
    async minutes(count: number): Promise<void> {
      for (let minute = 0; minute < count; minute++) {
        pass(1);
        await keep();
      }
    },
    /** The notices that were made, the oldest first. */
    async summaries() {
      const made = deliveriesCollection(store).find({ tenant_id: tenant }).sort({ created_at: 1, _id: 1 });
      return (await made.toArray()).map(({ destination_id, summary }) => ({
        destination_id,
        kind: summary?.kind,
        tickets: summary?.said?.samples.map(({ ticket_id }) => ticket_id),
      }));
    },
    clock: (ticket_id: string) => clocksCollection(store).findOne({ tenant_id: tenant, ticket_id }),
  };
};

export type LevelsLab = ReturnType<typeof levelsLab>;
