import { beforeEach, describe, expect, it } from 'vitest';
import { deliveriesCollection } from '#lib/deliveries/deliveries.ts';
import { levelCountsCollection } from '#lib/service-levels/clocks.ts';
import { keepTenant } from '#lib/service-levels/keep-service-levels.ts';
import { type Fault, faultsOfEachStep, steppedStore, stepsWith } from '#test/fault-injection/faults.ts';
import { deliveryLab } from '#test/support/delivery-lab.ts';
import { connectToServer, emptyCollections, testStore } from '#test/support/mongo.ts';
import { levelsLab } from './levels-lab.ts';

const store = await testStore();

beforeEach(() => emptyCollections(store));

/** One turn of a tenant by an instance with a fault, in which a ticket is warned of and another one closed; then by others. */
const play = async (fault: Fault | null) => {
  await emptyCollections(store);
  const lab = levelsLab(store);
  await deliveryLab(store).add('d1', () => ({ kind: 'taken' }));
  await lab.put({ resolution: { high: 10 } });
  await lab.create('T-1');
  await lab.create('T-2');
  await lab.keep();
  lab.pass(9);
  await lab.change('T-2', { status: 'closed' });
  const steps = stepsWith(fault ? [fault] : []);
  // A killed instance's connections are closed, and with them its transactions.
  const client = await connectToServer();
  const over = steppedStore({ db: client.db(store.db.databaseName) }, steps);
  const turn = keepTenant({ ...lab.deps, store: over }, 'acme', Infinity).catch((error: unknown) => error);
  const first = await Promise.race([turn, steps.killed]);
  await client.close();
  await lab.keep();
  lab.pass(5);
  await lab.keep();
  return { first, labels: steps.labels };
};

describe('a turn with one fault', () => {
  it.each(faultsOfEachStep)('gives one warning, one breach and one count: %s', async (kind) => {
    const { labels } = await play(null);
    expect(labels.length).toBeGreaterThan(20);
    for (let at = 0; at < labels.length; at++) {
      const { first } = await play({ at, kind });
      const name = `${kind} at step ${at} (${labels[at]}), which ended in ${first}`;
      const deliveries = await deliveriesCollection(store)
        .find({ tenant_id: 'acme' })
        .sort({ created_at: 1 })
        .toArray();
      expect(
        deliveries.map(({ summary }) => [summary?.kind, summary?.said?.samples.map(({ ticket_id }) => ticket_id)]),
        name,
      ).toEqual([
        ['service_level_warning', ['T-1']],
        ['service_level_breach', ['T-1']],
      ]);
      const counts = await levelCountsCollection(store).find({ tenant_id: 'acme' }).toArray();
      expect(
        counts.map(({ counts: ofDay }) => ofDay),
        name,
      ).toEqual([{ resolution: { high: { met: 1 } } }]);
    }
    console.log(`${kind}: ${labels.length} fault points`);
  });
});

describe('two instances at once', () => {
  it('give one warning together', async () => {
    const lab = levelsLab(store);
    await deliveryLab(store).add('d1', () => ({ kind: 'taken' }));
    await lab.put({ resolution: { high: 10 } });
    for (let n = 0; n < 30; n++) await lab.create(`T-${n}`);
    lab.pass(9);
    const turns = Array.from({ length: 3 }, () => keepTenant(lab.deps, 'acme', Infinity));
    const sums = await Promise.all(turns);
    expect(sums.reduce((sum, { warnings }) => sum + warnings, 0)).toBe(30);
    const deliveries = await deliveriesCollection(store).find({ tenant_id: 'acme' }).toArray();
    expect(deliveries.reduce((sum, { summary }) => sum + (summary?.said?.count ?? 0), 0)).toBe(30);
  });
});
