import fc from 'fast-check';
import type { Collection, Db, Document, Filter, UpdateFilter } from 'mongodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect } from '#lib/mongo/client.ts';
import { useEmbedded } from './embedded.ts';
import { docs, filter, gathering, shape, sort, update } from './generators.ts';

const embedded = useEmbedded();

const fill = async (collection: Collection, all: readonly Document[]): Promise<void> => {
  await collection.deleteMany({});
  await collection.insertMany(all.map((doc) => ({ ...doc })));
};

/** Error codes are not compared here, since compatible servers differ in them. */
const refused = () => 'refused';

const found = (collection: Collection, one: Document, order: Record<string, 1 | -1>, projection: Document = {}) =>
  collection
    .find(one as Filter<Document>, { sort: order, projection })
    .toArray()
    .catch(refused);

describe('an index over generated documents', () => {
  it('changes no result', async () => {
    const plain = await embedded.holding();
    const indexed = await embedded.holding();
    await indexed.createIndex({ a: 1, b: -1 });
    await indexed.createIndex({ 'a.x': -1 });

    await fc.assert(
      fc.asyncProperty(docs, fc.array(filter, { minLength: 1, maxLength: 8 }), async (all, filters) => {
        // The index rejects parallel arrays.
        fc.pre(all.every(({ a, b }) => !(Array.isArray(a) && Array.isArray(b))));
        await Promise.all([fill(plain, all), fill(indexed, all)]);
        for (const one of filters)
          for (const order of [{ _id: 1 }, { a: 1, b: -1, _id: 1 }] as Record<string, 1 | -1>[])
            expect(await found(indexed, one, order)).toEqual(await found(plain, one, order));
      }),
      { numRuns: 60 },
    );
  });
});

/** One operation, with the description that a failure shows. */
type Step = { asked: unknown; run(collection: Collection): Promise<unknown> };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(filter, sort, shape).map(
    ([find, order, projection]): Step => ({
      asked: { find, order, projection },
      run: (collection) => found(collection, find, order, projection),
    }),
  ),
  fc.tuple(filter, update).map(
    ([updateMany, change]): Step => ({
      asked: { updateMany, change },
      run: (collection) =>
        collection
          .updateMany(updateMany as Filter<Document>, change as UpdateFilter<Document>)
          .then(() => 'done', refused),
    }),
  ),
  fc.tuple(fc.nat(7), update, fc.boolean()).map(
    ([updateOne, change, upsert]): Step => ({
      asked: { updateOne, change, upsert },
      run: (collection) =>
        collection
          .updateOne({ _id: updateOne as never }, change as UpdateFilter<Document>, { upsert })
          .then(({ matchedCount }) => matchedCount, refused),
    }),
  ),
  fc.tuple(filter, sort).map(
    ([findOneAndDelete, order]): Step => ({
      asked: { findOneAndDelete, order },
      run: (collection) =>
        collection.findOneAndDelete(findOneAndDelete as Filter<Document>, { sort: order }).catch(refused),
    }),
  ),
  gathering.map(
    (pipeline): Step => ({
      asked: { pipeline },
      run: (collection) => collection.aggregate(pipeline).toArray().catch(refused),
    }),
  ),
);

const realUri = process.env.MONGODB_URI;

describe.skipIf(!realUri)('generated sequences of reads and writes', () => {
  let real: Db;
  beforeAll(async () => {
    real = (await connect(realUri ?? '', { maxPoolSize: 2 })).db(`generated_${process.pid}`);
  });
  afterAll(async () => {
    await real.dropDatabase();
    await real.client.close();
  });

  // The same sequences each time, since the compared server has faults of its own: SEED=… and RUNS=… make other ones, and
  // a failure prints the shortest sequence that shows it.
  it('are answered like by a real server', { timeout: 600_000 }, async () => {
    const theirs = real.collection('things');
    const ours = await embedded.holding();

    await fc.assert(
      fc.asyncProperty(docs, fc.array(step, { minLength: 1, maxLength: 6 }), async (all, steps) => {
        await Promise.all([fill(ours, all), fill(theirs, all)]);
        for (const { asked, run } of steps) {
          const [our, their] = await Promise.all([run(ours), run(theirs)]);
          expect({ asked, answer: our }).toEqual({ asked, answer: their });
          // The recorded server takes a whole updateMany back, MongoDB leaves what came before the failure.
          if (our === 'refused') return;
          const [left, theirLeft] = await Promise.all([found(ours, {}, { _id: 1 }), found(theirs, {}, { _id: 1 })]);
          expect({ asked, left }).toEqual({ asked, left: theirLeft });
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 300), seed: Number(process.env.SEED ?? 1) },
    );
  });
});
