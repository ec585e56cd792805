import { outboxIn } from '#lib/alerts/outbox.ts';
import { raiseAlerts } from '#lib/alerts/raise-alerts.ts';
import { type AlertDeps, sendAlert } from '#lib/alerts/send-alert.ts';
import { type DeliverDeps, deliver } from '#lib/deliveries/deliver.ts';
import { deliveriesCollection, deliveriesIn } from '#lib/deliveries/deliveries.ts';
import { queueDeliveries } from '#lib/deliveries/queue-deliveries.ts';
import { reviewAlert } from '#lib/deliveries/review-alert.ts';
import { routeAlert } from '#lib/deliveries/route-alert.ts';
import type { DestinationDoc } from '#lib/destinations/destination.ts';
import type { Outcome } from '#lib/destinations/destination-adapter.ts';
import { destinationLimiterIn } from '#lib/destinations/destination-limiter.ts';
import { destinationsIn } from '#lib/destinations/destinations.ts';
import type { Notice } from '#lib/destinations/notice.ts';
import { connect } from '#lib/mongo/client.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { AlertMessage, DeliveryMessage } from '#lib/queue/messages.ts';
import { memoryKeys } from '#lib/sealing/key-file.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { aDestination } from '#test/support/a-destination.ts';
import { type Fault, type Steps, steppedStore, stepsWith } from './faults.ts';
import { virtualQueue } from './queue.ts';
import { snapshotOf } from './story.ts';
import { createWorld, type Universe } from './world.ts';

const visibilityMs = 360_000;
const circuit = { failures: 2, window: 4, openMs: 30_000, probeMs: 15_000 };
export const tenant_id = 'acme';

/** What a destination answers to a try of a delivery, and how long that takes. */
export type Script = { answer: (tries: number) => Outcome; callMs: number; fields?: Partial<DestinationDoc> };

export type Tried = { destination: string; notice: Notice; key: string; taken: boolean };

type Life = { steps: Steps; instance: Store; close: () => Promise<void> };

/** What one instance does first; a person or a queue asks again where it fails. */
type Act = (store: Store) => Promise<unknown>;

/** All that moves alerts to destinations, on a virtual queue and clock, by instances that can be killed at any step. */
export const deliveryEngine = async (universe: Universe, scripts: Readonly<Record<string, Script>>) => {
  const world = await createWorld(universe, () => Promise.reject(new Error('No page is read')) as never);
  const { clock, store, alerts, bus } = world;
  const deliveries = virtualQueue<DeliveryMessage>(() => clock.now);
  const keys = memoryKeys();
  const tickets = store.db.collection<TicketDoc>('tickets');
  const tried: Tried[] = [];
  const now = () => new Date(clock.now);
  for (const [slot, [_id, { fields }]] of Object.entries(scripts).entries())
    await destinationsIn(store).insertOne(await aDestination(keys, { _id, tenant_id, slot, ...fields }));

  const published = (steps: Steps) => ({
    publish: (events: Parameters<typeof bus.publish>[0]) => steps.step('events.publish', () => bus.publish(events)),
  });
  const alertDeps = (steps: Steps, instance: Store): AlertDeps => {
    const route = { store: steppedStore(instance, steps), queue: deliveries.sender(steps, 'deliveries'), now };
    return {
      store: route.store,
      route: routeAlert(route),
      review: reviewAlert(route),
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
        send: (destination, notice, key) =>
          steps.step('sender.send', async () => {
            const script = scripts[destination._id];
            const outcome = script?.answer(tried.filter((call) => call.key === key).length + 1) ?? { kind: 'taken' };
            tried.push({ destination: destination._id, notice, key, taken: outcome.kind === 'taken' });
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
      now,
    };
  };

  /** One message of either queue, handled like the runtime does: the copy is sent first. */
  const workOnOne = async ({ steps, instance }: Life): Promise<'idle' | 'killed' | 'done'> => {
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
    const first = { sort: { due_at: 1 }, limit: 1 } as const;
    const overdue = await tickets
      .find({ 'alert.due_at': { $exists: true } }, { sort: { 'alert.due_at': 1 } })
      .toArray();
    const [delivery] = await deliveriesCollection(store)
      .find({ due_at: { $exists: true } }, first)
      .toArray();
    const ofDocuments = [overdue[0]?.alert?.due_at, delivery?.due_at].map((at) => at?.getTime() ?? Infinity);
    const ofQueues = [alerts, deliveries].map((queue) => (queue.size() > 0 ? queue.nextDueAt() : Infinity));
    return Math.min(...ofDocuments, ...ofQueues);
  };

  const schedule = async ({ steps, instance }: Life): Promise<void> => {
    const stepped = steppedStore(instance, steps);
    const overdue = await outboxIn(stepped).findOverdue(now(), 10);
    await raiseAlerts({ store: stepped, queue: alerts.sender(steps, 'alerts'), events: published(steps) }, overdue);
    const queue = deliveries.sender(steps, 'deliveries');
    await queueDeliveries({ store: stepped, queue }, await deliveriesIn(stepped).findOverdue(now(), 10));
  };

  /** An instance that dies has connections of its own, with which the transactions end that it left open. */
  const mortal = async (steps: Steps): Promise<Life> => {
    const client = await connect(universe.server.uri, { maxPoolSize: 3 });
    return { steps, instance: { db: client.db(store.db.databaseName) }, close: () => client.close(true) };
  };
  const healthy = (steps = stepsWith([])): Life => ({ steps, instance: store, close: async () => {} });

  return {
    world,
    tickets,
    tried,
    deliveries,

    /** Remembers where everything is: documents, messages, calls and the time. The answer goes back there. */
    async checkpoint(): Promise<() => Promise<void>> {
      const restoreDocuments = await snapshotOf(world);
      const restoreQueues = [alerts, deliveries].map((queue) => queue.keep());
      const [calls, at] = [[...tried], clock.now];
      return async () => {
        await restoreDocuments();
        for (const restore of restoreQueues) restore();
        tried.splice(0, tried.length, ...calls);
        bus.events.length = 0;
        clock.now = at;
      };
    },

    /**
     * Does this and works until nothing is due, at least for so long. The faults hit the first instance, and a healthy one
     * takes over. Answers with the steps of the first.
     */
    async settle(faults: readonly Fault[], act: Act = async () => {}, quietMs = Infinity): Promise<readonly string[]> {
      const first = stepsWith(faults);
      let life = faults.length > 0 ? await mortal(first) : healthy(first);
      const takeOver = async (): Promise<void> => {
        await life.close();
        life = healthy();
      };
      const surely = async (work: (one: Life) => Promise<unknown>): Promise<boolean> => {
        const end = await Promise.race([
          work(life).then(
            () => 'done',
            () => 'failed',
          ),
          life.steps.killed,
        ]);
        if (end === 'killed') await takeOver();
        return end === 'done';
      };
      while (!(await surely(({ steps, instance }) => act(steppedStore(instance, steps)))));
      for (let turn = 0; ; turn++) {
        if (turn > 1_000) throw new Error('The deliveries do not come to rest');
        const end = await workOnOne(life);
        if (end === 'killed') await takeOver();
        if (end !== 'idle') continue;
        const next = await nextDueAt();
        if (next === Infinity || next - clock.now >= quietMs) break;
        clock.now = Math.max(clock.now, next);
        await surely(schedule);
      }
      await life.close();
      return first.labels;
    },
  };
};
