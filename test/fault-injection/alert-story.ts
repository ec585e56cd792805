import { expect } from 'vitest';
import { outboxIn } from '#lib/alerts/outbox.ts';
import { raiseAlerts } from '#lib/alerts/raise-alerts.ts';
import { type AlertDeps, sendAlert } from '#lib/alerts/send-alert.ts';
import { circuitBreakerIn } from '#lib/coordination/circuit-breaker.ts';
import { connect } from '#lib/mongo/client.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { AlertMessage } from '#lib/queue/messages.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { aTicket } from '#test/support/builders.ts';
import { type Fault, type Steps, steppedStore, stepsWith } from './faults.ts';
import { snapshotOf } from './story.ts';
import { createWorld, type ScriptedProvider, type Universe } from './world.ts';

const visibilityMs = 180_000;
const maxAttempts = 3;

/** The number of failing attempts of each ticket's alert; the last alert is given up and accepted after a redrive. */
const failsOf: Record<string, number> = { a1: 0, a2: 2, a3: maxAttempts + 1 };

/** Tickets that are not alerted in the first import, by the reason. */
const suppressed: Record<string, Record<string, unknown>> = {
  closed: { id: 'closed', status: 'closed' },
  first_import_old: { id: 'old', created_at: '2026-01-10T08:00:00Z' },
};

const aFire = (fields: Record<string, unknown>) =>
  aTicket({ tenant_id: 'a', message: 'There is a fire', created_at: new Date().toISOString(), ...fields });

const provider: ScriptedProvider = () => ({
  kind: 'page',
  page: {
    tickets: [...Object.keys(failsOf).map((id) => aFire({ id })), ...Object.values(suppressed).map(aFire)],
    nextPage: null,
    totalCount: 5,
  },
});

type Tried = { ticketId: string; key: string; taken: boolean };

/**
 * A run with urgent tickets and the delivery of their alerts through the circuit, the queue and the schedule. Played again
 * and again, each time with other faults.
 */
export const beginAlertStory = async (universe: Universe) => {
  const world = await createWorld(universe, provider);
  const { clock, alerts: queue, store } = world;
  const goBack = await snapshotOf(world);
  const tickets = store.db.collection<TicketDoc>('tickets');
  const database = store.db.databaseName;
  const tried: Tried[] = [];
  const deadLettered: AlertMessage[] = [];

  const depsOf = (steps: Steps, instance: Store): AlertDeps => {
    const stepped = steppedStore(instance, steps);
    return {
      store: stepped,
      route: async () => false,
      review: async () => false,
      notifier: {
        notify: ({ ticket_id: ticketId }, key) =>
          steps.step('notifier.notify', async () => {
            const before = tried.filter((call) => call.key === key).length;
            const taken = before >= (failsOf[ticketId] ?? 0);
            tried.push({ ticketId, key, taken });
            clock.now += 200;
            return taken ? 'taken' : { failed: 'It answered 503' };
          }),
      },
      circuit: circuitBreakerIn(stepped, 'notify', {
        failures: 2,
        window: 4,
        openMs: 30_000,
        probeMs: 15_000,
        limitsConcurrency: true,
      }),
      events: { publish: (events) => steps.step('events.publish', () => world.bus.publish(events)) },
      rules: { maxAttempts, timeoutMs: 10_000 },
    };
  };

  /** Handles a message like the runtime: sends the copy first, then acknowledges. */
  const handle = async (message: AlertMessage, isRedelivered: boolean, steps: Steps, instance: Store) => {
    const outcome = await sendAlert(depsOf(steps, instance))(message, isRedelivered);
    if (outcome.kind === 'again') await queue.sender(steps, 'alerts').send({ ...outcome, groupId: 'a' });
    if (outcome.kind === 'dead-letter')
      await steps.step('dead.send', async () => void deadLettered.push(outcome.message));
  };

  const isDone = async (): Promise<boolean> =>
    queue.size() === 0 && (await tickets.countDocuments({ 'alert.due_at': { $exists: true } })) === 0;

  /** Processes alerts until all are settled; the faults hit the first instance, and a healthy one takes over. */
  const settleAlerts = async (faults: readonly Fault[] = []): Promise<Steps> => {
    const first = stepsWith(faults);
    const client = await connect(universe.server.uri, { maxPoolSize: 3 });
    let life = { steps: first, instance: { db: client.db(database) } };
    for (let turn = 0; !(await isDone()); turn++) {
      if (turn > 500) throw new Error('The alerts do not come to rest');
      const delivery = queue.receive();
      if (!delivery) {
        clock.now = queue.size() > 0 ? queue.nextDueAt() : clock.now + 300_000;
        const overdue = queue.size() > 0 ? [] : await outboxIn(store).findOverdue(farAway, 10);
        await raiseAlerts({ store, queue: queue.sender(stepsWith([]), 'alerts'), events: world.bus }, overdue);
        continue;
      }
      const { steps, instance } = life;
      const end = await Promise.race([
        handle(delivery.message, delivery.receives > 1, steps, instance).catch(() => 'failed' as const),
        steps.killed,
      ]);
      if (end !== undefined) queue.comeBack(delivery, visibilityMs);
      if (end === 'killed') life = { steps: stepsWith([]), instance: store };
    }
    await client.close(true);
    return first;
  };

  return {
    /** The run with the faults of the page, then the alerts with theirs; the steps of both. */
    async play({ page = [], alerts = [] }: { page?: readonly Fault[]; alerts?: readonly Fault[] }) {
      await goBack();
      world.reset();
      tried.length = 0;
      deadLettered.length = 0;
      await world.start('a');
      const pageSteps = await world.run(page);
      const alertSteps = await settleAlerts(alerts);
      expect(new Set(deadLettered.map(({ ticket_id }) => ticket_id))).toEqual(new Set(['a3']));
      for (const message of deadLettered.splice(0)) queue.put({ message, groupId: 'a' });
      await settleAlerts();
      return { page: pageSteps.labels, alerts: alertSteps.labels };
    },

    deliverTwice: world.deliverTwice,

    /** Asserts that every alert was delivered and recorded; returns those delivered more than once. */
    async arrivedTwice(): Promise<string[]> {
      const taken = tried.filter((call) => call.taken).map(({ ticketId }) => ticketId);
      expect(new Set(taken)).toEqual(new Set(Object.keys(failsOf)));
      expect(await tickets.countDocuments({ 'alert.state': 'sent', 'alert.sent_at': { $exists: true } })).toBe(3);
      for (const [reason, { id }] of Object.entries(suppressed))
        expect(await tickets.findOne({ external_id: id as string })).toMatchObject({
          alert: { state: 'suppressed', suppressed_reason: reason, tries: 0 },
        });
      const escalated = world.bus.events.flatMap(({ type, detail }) =>
        type === 'TicketEscalated' ? [detail.ticket_id] : [],
      );
      expect(new Set(escalated)).toEqual(new Set(taken));
      return taken.filter((ticketId, index) => taken.indexOf(ticketId) !== index);
    },
  };
};

/** Later than any alert is due, whatever the clock of this machine says. */
const farAway = new Date(Date.UTC(2100, 0, 1));
