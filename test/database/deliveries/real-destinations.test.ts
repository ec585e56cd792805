import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Mode, StandIn } from '#infra/local/destinations/stand-in.ts';
import { startWebhookReceiver, type WebhookReceiver } from '#infra/local/destinations/webhook.ts';
import { limitCircuitNamed } from '#lib/coordination/limit-circuits.ts';
import { deliver } from '#lib/deliveries/deliver.ts';
import { deliveriesCollection } from '#lib/deliveries/deliveries.ts';
import { destinationLimitName } from '#lib/destinations/destination.ts';
import { createDestination } from '#lib/destinations/put-destination.ts';
import { type NoticeSender, noticeSender } from '#lib/destinations/send-notice.ts';
import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction } from '#lib/mongo/store.ts';
import { memoryKeys } from '#lib/sealing/key-file.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { deliveryLab } from '#test/support/delivery-lab.ts';
import { testStore } from '#test/support/mongo.ts';

// Receivers that verify what they get, over real sockets. Only waits are not waited for.

const store = await testStore();
const lab = deliveryLab(store);
const keys = memoryKeys();
const hosts = { allowLoopback: true, hosts: [], privateHosts: [] };
const unhurried = noticeSender({ keys, hosts, timeoutMs: 60_000 });
const hasty = noticeSender({ keys, hosts, timeoutMs: 100 });
const limits = store.db.collection('rate_limits');

const modes = { well: 'healthy', throttling: 'throttling', dead: 'dead', hanging: 'hanging' } as const;
type Name = keyof typeof modes;
const names = Object.keys(modes) as Name[];
const receivers = new Map<Name, { receiver: WebhookReceiver; id: string }>();
const at = (name: Name) => {
  const found = receivers.get(name);
  if (!found) throw new Error(`There is no ${name}`);
  return found;
};
const ticketIds = ['T-1', 'T-2', 'T-3', 'T-4'];

beforeAll(async () => {
  for (const name of names) {
    const receiver = await startWebhookReceiver();
    receiver.change({ mode: modes[name] satisfies Mode, retryAfter: '60' });
    const input = { ...receiver.destination, kind: 'webhook' as const };
    const { destination } = await createDestination({ store, keys, hosts, now: new Date() }, 'acme', input);
    receivers.set(name, { receiver, id: destination._id });
  }
});
afterAll(() => Promise.all([...receivers.values()].map(({ receiver }) => receiver.close())));

/** However busy this machine is, only what hangs takes too long. */
const sender: Pick<NoticeSender, 'send'> = {
  send(destination, ...notice) {
    const isHanging = destination._id === at('hanging').id && hangs;
    return (isHanging ? hasty : unhurried).send(destination, ...notice);
  },
};
let hangs = true;

/** All messages at once, each delivered twice; what waits is left for the next time. */
const workTwice = async (): Promise<void> => {
  await deliveriesCollection(store).updateMany({}, { $unset: { not_before: true } });
  const messages = lab.waiting.splice(0).flatMap(({ message }) => [message, message]);
  const outcomes = await Promise.all(messages.map(deliver(lab.deps({ sender }))));
  for (const outcome of outcomes) if (outcome.kind === 'again') lab.waiting.push(outcome);
};

/** Until nothing is left to do, as if each wait were over; each destination is called again. */
const workOff = async (): Promise<void> => {
  const dayMs = 24 * 3_600_000;
  for (let rounds = 0; lab.waiting.length > 0 || (await lab.resend(dayMs)) > 0; rounds++) {
    if (rounds > 100) throw new Error('The deliveries do not come to rest');
    await limits.deleteMany({});
    await workTwice();
  }
};

const stateOfCircuit = async (name: Name): Promise<string | undefined> => {
  const circuit = { failures: 3, window: 4, openMs: 30_000, probeMs: 15_000 };
  return (await (await limitCircuitNamed(store, destinationLimitName({ _id: at(name).id }), circuit))?.status())?.state;
};

/** What a destination took, in the order in which it came. */
const takenBy = (name: Name) => at(name).receiver.messages.map(({ body }) => body as { type: string; data: TicketOf });
type TicketOf = { ticket_id: string };
const ticketsTakenBy = (name: Name, type: string): string[] =>
  takenBy(name)
    .filter((body) => body.type === type)
    .map(({ data }) => data.ticket_id)
    .toSorted();
const callsOf = (name: Name): StandIn['calls'] => at(name).receiver.calls;

it('alerts reach every destination that can take them, each once, and no dead or hanging one keeps them from others', async () => {
  for (const id of ticketIds) await lab.route(await lab.urgent(id));
  // None is known to answer yet, so they wait their turn in the bulkhead.
  for (let round = 0; round < ticketIds.length; round++) await workTwice();

  expect(ticketsTakenBy('well', 'ticket.escalated')).toEqual(ticketIds);
  expect(callsOf('well')).toHaveLength(ticketIds.length);
  for (const name of ['throttling', 'dead', 'hanging'] as const) expect(takenBy(name)).toEqual([]);
  expect(await Promise.all(names.map(stateOfCircuit))).toEqual(['closed', 'closed', 'open', 'open']);

  at('throttling').receiver.change({ mode: 'healthy' });
  at('hanging').receiver.change({ mode: 'healthy' });
  hangs = false;
  await workOff();

  for (const name of ['well', 'throttling', 'hanging'] as const)
    expect(ticketsTakenBy(name, 'ticket.escalated'), name).toEqual(ticketIds);
  expect(callsOf('well')).toHaveLength(ticketIds.length);
  expect(callsOf('dead')).toHaveLength(8 * ticketIds.length);
  const states = await deliveriesCollection(store).distinct('state', { destination_id: at('dead').id });
  expect(states).toEqual(['undeliverable']);
  for (const id of ticketIds) expect(await lab.alert(id)).toMatchObject({ state: 'sent' });
});

it('alerts that are over are resolved where they were taken, after that, and nowhere else', async () => {
  const tickets = store.db.collection<TicketDoc>('tickets');
  for (const externalId of ticketIds) {
    const before = await tickets.findOne({ external_id: externalId });
    const writes = [{ externalId, before, set: { urgency: 'low' as const } }];
    await inTransaction(store, (tx) => writeTickets(tx, 'acme', { writes, history: [] }));
  }
  at('dead').receiver.change({ mode: 'healthy' });
  await lab.review();
  await workOff();

  for (const name of ['well', 'throttling', 'hanging'] as const) {
    expect(ticketsTakenBy(name, 'ticket.calmed'), name).toEqual(ticketIds);
    const types = ticketIds.map((id) =>
      takenBy(name).flatMap(({ type, data }) => (data.ticket_id === id ? [type] : [])),
    );
    expect(types, name).toEqual(Array(ticketIds.length).fill(['ticket.escalated', 'ticket.calmed']));
  }
  expect(takenBy('dead')).toEqual([]);
});
