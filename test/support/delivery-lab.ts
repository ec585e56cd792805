import { type AlertedTicket, addressOf } from '#lib/alerts/alerted-ticket.ts';
import { outboxIn } from '#lib/alerts/outbox.ts';
import { type DeliverDeps, deliver } from '#lib/deliveries/deliver.ts';
import { deliveriesCollection, deliveriesIn } from '#lib/deliveries/deliveries.ts';
import type { DeliveryDoc } from '#lib/deliveries/delivery.ts';
import { queueDeliveries } from '#lib/deliveries/queue-deliveries.ts';
import { reviewAlert } from '#lib/deliveries/review-alert.ts';
import { routeAlert } from '#lib/deliveries/route-alert.ts';
import type { DestinationDoc } from '#lib/destinations/destination.ts';
import type { Outcome } from '#lib/destinations/destination-adapter.ts';
import { destinationLimiterIn } from '#lib/destinations/destination-limiter.ts';
import { destinationsIn } from '#lib/destinations/destinations.ts';
import type { Notice } from '#lib/destinations/notice.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { DeliveryMessage } from '#lib/queue/messages.ts';
import { memoryKeys } from '#lib/sealing/key-file.ts';
import { newAlert } from '#lib/tickets/new-alert.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { aDestination } from './a-destination.ts';
import { aStoredTicket } from './builders.ts';
import { recordingBus } from './event-buses.ts';

const tenantId = 'acme';
const keys = memoryKeys();
const circuit = { failures: 3, window: 4, openMs: 30_000, probeMs: 15_000 };

export type Tried = { destination: string; notice: Notice; key: string };

/** A tenant's destinations, each of which answers as its script says, and the messages that wait. */
export const deliveryLab = (store: Store) => {
  const tried: Tried[] = [];
  const waiting: { message: DeliveryMessage; waitMs: number }[] = [];
  const bus = recordingBus();
  const scripts = new Map<string, (tries: number) => Outcome>();
  const queue = {
    send: async ({ message, waitMs = 0 }: { message: DeliveryMessage; waitMs?: number }) =>
      void waiting.push({ message, waitMs }),
    sendAll: async (all: readonly { message: DeliveryMessage }[]) =>
      void waiting.push(...all.map(({ message }) => ({ message, waitMs: 0 }))),
  };
  const deps = (change: Partial<DeliverDeps> = {}): DeliverDeps => ({
    store,
    sender: {
      send: async (destination, notice, key) => {
        tried.push({ destination: destination._id, notice, key });
        const tries = tried.filter((one) => one.key === key).length;
        return { outcome: scripts.get(destination._id)?.(tries) ?? { kind: 'taken' }, status: 200, answer: '' };
      },
    },
    limiterOf: (destination) => destinationLimiterIn(store, destination, { callTimeoutMs: 10_000, circuit }),
    sleep: async () => {},
    events: bus,
    publicUrl: 'https://intake.example',
    now: () => new Date(),
    ...change,
  });

  return {
    tried,
    waiting,
    bus,
    queue,
    deps,
    /** Adds a destination that answers each try so. */
    async add(id: string, answer: (tries: number) => Outcome, fields: Partial<DestinationDoc> = {}): Promise<void> {
      scripts.set(id, answer);
      const slot = scripts.size;
      await destinationsIn(store).insertOne(
        await aDestination(keys, { _id: id, tenant_id: tenantId, slot, ...fields }),
      );
    },
    /** A ticket that has just become urgent. */
    async urgent(ticketId = 'T-1'): Promise<AlertedTicket> {
      const alert = newAlert('Mentions a fire', new Date());
      const ticket = aStoredTicket({ tenant_id: tenantId, external_id: ticketId, urgency: 'high', alert });
      await store.db.collection<TicketDoc>('tickets').insertOne(ticket);
      return { tenant_id: tenantId, external_id: ticketId, alert };
    },
    route: (ticket: AlertedTicket, now = new Date()) => routeAlert({ store, queue, now: () => now })(ticket),
    /** As `resend-alerts` and `send-alert` do with what is due. */
    async review(): Promise<void> {
      const due = await outboxIn(store).findOverdue(new Date(Date.now() + 1_000), 100);
      for (const ticket of due) await reviewAlert({ store, queue })(addressOf(ticket));
    },
    /** Works on what waits, whatever its wait, until no message is left; and then once on what is overdue by then, if asked. */
    async work(change?: Partial<DeliverDeps>): Promise<void> {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        await deliveriesCollection(store).updateMany({}, { $unset: { not_before: true } }); // its wait is over
        const outcome = await deliver(deps(change))(next.message);
        if (outcome.kind === 'again') waiting.push(outcome);
      }
    },
    /** As the schedule does, `inMs` from now. */
    async resend(inMs = 0, now = Date.now()): Promise<number> {
      const overdue = await deliveriesIn(store).findOverdue(new Date(now + inMs), 100);
      await queueDeliveries({ store, queue }, overdue);
      return overdue.length;
    },
    /** As a person's request does. */
    async redeliver(delivery_id: string): Promise<DeliveryDoc | null> {
      const delivery = await deliveriesIn(store).revive({ tenant_id: tenantId, delivery_id });
      await queueDeliveries({ store, queue }, delivery ? [delivery] : []);
      return delivery;
    },
    alert: async (ticketId = 'T-1') =>
      (await store.db.collection<TicketDoc>('tickets').findOne({ external_id: ticketId }))?.alert,
    deliveries: (): Promise<DeliveryDoc[]> =>
      deliveriesCollection(store)
        .find({}, { sort: { _id: 1 } })
        .toArray(),
    overdueAlerts: async (inMs = 0) => outboxIn(store).findOverdue(new Date(Date.now() + inMs), 100),
  };
};
