import { expect } from 'vitest';
import { outboxIn } from '#lib/alerts/outbox.ts';
import { raiseAlerts } from '#lib/alerts/raise-alerts.ts';
import { type AlertDeps, sendAlert } from '#lib/alerts/send-alert.ts';
import { type DeliverDeps, deliver } from '#lib/deliveries/deliver.ts';
import { deliveriesCollection, deliveriesIn } from '#lib/deliveries/deliveries.ts';
import { newDelivery } from '#lib/deliveries/new-delivery.ts';
import { queueDeliveries } from '#lib/deliveries/queue-deliveries.ts';
import { reviewAlert } from '#lib/deliveries/review-alert.ts';
import { routeAlert } from '#lib/deliveries/route-alert.ts';
import type { Outcome } from '#lib/destinations/destination-adapter.ts';
import { destinationLimiterIn } from '#lib/destinations/destination-limiter.ts';
import { destinationsIn } from '#lib/destinations/destinations.ts';
import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { connect } from '#lib/mongo/client.ts';
import { inTransaction, type Store } from '#lib/mongo/store.ts';
import type { AlertMessage, DeliveryMessage } from '#lib/queue/messages.ts';
import { memoryKeys } from '#lib/sealing/key-file.ts';
import { newAlert } from '#lib/tickets/new-alert.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { aDestination } from '#test/support/a-destination.ts';
import { aStoredTicket } from '#test/support/builders.ts';
import { type Fault, type Steps, steppedStore, stepsWith } from './faults.ts';
import { virtualQueue } from './queue.ts';
import { snapshotOf } from './story.ts';
import { createWorld, type Universe } from './world.ts';

const visibilityMs = 360_000;
const circuit = { failures: 2, window: 4, openMs: 30_000, probeMs: 15_000 };
const tenant_id = 'acme';

/** What each destination answers to a try of a delivery, and how long that takes. */
const destinations: Record<string, { answer: (tries: number) => Outcome; callMs: number }> = {
  well: { answer: () => ({ kind: 'taken', ref: 'ref' }), callMs: 100 },
  throttling: {
    answer: (tries) => (tries === 1 ? { kind: 'throttled', why: '429', retryAfterMs: 70_000 } : { kind: 'taken' }),
    callMs: 100,
  },
  dead: { answer: () => ({ kind: 'failed', why: 'The destination answered 503' }), callMs: 100 },
  hanging: { answer: () => ({ kind: 'failed', why: 'The destination did not answer in time' }), callMs: 10_000 },
};
const taking = ['throttling', 'well'];

type Tried = { destination: string; type: string; key: string; taken: boolean };

/** An alert on its way to four destinations, and its end. Played again and again, each time with other faults. */
export const beginDeliveryStory = async (universe: Universe) => {
  const world = await createWorld(universe, () => Promise.reject(new Error('No page is read')) as never);
  const { clock, store, alerts, bus } = world;
  const deliveries = virtualQueue<DeliveryMessage>(() => clock.now);
  const keys = memoryKeys();
  const database = store.db.databaseName;
  const tickets = store.db.collection<TicketDoc>('tickets');
  const tried: Tried[] = [];
  for (const [slot, _id] of Object.keys(destinations).entries())
    await destinationsIn(store).insertOne(await aDestination(keys, { _id, tenant_id, slot }));
  const alert = newAlert('Mentions a fire', new Date(clock.now));
  await tickets.insertOne(aStoredTicket({ tenant_id, external_id: 'T-1', urgency: 'high', status: 'open', alert }));
  // Routing keeps what is there: two tries are left of eight, so that the story is short.
  const begun = ['dead', 'hanging'].map((destination_id) => ({
    ...newDelivery(
      { tenant_id, ticket_id: 'T-1', alert_id: alert.id, destination_id, notice: 'trigger' },
      new Date(clock.now),
    ),
    tries: 6,
  }));
  await deliveriesIn(store).create(begun);
  const goBack = await snapshotOf(world);

  const published = (steps: Steps) => ({
    publish: (events: Parameters<typeof bus.publish>[0]) => steps.step('events.publish', () => bus.publish(events)),
  });
  const alertDeps = (steps: Steps, instance: Store): AlertDeps => {
    const route = { store: steppedStore(instance, steps), queue: deliveries.sender(steps, 'deliveries') };
    return {
      store: route.store,
      route: routeAlert({ ...route, now: () => new Date(clock.now) }),
      review: reviewAlert({ ...route, now: () => new Date(clock.now) }),
      notifier: { notify: () => Promise.reject(new Error('The tenant has destinations')) },
      circuit: { look: async () => ({ kind: 'permitted', generation: 0 }) } as never,
      events: published(steps),
      rules: { maxAttempts: 3, timeoutMs: 10_000 },
    };
  };
  const deliverDeps = (steps: Steps, instance: Store): DeliverDeps => {
    const stepped = steppedStore(instance, steps);
    return {
      store: stepped,
      sender: {
        send: (destination, { type }, key) =>
          steps.step('sender.send', async () => {
            const script = destinations[destination._id];
            const outcome = script?.answer(tried.filter((call) => call.key === key).length + 1) ?? { kind: 'taken' };
            tried.push({ destination: destination._id, type, key, taken: outcome.kind === 'taken' });
            clock.now += script?.callMs ?? 0;
            return { outcome, status: null, answer: '' };
          }),
      },
      limiterOf: (destination) => destinationLimiterIn(stepped, destination, { callTimeoutMs: 10_000, circuit }),
      sleep: async (ms) => {
        clock.now += ms;
      },
      events: published(steps),
      publicUrl: null,
      now: () => new Date(clock.now),
    };
  };

  /** One message of either queue, handled like the runtime does: the copy is sent first. False if none waits. */
  const workOnOne = async (steps: Steps, instance: Store): Promise<'idle' | 'killed' | 'done'> => {
    const handled = async <Message>(
      queue: ReturnType<typeof virtualQueue<Message>>,
      work: (message: Message, isRedelivered: boolean) => Promise<{ kind: string }>,
    ) => {
      const delivery = queue.receive();
      if (!delivery) return 'idle';
      const whole = async () => {
        const outcome = await work(delivery.message, delivery.receives > 1);
        if (outcome.kind === 'again')
          await queue
            .sender(steps, 'again')
            .send({ ...(outcome as never as { message: Message }), groupId: tenant_id });
      };
      const end = await Promise.race([whole().catch(() => 'failed' as const), steps.killed]);
      if (end !== undefined) queue.comeBack(delivery, visibilityMs);
      return end === 'killed' ? 'killed' : 'done';
    };
    const first = await handled<AlertMessage>(alerts, sendAlert(alertDeps(steps, instance)));
    return first === 'idle' ? handled<DeliveryMessage>(deliveries, deliver(deliverDeps(steps, instance))) : first;
  };

  /** When something is due next: a message, an alert or a delivery. */
  const nextDueAt = async (): Promise<number> => {
    const [ticket] = await tickets.find({ 'alert.due_at': { $exists: true } }).toArray();
    const [delivery] = await deliveriesCollection(store)
      .find({ due_at: { $exists: true } }, { sort: { due_at: 1 }, limit: 1 })
      .toArray();
    const ofDocuments = [ticket?.alert?.due_at, delivery?.due_at].map((at) => at?.getTime() ?? Infinity);
    const ofQueues = [alerts, deliveries].map((queue) => (queue.size() > 0 ? queue.nextDueAt() : Infinity));
    return Math.min(...ofDocuments, ...ofQueues);
  };

  /** Works until nothing is due; the faults hit the first instance, and a healthy one takes over. */
  const settle = async (faults: readonly Fault[]): Promise<Steps> => {
    const first = stepsWith(faults);
    const client = await connect(universe.server.uri, { maxPoolSize: 3 });
    let life: { steps: Steps; instance: Store } = { steps: first, instance: { db: client.db(database) } };
    for (let turn = 0; ; turn++) {
      if (turn > 1_000) throw new Error('The deliveries do not come to rest');
      const end = await workOnOne(life.steps, life.instance);
      if (end === 'killed') life = { steps: stepsWith([]), instance: store };
      if (end !== 'idle') continue;
      const next = await nextDueAt();
      if (next === Infinity) break;
      clock.now = Math.max(clock.now, next);
      const now = new Date(clock.now);
      const healthy = stepsWith([]);
      const overdue = await outboxIn(store).findOverdue(now, 10);
      await raiseAlerts({ store, queue: alerts.sender(healthy, 'alerts'), events: bus }, overdue);
      const queue = deliveries.sender(healthy, 'deliveries');
      await queueDeliveries({ store, queue }, await deliveriesIn(store).findOverdue(now, 10));
    }
    await client.close(true);
    return first;
  };

  const calm = async (): Promise<void> => {
    const before = await tickets.findOne({ external_id: 'T-1' });
    const writes = [{ externalId: 'T-1', before, set: { urgency: 'low' as const } }];
    await inTransaction(store, (tx) => writeTickets(tx, tenant_id, { writes, history: [] }));
  };

  return {
    /** The alert with its faults, and its end with others; the steps of both. */
    async play({ raised = [], over = [] }: { raised?: readonly Fault[]; over?: readonly Fault[] }) {
      await goBack();
      world.reset();
      deliveries.forget();
      tried.length = 0;
      alerts.put({ message: { tenant_id, ticket_id: 'T-1', alert_id: alert.id }, groupId: tenant_id });
      const first = await settle(raised);
      await calm();
      const second = await settle(over);
      return { raised: first.labels, over: second.labels };
    },

    deliverTwice(isTwice: boolean): void {
      alerts.deliverTwice(isTwice);
      deliveries.deliverTwice(isTwice);
    },

    /** Asserts that all who take alerts have it, and its end after it; returns the deliveries that were taken twice. */
    async takenTwice(): Promise<string[]> {
      const taken = tried.filter((call) => call.taken);
      for (const destination of Object.keys(destinations)) {
        const types = taken.filter((call) => call.destination === destination).map(({ type }) => type);
        expect([...new Set(types)], destination).toEqual(taking.includes(destination) ? ['trigger', 'resolve'] : []);
      }
      const all = await deliveriesCollection(store)
        .find({}, { sort: { destination_id: 1, notice: 1 } })
        .toArray();
      expect(all.map(({ destination_id, notice, state }) => `${destination_id} ${notice} ${state}`)).toEqual([
        ...['dead', 'hanging'].flatMap((id) => [`${id} resolve dropped`, `${id} trigger undeliverable`]),
        ...taking.flatMap((id) => [`${id} resolve sent`, `${id} trigger sent`]),
      ]);
      const ticket = await tickets.findOne({ external_id: 'T-1' });
      expect(ticket?.alert).toMatchObject({ state: 'sent', resolved_at: expect.any(Date) });
      const keysTaken = taken.map(({ key }) => key);
      return keysTaken.filter((key, index) => keysTaken.indexOf(key) !== index);
    },
  };
};
