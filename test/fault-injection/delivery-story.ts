import { expect } from 'vitest';
import { deliveriesCollection, deliveriesIn } from '#lib/deliveries/deliveries.ts';
import { newDelivery } from '#lib/deliveries/new-delivery.ts';
import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction } from '#lib/mongo/store.ts';
import { newAlert } from '#lib/tickets/new-alert.ts';
import { aStoredTicket } from '#test/support/builders.ts';
import { deliveryEngine, type Script, tenant_id } from './delivery-engine.ts';
import type { Fault } from './faults.ts';
import type { Universe } from './world.ts';

const destinations: Record<string, Script> = {
  well: { answer: () => ({ kind: 'taken', ref: 'ref' }), callMs: 100 },
  throttling: {
    answer: (tries) => (tries === 1 ? { kind: 'throttled', why: '429', retryAfterMs: 70_000 } : { kind: 'taken' }),
    callMs: 100,
  },
  dead: { answer: () => ({ kind: 'failed', why: 'The destination answered 503' }), callMs: 100 },
  hanging: { answer: () => ({ kind: 'failed', why: 'The destination did not answer in time' }), callMs: 10_000 },
};
const taking = ['throttling', 'well'];

/** An alert on its way to four destinations, and its end. Played again and again, each time with other faults. */
export const beginDeliveryStory = async (universe: Universe) => {
  const engine = await deliveryEngine(universe, destinations);
  const { world, tickets, tried, deliveries } = engine;
  const { clock, store, alerts } = world;
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
  const goBack = await engine.checkpoint();
  const raise = async (): Promise<void> => {
    await goBack();
    alerts.put({ message: { tenant_id, ticket_id: 'T-1', alert_id: alert.id }, groupId: tenant_id });
  };
  let end = async (): Promise<void> => {};

  const calm = async (): Promise<void> => {
    const before = await tickets.findOne({ external_id: 'T-1' });
    const writes = [{ externalId: 'T-1', before, set: { urgency: 'low' as const } }];
    await inTransaction(store, (tx) => writeTickets(tx, tenant_id, { writes, history: [] }));
  };

  return {
    /** The alert and its end without a fault; the steps of both. */
    async playWhole() {
      await raise();
      const raised = await engine.settle([]);
      await calm();
      end = await engine.checkpoint();
      return { raised, over: await engine.settle([]) };
    },

    /** The alert with this fault, and its end; its steps. */
    async playRaised(fault: Fault): Promise<readonly string[]> {
      await raise();
      const labels = await engine.settle([fault]);
      await calm();
      await engine.settle([]);
      return labels;
    },

    /** The end with this fault, of the alert of the whole story; its steps. */
    async playOver(fault: Fault): Promise<readonly string[]> {
      await end();
      return engine.settle([fault]);
    },

    deliverTwice(isTwice: boolean): void {
      alerts.deliverTwice(isTwice);
      deliveries.deliverTwice(isTwice);
    },

    /** Asserts that all who take alerts have it, and its end after it; returns the deliveries that were taken twice. */
    async takenTwice(): Promise<string[]> {
      const taken = tried.filter((call) => call.taken);
      for (const destination of Object.keys(destinations)) {
        const types = taken.filter((call) => call.destination === destination).map(({ notice }) => notice.type);
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
