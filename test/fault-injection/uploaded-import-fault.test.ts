import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyStats } from '#lib/analytics/verify-stats.ts';
import { applyPart } from '#lib/imports/apply-part.ts';
import type { ImportDoc } from '#lib/imports/import.ts';
import { importJobs, importsOf } from '#lib/imports/imports.ts';
import { startUploaded } from '#lib/imports/start-uploaded.ts';
import { keyOfUpload } from '#lib/imports/upload.ts';
import { resumeStalled } from '#lib/jobs/steps.ts';
import { connect } from '#lib/mongo/client.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { Objects } from '#lib/outgoing/bucket.ts';
import type { BucketEvent, ImportMessage } from '#lib/queue/messages.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { triage } from '#test/support/run-parts.ts';
import { type Fault, faultsOfEachStep, type Steps, steppedStore, stepsWith } from './faults.ts';
import { virtualQueue } from './queue.ts';
import { startUniverse, type Universe } from './world.ts';

const tenantId = 'harbour-bank';
const visibilityMs = 360_000;

/** Two parts: new tickets, a newer version of one, and lines to reject. */
const body = Buffer.from(
  [
    'id,subject,updated_at',
    ...Array.from({ length: 110 }, (_, n) => `T-${n},"Of\n${n}",2025-01-02T00:00:00Z`),
    'T-2,newer,2025-01-03T00:00:00Z',
    'without a date,,',
    'too,short',
  ].join('\n'),
);
const key = keyOfUpload({
  ...{ tenantId, importId: 'an-import', format: 'csv' },
  sha256: createHash('sha256').update(body).digest('hex'),
});

/** A bucket with that file, each of whose calls is a step. */
const bucketWith = (objects: Map<string, Buffer>, { step }: Steps): Objects => ({
  find: (name) =>
    step('bucket.find', async () => {
      const found = objects.get(name);
      return found ? { bytes: found.length, mediaType: 'text/csv' } : null;
    }),
  read: (name, offset, length) =>
    step('bucket.read', async () => objects.get(name)?.subarray(offset, offset + length) ?? null),
  remove: (name) => step('bucket.remove', async () => void objects.delete(name)),
});

let universe: Universe;
beforeAll(async () => {
  universe = await startUniverse();
});
afterAll(() => universe.close());

/** Imports the file in a database of its own; the faults hit the first instance, and healthy ones take over. */
const play = async (faults: readonly Fault[], { deliversTwice = false, content = body } = {}) => {
  const { clock, server, client } = universe;
  const store: Store = { db: client.db(`upload_${Math.random().toString(36).slice(2)}`) };
  await prepareDatabase(store);
  const objects = new Map([[key, content]]);
  const queue = virtualQueue<ImportMessage | BucketEvent>(() => clock.now);
  queue.deliverTwice(deliversTwice);
  const first = stepsWith(faults);
  const doomed = await connect(server.uri, { maxPoolSize: 3 });
  void first.killed.then(() => doomed.close(true));
  let life = { steps: first, instance: { db: doomed.db(store.db.databaseName) } as Store };

  /** Works on a message as the living instance; false if it died of it or failed. */
  const living = async (message: ImportMessage | BucketEvent, isRedelivered: boolean): Promise<boolean> => {
    const { steps, instance } = life;
    const deps = {
      ...{ store: steppedStore(instance, steps), steps: queue.sender(steps, 'imports') },
      files: bucketWith(objects, steps),
    };
    const apply = applyPart({ ...deps, now: () => new Date(clock.now), triageFor: async () => triage });
    const work = 'import_id' in message ? apply(message, isRedelivered) : startUploaded(deps)(message);
    const end = await Promise.race([
      work.then(
        () => 'done' as const,
        () => 'failed' as const,
      ),
      steps.killed,
    ]);
    if (end === 'killed') life = { steps: stepsWith([]), instance: store };
    return end === 'done';
  };

  queue.put({ message: { Records: [{ s3: { object: { key: encodeURIComponent(key) } } }] }, groupId: 'bucket' });
  for (let turn = 0; turn < 200; turn++) {
    const delivery = queue.receive();
    if (delivery) {
      if (!(await living(delivery.message, delivery.receives > 1))) queue.comeBack(delivery, visibilityMs);
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
    imports: imports.map(({ import_id, status, lines, processed, new_ingested, updated, rejections, error }) => ({
      ...{ import_id, status, lines, processed, new_ingested, updated, rejections, error },
    })),
    subjects: await store.db
      .collection('tickets')
      .find({}, { projection: { _id: 0, external_id: 1, subject: 1 }, sort: { external_id: 1 } })
      .toArray(),
    history: await store.db.collection('ticket_history').countDocuments(),
    filesLeft: objects.size,
    isConsistent: (await verifyStats(store, tenantId)).consistent,
  };
  await store.db.dropDatabase();
  return { result, labels: first.labels };
};

describe('an uploaded import with one fault on its way', () => {
  it('without any stores its tickets, says what became of each line, and leaves no file', async () => {
    const { result } = await play([]);
    expect(result).toMatchObject({ history: 111, filesLeft: 0, isConsistent: true });
    expect(result.subjects).toHaveLength(110);
    expect(result.imports).toEqual([
      {
        ...{ import_id: 'an-import', status: 'completed', error: null },
        ...{ lines: 113, processed: 113, new_ingested: 110, updated: 1 },
        rejections: [
          { line: 223, ticket_id: 'without a date', reason: 'updated_at: is missing' },
          { line: 224, ticket_id: null, reason: 'it has 2 fields where the header has 3' },
        ],
      },
    ]);
  });

  it.each(faultsOfEachStep)('comes to the same in the end: %s', async (kind) => {
    const whole = await play([]);
    expect(new Set(whole.labels)).toContain('bucket.read');
    expect(whole.labels.length).toBeGreaterThan(20);
    for (let at = 0; at < whole.labels.length; at++) {
      const { result } = await play([{ at, kind }]);
      expect(result, `${kind} at step ${at}, ${whole.labels[at]}`).toEqual(whole.result);
    }
  });

  it('comes to the same if every message is delivered twice', async () => {
    expect((await play([], { deliversTwice: true })).result).toEqual((await play([])).result);
  });

  it.each(faultsOfEachStep)('fails with its reason if it is no text: %s', async (kind) => {
    const content = Buffer.from([0xff]);
    const whole = await play([], { content });
    expect(whole.result.imports).toMatchObject([{ status: 'failed', error: expect.stringMatching(/not UTF-8/) }]);
    for (let at = 0; at < whole.labels.length; at++)
      expect((await play([{ at, kind }], { content })).result, `${kind} at ${whole.labels[at]}`).toEqual(whole.result);
  });
});
