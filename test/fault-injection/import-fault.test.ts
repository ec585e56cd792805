import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyStats } from '#lib/analytics/verify-stats.ts';
import { applyPart } from '#lib/imports/apply-part.ts';
import type { ImportDoc } from '#lib/imports/import.ts';
import { importJobs, importsOf } from '#lib/imports/imports.ts';
import { startImport } from '#lib/imports/start-import.ts';
import { resumeStalled } from '#lib/jobs/steps.ts';
import { connect } from '#lib/mongo/client.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { ImportMessage } from '#lib/queue/messages.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { triage } from '#test/support/run-parts.ts';
import { type Fault, faultsOfEachStep, steppedStore, stepsWith } from './faults.ts';
import { virtualQueue } from './queue.ts';
import { startUniverse, type Universe } from './world.ts';

const tenantId = 'harbour-bank';
const visibilityMs = 360_000;

/** Two parts: new tickets, an older and a newer version of one, and lines to reject. */
const body = [
  ...Array.from({ length: 110 }, (_, n) => ({ id: `T-${n}`, subject: `Of ${n}`, updated_at: '2025-01-02T00:00:00Z' })),
  { id: 'T-1', subject: 'older', updated_at: '2025-01-01T00:00:00Z' },
  { id: 'T-2', subject: 'newer', updated_at: '2025-01-03T00:00:00Z' },
  { id: 'without a date' },
]
  .map((line) => JSON.stringify(line))
  .join('\n');

let universe: Universe;
beforeAll(async () => {
  universe = await startUniverse();
});
afterAll(() => universe.close());

/** Imports the body in a database of its own; the faults hit the first instance, and healthy ones take over. */
const play = async (faults: readonly Fault[], deliversTwice = false) => {
  const { clock, server, client } = universe;
  const store: Store = { db: client.db(`import_${Math.random().toString(36).slice(2)}`) };
  await prepareDatabase(store);
  const queue = virtualQueue<ImportMessage>(() => clock.now);
  queue.deliverTwice(deliversTwice);
  const first = stepsWith(faults);
  const doomed = await connect(server.uri, { maxPoolSize: 3 });
  void first.killed.then(() => doomed.close(true));
  let life = { steps: first, instance: { db: doomed.db(store.db.databaseName) } as Store };

  /** Does something as the living instance; false if it died of it or failed. */
  const living = async (work: (store: Store, steps: typeof first) => Promise<unknown>): Promise<boolean> => {
    const { steps, instance } = life;
    const end = await Promise.race([
      work(steppedStore(instance, steps), steps).then(
        () => 'done' as const,
        () => 'failed' as const,
      ),
      steps.killed,
    ]);
    if (end === 'killed') life = { steps: stepsWith([]), instance: store };
    return end === 'done';
  };
  const send = () =>
    living((stepped, steps) =>
      startImport(stepped, queue.sender(steps, 'imports'), {
        ...{ tenantId, body: Buffer.from(body), format: 'ndjson', now: new Date(clock.now) },
      }),
    );

  while (!(await send())); // its caller sends it again
  for (let turn = 0; turn < 200; turn++) {
    const delivery = queue.receive();
    if (delivery) {
      const isDone = await living((stepped, steps) =>
        applyPart({
          ...{ store: stepped, steps: queue.sender(steps, 'imports'), files: null, now: () => new Date(clock.now) },
          triageFor: async () => triage,
        })(delivery.message, delivery.receives > 1),
      );
      if (!isDone) queue.comeBack(delivery, visibilityMs);
      continue;
    }
    const running = await importsOf(store, tenantId).findRunning();
    if (!running && queue.size() === 0) break;
    clock.now += 60_000;
    await resumeStalled(importJobs, { store, steps: queue.sender(stepsWith([]), 'imports') }, new Date(clock.now));
  }
  await doomed.close(true);
  const imports = await store.db.collection<ImportDoc>('imports').find().toArray();
  const result = {
    imports: imports.map(({ status, processed, new_ingested, updated, unchanged, stale, rejections }) => ({
      ...{ status, processed, new_ingested, updated, unchanged, stale, rejections },
    })),
    subjects: await store.db
      .collection('tickets')
      .find({}, { projection: { _id: 0, external_id: 1, subject: 1 }, sort: { external_id: 1 } })
      .toArray(),
    history: await store.db.collection('ticket_history').countDocuments(),
    partsLeft: await store.db.collection('import_parts').countDocuments({ import_id: imports[0]?.import_id }),
    isConsistent: (await verifyStats(store, tenantId)).consistent,
  };
  await store.db.dropDatabase();
  return { result, labels: first.labels };
};

describe('an import with one fault on its way', () => {
  it('without any stores its tickets, and says what became of each line', async () => {
    const { result } = await play([]);
    expect(result).toMatchObject({ history: 111, partsLeft: 0, isConsistent: true });
    expect(result.subjects).toHaveLength(110);
    expect(result.imports).toEqual([
      {
        ...{ status: 'completed', processed: 113, new_ingested: 110, updated: 1, unchanged: 1, stale: 1 },
        rejections: [{ line: 113, ticket_id: 'without a date', reason: 'updated_at: is missing' }],
      },
    ]);
  });

  it.each(faultsOfEachStep)('comes to the same in the end: %s', async (kind) => {
    const whole = await play([]);
    expect(whole.labels.length).toBeGreaterThan(20);
    for (let at = 0; at < whole.labels.length; at++) {
      const { result } = await play([{ at, kind }]);
      expect(result, `${kind} at step ${at}, ${whole.labels[at]}`).toEqual(whole.result);
    }
  });

  it('comes to the same if every message is delivered twice', async () => {
    expect((await play([], true)).result).toEqual((await play([])).result);
  });
});
