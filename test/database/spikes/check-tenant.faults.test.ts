import { beforeEach, describe, expect, it } from 'vitest';
import { deliveriesCollection } from '#lib/deliveries/deliveries.ts';
import type { Store } from '#lib/mongo/store.ts';
import { checkTenant } from '#lib/spikes/check-tenant.ts';
import { type Fault, faultsOfEachStep, steppedStore, stepsWith } from '#test/fault-injection/faults.ts';
import { arrivals } from '#test/support/arrivals.ts';
import { deliveryLab } from '#test/support/delivery-lab.ts';
import { recordingBus } from '#test/support/event-buses.ts';
import { connectToServer, emptyCollections, testStore } from '#test/support/mongo.ts';
import { storePast } from '#test/support/past-counts.ts';

const store = await testStore();
/** Tickets are written at the server's time. */
const now = new Date();
/** What each campaign begins with: tickets that are unusual, in number and in words. */
const prepare = async () => {
  await emptyCollections(store);
  await deliveryLab(store).add('d1', () => ({ kind: 'taken' }));
  await storePast(store, 'acme', now);
  await arrivals(store, now).write('acme', 15, { keywords: 'payment=payments' });
};

beforeEach(prepare);

/** A check by an instance with a fault; then by others, two minutes apart. */
const play = async (fault: Fault | null) => {
  for (const name of ['spike_watches', 'deliveries']) await store.db.collection(name).deleteMany({});
  const bus = recordingBus();
  const check = (from: Store, minutes: number) =>
    checkTenant({ store: from, events: bus, now: () => new Date(now.getTime() + minutes * 60_000) }, 'acme');
  const steps = stepsWith(fault ? [fault] : []);
  // A killed instance's connections are closed, and with them its transactions.
  const client = await connectToServer();
  const over = steppedStore({ db: client.db(store.db.databaseName) }, steps);
  const faulty = check(over, 0).then(
    ({ outcome }) => outcome,
    (error: unknown) => error,
  );
  const first = await Promise.race([faulty, steps.killed]);
  await client.close();
  for (const minutes of [2, 4]) await check(store, minutes);
  return { first, labels: steps.labels, events: bus.events };
};

const said = async () => {
  const deliveries = await deliveriesCollection(store).find({ tenant_id: 'acme' }).toArray();
  return deliveries
    .map(({ notice, alert_id, spike }) => ({ notice, alert_id, words: spike?.words }))
    .toSorted((one, other) => Number(one.words?.length) - Number(other.words?.length));
};

describe('a check with one fault', () => {
  it.each(faultsOfEachStep)('makes one delivery of each spike, and one event at most: %s', async (kind) => {
    const { labels } = await play(null);
    expect(labels).toContain('commit');
    for (let at = 0; at < labels.length; at++) {
      const { first, events } = await play({ at, kind });
      const name = `${kind} at step ${at} (${labels[at]}), which ended in ${first}`;
      const deliveries = await said();
      expect(deliveries, name).toMatchObject([
        { notice: 'spike', words: [] },
        { notice: 'spike', words: ['payments'] },
      ]);
      const ids = events.map(({ detail }) => 'spike_id' in detail && detail.spike_id);
      const isLost = labels[at] === 'commit';
      expect(ids, name).toEqual(isLost ? [] : deliveries.map(({ alert_id }) => alert_id));
    }
    console.log(`${kind}: ${labels.length} fault points`);
  });
});
