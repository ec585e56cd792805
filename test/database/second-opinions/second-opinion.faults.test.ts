import { beforeEach, describe, expect, it } from 'vitest';
import { outboxIn } from '#lib/alerts/outbox.ts';
import { verifyStats } from '#lib/analytics/verify-stats.ts';
import { foldCounts } from '#lib/ledger/fold-counts.ts';
import { historyOf } from '#lib/tickets/ticket-history.ts';
import { type Fault, faultsOfEachStep, steppedStore, stepsWith } from '#test/fault-injection/faults.ts';
import { connectToServer, emptyCollections, testStore } from '#test/support/mongo.ts';
import { tenantId } from '#test/support/run-parts.ts';
import { inDoubt, opinionWorld } from './opinions.ts';

const store = await testStore();

beforeEach(() => emptyCollections(store));

/** One ticket, asked about by an instance with a fault and then by others until nothing is left to ask. */
const play = async (fault: Fault | null) => {
  await emptyCollections(store);
  const world = opinionWorld(store);
  await world.ingest([inDoubt()]);
  const steps = stepsWith(fault ? [fault] : []);
  // A killed instance's connections are closed, and with them its transactions.
  const client = await connectToServer();
  const over = steppedStore({ db: client.db(store.db.databaseName) }, steps);
  const asking = world.ask('T-1', { over }).catch((error: unknown) => error);
  const first = await Promise.race([asking, steps.killed]);
  await client.close();
  for (let others = 0; others < 3; others++) {
    await world.claimEnds();
    await world.ask();
  }
  return { world, first, labels: steps.labels };
};

describe('a second opinion whose asker has one fault', () => {
  it.each(faultsOfEachStep)('is applied once, asked for at most once more, and within the budget: %s', async (kind) => {
    const { labels } = await play(null);
    expect(labels.length).toBeGreaterThan(10);
    for (let at = 0; at < labels.length; at++) {
      const { world, first } = await play({ at, kind });
      const name = `${kind} at step ${at} (${labels[at]}), which ended in ${first}`;
      const ticket = await world.ticket();
      expect(world.asked.length, name).toBeLessThanOrEqual(2);
      expect(ticket, name).toMatchObject({ urgency: 'high', second_opinion: { state: 'given' } });
      const changes = await historyOf(store, tenantId).after(0, 10);
      expect(
        changes.map(({ action }) => action),
        name,
      ).toEqual(['created', 'updated']);
      const overdue = await outboxIn(store).findOverdue(new Date(Date.now() + 600_000), 10);
      expect(overdue, name).toHaveLength(1);
      const budget = await store.db.collection<{ asked: number }>('budgets').findOne({});
      expect(budget?.asked, name).toBeGreaterThanOrEqual(world.asked.length);
      await foldCounts(store, tenantId);
      expect(await verifyStats(store, tenantId), name).toMatchObject({ consistent: true });
    }
    console.log(`${kind}: ${labels.length} fault points`);
  });
});
