import fc from 'fast-check';
import type { Collection, Document, Filter } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { useEmbedded } from './embedded.ts';

const embedded = useEmbedded();

const scalar = fc.constantFrom<unknown>(0, 1, 2.5, -3, 'x', 'xy', '', true, false, null, new Date(0), new Date(1_000));
const inner = fc.dictionary(fc.constantFrom('x', 'y'), scalar, { maxKeys: 2, noNullPrototype: true });
const value = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 1, arbitrary: inner },
  { weight: 2, arbitrary: fc.array(fc.oneof(scalar, inner), { maxLength: 3 }) },
);
const path = fc.constantFrom('a', 'b', 'a.x', 'b.y', 'a.0');
const docs = fc
  .array(fc.dictionary(fc.constantFrom('a', 'b'), value, { noNullPrototype: true }), { minLength: 1, maxLength: 6 })
  .map((all) => all.map((doc, _id): Document => ({ _id, ...doc })));

const condition = fc.oneof(
  value,
  fc.tuple(fc.constantFrom('$eq', '$ne', '$gt', '$gte', '$lt', '$lte'), scalar).map(([name, one]) => ({ [name]: one })),
  fc.tuple(scalar, scalar).map(([from, to]) => ({ $gte: from, $lt: to })),
  fc.tuple(fc.constantFrom('$in', '$nin'), fc.array(scalar, { maxLength: 3 })).map(([name, all]) => ({ [name]: all })),
  fc.boolean().map((isThere) => ({ $exists: isThere })),
  fc.integer({ min: 0, max: 3 }).map((size) => ({ $size: size })),
  fc.tuple(fc.constantFrom('$gt', '$lt'), scalar).map(([name, one]) => ({ $not: { [name]: one } })),
  fc.tuple(fc.constantFrom('$gte', '$lt'), scalar).map(([name, one]) => ({ $elemMatch: { [name]: one } })),
  scalar.map((one) => ({ $elemMatch: { x: one } })),
);
const simple = fc.tuple(path, condition).map(([name, one]): Document => ({ [name]: one }));
const filter: fc.Arbitrary<Document> = fc.oneof(
  simple,
  fc
    .tuple(fc.constantFrom('$and', '$or', '$nor'), fc.array(simple, { minLength: 1, maxLength: 3 }))
    .map(([name, all]): Document => ({ [name]: all })),
);

const fill = async (collection: Collection, all: readonly Document[]): Promise<Collection> => {
  await collection.deleteMany({});
  await collection.insertMany([...all]);
  return collection;
};

/** Which code a refusal has is not compared here: compatible servers differ in them. */
const refused = () => 'refused';

const found = (collection: Collection, one: Document, sort: Document = { _id: 1 }) =>
  collection
    .find(one as Filter<Document>)
    .sort(sort as { _id: 1 })
    .toArray()
    .catch(refused);

describe('an index', () => {
  it('changes no answer', { timeout: 60_000 }, async () => {
    const plain = await embedded.holding();
    const indexed = await embedded.holding();
    await indexed.createIndex({ a: 1, b: -1 });
    await indexed.createIndex({ 'a.x': -1 });

    await fc.assert(
      fc.asyncProperty(docs, fc.array(filter, { minLength: 1, maxLength: 8 }), async (all, filters) => {
        // Two arrays side by side are refused by the index.
        fc.pre(all.every(({ a, b }) => !(Array.isArray(a) && Array.isArray(b))));
        await Promise.all([fill(plain, all), fill(indexed, all)]);
        for (const one of filters)
          for (const sort of [{ _id: 1 }, { a: 1, b: -1, _id: 1 }])
            expect(await found(indexed, one, sort)).toEqual(await found(plain, one, sort));
      }),
      { numRuns: 60 },
    );
  });
});
