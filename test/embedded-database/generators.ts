import fc from 'fast-check';
import type { Document } from 'mongodb';

/** Documents, filters and updates as fast-check makes and shrinks them: of few names and values, so that they meet. */

const scalar = fc.constantFrom<unknown>(0, 1, 2.5, -3, 'x', 'xy', '', true, false, null, new Date(0), new Date(1_000));
const inner = fc.dictionary(fc.constantFrom('x', 'y'), scalar, { maxKeys: 2, noNullPrototype: true });
const value = fc.oneof(
  { weight: 4, arbitrary: scalar },
  { weight: 1, arbitrary: inner },
  { weight: 2, arbitrary: fc.array(fc.oneof(scalar, inner), { maxLength: 3 }) },
);
const path = fc.constantFrom('a', 'b', 'a.x', 'b.y', 'a.0');

/** What is sorted by: no empty array, which the recorded server sorts as null, and which no update makes one. */
const rank = fc.oneof(scalar, inner, fc.array(fc.oneof(scalar, inner), { minLength: 1, maxLength: 3 }));

/** What is added to: no boolean, which the recorded server takes for a number. */
const amount = fc.constantFrom<unknown>(0, 2, 2.5, 'x', null, [1], { x: 1 });

export const docs = fc
  .array(fc.record({ a: value, b: value, k: rank, n: amount }, { requiredKeys: [], noNullPrototype: true }), {
    minLength: 1,
    maxLength: 6,
  })
  .map((all) => all.map((doc, _id): Document => ({ _id, ...doc })));

const condition = fc.oneof(
  value,
  fc.tuple(fc.constantFrom('$eq', '$ne', '$gt', '$gte', '$lt', '$lte'), scalar).map(([name, one]) => ({ [name]: one })),
  fc.tuple(scalar, scalar).map(([from, to]) => ({ $gte: from, $lt: to })),
  fc.tuple(fc.constantFrom('$in', '$nin'), fc.array(scalar, { maxLength: 3 })).map(([name, all]) => ({ [name]: all })),
  // An empty $all finds nothing, but the compared server deletes and updates by it.
  fc.array(scalar, { minLength: 1, maxLength: 3 }).map((all) => ({ $all: all })),
  fc.boolean().map((isThere) => ({ $exists: isThere })),
  fc.tuple(fc.constantFrom('$gt', '$lt'), scalar).map(([name, one]) => ({ $not: { [name]: one } })),
  fc.tuple(fc.constantFrom('$gte', '$lt'), scalar).map(([name, one]) => ({ $elemMatch: { [name]: one } })),
  scalar.map((one) => ({ $elemMatch: { x: one } })),
);
const simple = fc.tuple(path, condition).map(([name, one]): Document => ({ [name]: one }));

export const filter: fc.Arbitrary<Document> = fc.oneof(
  simple,
  fc
    .tuple(fc.constantFrom('$and', '$or', '$nor'), fc.array(simple, { minLength: 1, maxLength: 3 }))
    .map(([name, all]): Document => ({ [name]: all })),
);

export const sort: fc.Arbitrary<Record<string, 1 | -1>> = fc
  .uniqueArray(fc.tuple(fc.constantFrom('k', 'k.x', 'k.0'), fc.constantFrom<1 | -1>(1, -1)), {
    maxLength: 2,
    selector: ([name]) => name,
  })
  .map((fields) => ({ ...Object.fromEntries(fields), _id: 1 }));

const field = fc.constantFrom('a', 'b', 'c', 'a.x', 'b.y.z', 'a.0', 'a.1.x', 'b.3');
/**
 * Where something is taken off. Of what is missing further down MongoDB makes nothing; the recorded server refuses it, or
 * makes empty documents on the way.
 */
const ownField = fc.constantFrom('a', 'b', 'c');

type Modifier = [field: string, operator: string, argument: unknown];

/** {} as condition matches documents; the recorded server pulls everything by it. */
const isNotEmptyDocument = (one: unknown) => JSON.stringify(one) !== '{}';

const modifier: fc.Arbitrary<Modifier> = fc.oneof(
  fc.tuple(field, fc.constantFrom('$set', '$max', '$push'), value),
  fc.tuple(fc.constantFrom('n', 'n.x', 'n.0', 'm'), fc.constant('$inc'), fc.constantFrom(1, 2.5, -3)),
  fc.tuple(
    field,
    fc.constant('$push'),
    fc.record(
      {
        $each: fc.array(value, { minLength: 1, maxLength: 3 }),
        $slice: fc.constantFrom(-2, 1, 3),
      },
      { requiredKeys: ['$each'] },
    ),
  ),
  fc.tuple(fc.constant('d'), fc.constant('$setOnInsert'), value),
  fc.tuple(ownField, fc.constant('$unset'), fc.constant(1)),
  fc.tuple(ownField, fc.constant('$pull'), fc.oneof(value, condition).filter(isNotEmptyDocument)),
);

/** One modifier, or two not in each other's way: a conflict the recorded server sees only if there is what to update. */
const modifiers: fc.Arbitrary<Document> = fc
  .uniqueArray(modifier, { minLength: 1, maxLength: 2, selector: ([name]) => name[0] })
  .map((all) => {
    const update: Record<string, Document> = {};
    for (const [name, operator, argument] of all) update[operator] = { ...update[operator], [name]: argument };
    return update;
  });

const operand = fc.oneof(
  fc.constantFrom<unknown>('$a', '$b', '$a.x', '$c'),
  fc.constantFrom<unknown>(0, 1, 2.5, null, true, [], ['$a', 1], { x: '$b' }),
);
const expression: fc.Arbitrary<unknown> = fc.oneof(
  operand,
  fc
    .tuple(fc.constantFrom('$eq', '$lt', '$gte', '$and', '$or', '$ifNull', '$max', '$min'), operand, operand)
    .map(([name, one, other]) => ({ [name]: [one, other] })),
  operand.map((one) => ({ $not: [one] })),
  fc.tuple(operand, operand, operand).map((all) => ({ $cond: all })),
  fc.tuple(operand, operand).map(([one, other]) => ({ $add: [{ $sum: one }, { $sum: other }] })),
  fc.tuple(operand, operand, operand).map(([one, ...others]) => ({ $in: [one, others] })),
  fc.array(operand, { maxLength: 3 }).map((list) => ({ $size: [list] })),
);

const stages: fc.Arbitrary<Document[]> = fc.array(
  fc.oneof(
    fc
      .tuple(fc.constantFrom('a', 'c', 'a.x', 'b.y.z'), expression)
      .map(([name, one]): Document => ({ $set: { [name]: one } })),
    fc.constantFrom('a', 'b.y', 'a.x').map((name): Document => ({ $unset: name })),
  ),
  { minLength: 1, maxLength: 2 },
);

export const update: fc.Arbitrary<Document | Document[]> = fc.oneof({ weight: 3, arbitrary: modifiers }, stages);

export const shape: fc.Arbitrary<Document> = fc.oneof(
  fc.constantFrom<Document>({ a: 1 }, { a: 0 }, { 'a.x': 1 }, { 'b.y': 0 }, { a: { $elemMatch: { x: 1 } } }),
  expression.map((c): Document => ({ c: [c], a: 1 })),
);

/** What a group is made by, and what it gathers. No $first, of which the recorded server leaves out what is missing. */
export const gathering: fc.Arbitrary<Document[]> = fc
  .tuple(expression, fc.constantFrom('$sum', '$max', '$min', '$push'), operand)
  .map(([_id, accumulator, of]): Document[] => [
    { $sort: { _id: 1 } },
    // Without a value for the key the recorded server gives none, and MongoDB null.
    { $group: { _id: { $ifNull: [_id, null] }, got: { [accumulator]: of }, first: { $max: '$_id' } } },
    { $sort: { first: 1 } },
  ]);
