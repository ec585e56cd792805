import { sendAlert as entry } from '#functions/manifest/queues.ts';
import { startEmbeddedMongo } from '#infra/local/database/server.ts';
import { seeded } from '#infra/local/demo-provider/demo/random.ts';
import type { AlertedTicket } from '#lib/alerts/alerted-ticket.ts';
import type { Notifier } from '#lib/alerts/notifier.ts';
import { raiseAlerts } from '#lib/alerts/raise-alerts.ts';
import { sendAlert } from '#lib/alerts/send-alert.ts';
import { circuitBreakerIn } from '#lib/coordination/circuit-breaker.ts';
import { connect } from '#lib/mongo/client.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { AlertMessage } from '#lib/queue/messages.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { newAlert } from '#lib/tickets/new-alert.ts';
import { anIncomingTicket } from '#test/support/builders.ts';
import { silentBus } from '#test/support/event-buses.ts';
import { timedQueue } from './timed-queue.ts';
import { virtualTime } from './virtual-time.ts';

/** A notification service: the duration of a call, and whether it accepts this attempt (from 1) at that time. */
export type Service = { latencyMs: number; takes: (tryNumber: number, sinceStartMs: number) => boolean };

export type Call = { alertId: string; sinceStartMs: number; taken: boolean };

const start = Date.UTC(2026, 0, 1);
const circuitRule = { failures: 5, window: 10, openMs: 30_000, probeMs: 15_000, limitsConcurrency: true };

/**
 * Alerts that become due at once, delivered by the real use case on the embedded database with the table's maximum of
 * concurrent workers, on a virtual clock. Ends when every alert is settled.
 */
export const simulateAlerts = async (count: number, service: Service) => {
  const time = virtualTime(start);
  const server = await startEmbeddedMongo({ now: time.now });
  const client = await connect(server.uri, { maxPoolSize: 100 });
  const store: Store = { db: client.db('alerts') };
  await prepareDatabase(store);
  const random = seeded(300);
  const queue = timedQueue<AlertMessage>(time.now, () => random.between(0, 1_000_000));
  await raiseAlerts({ store, queue, events: silentBus }, await storeAlerts(store, count));

  const calls: Call[] = [];
  const send = sendAlert({
    store,
    route: async () => false,
    review: async () => false,
    notifier: {
      async notify(_notification, alertId) {
        const sinceStartMs = time.now() - start;
        const tryNumber = calls.filter((call) => call.alertId === alertId).length + 1;
        const call = { alertId, sinceStartMs, taken: service.takes(tryNumber, sinceStartMs) };
        calls.push(call);
        await time.sleepUntil(time.now() + service.latencyMs);
        return call.taken ? 'taken' : { failed: 'It answered 503' };
      },
    } satisfies Notifier,
    circuit: circuitBreakerIn(store, 'notify', circuitRule),
    events: silentBus,
    rules: { maxAttempts: 12, timeoutMs: 10_000 },
  });

  let unsettled = count;
  let deliveries = 0;
  const deliver = async (message: AlertMessage): Promise<void> => {
    deliveries++;
    const outcome = await send(message, false);
    if (outcome.kind === 'again') await queue.send({ ...outcome, groupId: 'a' });
    else unsettled--;
  };
  const worker = async (): Promise<void> => {
    while (unsettled > 0) {
      const batch = queue.receive(entry.batchSize);
      if (batch.length === 0) await time.sleepUntil(time.now() + 100);
      else await time.rest(Promise.all(batch.map((message) => time.work(() => deliver(message)))));
    }
  };
  await Promise.all(Array.from({ length: entry.maxConcurrency }, () => time.work(worker)));

  const settled = await store.db.collection('tickets').find().toArray();
  await client.close();
  await server.close();
  return { calls, deliveries, states: settled.map(({ alert }) => alert.state as string) };
};

const storeAlerts = async ({ db }: Store, count: number): Promise<AlertedTicket[]> => {
  const tickets = Array.from({ length: count }, (_, n) => ({
    ...anIncomingTicket({ external_id: `T-${n}` }),
    tenant_id: 'a',
    urgency: 'high',
    sentiment: 'negative',
    requires_action: true,
    alert: newAlert('Mentions a fire', new Date(start)),
  }));
  await db.collection('tickets').insertMany(tickets);
  return tickets;
};
