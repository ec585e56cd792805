import type {
  Collection,
  CreateIndexesOptions,
  Db,
  Document,
  Filter,
  FindOptions,
  IndexSpecification,
  UpdateFilter,
  UpdateOptions,
} from 'mongodb';

/** One database operation with a unique name. */
export type Operation = {
  name: string;
  run(db: Db): Promise<unknown>;
  /** The result by MongoDB's manual, where the recorded server differs. */
  mongodb?: unknown;
};

export type Thing = Document & { _id: number | string };

export const day = (n: number): Date => new Date(Date.UTC(2026, 0, n));

/** A collection that holds these documents and no others; its indexes are those that it had. */
export const holding = async (db: Db, docs: readonly Document[], name = 'things'): Promise<Collection<Thing>> => {
  const collection = db.collection<Thing>(name);
  await collection.deleteMany({});
  if (docs.length > 0) await collection.insertMany(docs.map((doc) => ({ ...doc }) as Thing));
  return collection;
};

/** A collection of its own, since indexes stay with it. */
export const indexed = async (
  db: Db,
  name: string,
  docs: Document[],
  key: IndexSpecification,
  options: CreateIndexesOptions = {},
) => {
  await db.dropCollection(name).catch(() => false);
  const collection = await holding(db, docs, name);
  await collection.createIndex(key, options);
  return collection;
};

/** Numbers come with their types, which the driver would hide. */
export const typed = { promoteValues: false, promoteLongs: false } as const;

export const all = (collection: Collection<Thing>): Promise<unknown[]> =>
  collection.find({}, { sort: { _id: 1 }, ...typed }).toArray();

/** The error code of a rejected operation, and the failed writes of a bulk. */
export const refusal = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no error',
    (error: { code?: number; writeErrors?: { index: number; code: number }[] }) => ({
      code: error.code,
      ...(error.writeErrors && { at: [error.writeErrors].flat().map(({ index, code }) => ({ index, code })) }),
    }),
  );

const json = (value: unknown): string => JSON.stringify(value);

/** Queries on the same documents, named by their filters. */
export const finds = (
  docs: readonly Document[],
  filters: readonly Document[],
  options: FindOptions = {},
): Operation[] =>
  filters.map((filter) => ({
    name: `find ${json(filter)}`,
    run: async (db) =>
      (await holding(db, docs))
        .find(filter as Filter<Thing>, { sort: { _id: 1 }, projection: { _id: 1 }, ...options })
        .map(({ _id }) => _id)
        .toArray(),
  }));

export const projections = (
  docs: readonly Document[],
  specs: readonly Document[],
  filter: Document = {},
): Operation[] =>
  specs.map((projection) => ({
    name: `project ${json(projection)}${Object.keys(filter).length > 0 ? ` of ${json(filter)}` : ''}`,
    run: async (db) =>
      (await holding(db, docs)).find(filter as Filter<Thing>, { sort: { _id: 1 }, projection, ...typed }).toArray(),
  }));

export const pipelines = (
  docs: readonly Document[],
  specs: readonly [name: string, ...stages: Document[]][],
): Operation[] =>
  specs.map(([name, ...stages]) => ({
    name: `aggregate ${name}`,
    run: async (db) => (await holding(db, docs)).aggregate(stages, typed).toArray(),
  }));

/** The result of an expression for each document. */
export const expressions = (docs: readonly Document[], specs: readonly unknown[]): Operation[] =>
  specs.map((expression) => ({
    name: `expression ${json(expression)}`,
    run: async (db) =>
      (await holding(db, docs))
        .aggregate([{ $sort: { _id: 1 } }, { $project: { _id: 0, is: expression } }], typed)
        .map((doc) => ('is' in doc ? doc.is : 'nothing'))
        .toArray(),
  }));

type Update = readonly [update: Document | Document[], options?: UpdateOptions, filter?: Document];

/** The documents after an update: of the first one, unless a filter is given. */
export const updates = (docs: readonly Document[], specs: readonly Update[]): Operation[] =>
  specs.map(([update, options, filter = { _id: 1 }]) => ({
    name: `update ${json([update, options, filter].filter((part) => part !== undefined))}`,
    run: async (db) => {
      const collection = await holding(db, docs);
      const done = await collection.updateOne(filter as Filter<Thing>, update as UpdateFilter<Thing>, options);
      return [done.matchedCount, done.modifiedCount, done.upsertedCount, await all(collection)];
    },
  }));

/** Operations, with the result by MongoDB's manual for those where the recorded server is wrong. */
export const corrected = (operations: Operation[], answers: Record<string, unknown>): Operation[] =>
  operations.map((operation) =>
    operation.name in answers ? { ...operation, mongodb: answers[operation.name] } : operation,
  );

/** A rejection with MongoDB's own code; the recorded server has only some of these codes. */
export const refusedWith = (code: number, name: string, ask: (db: Db) => Promise<unknown>): Operation => ({
  name,
  run: (db) => refusal(ask(db)),
  mongodb: { code },
});

/** Expressions that are rejected, each with its code. */
export const refusedExpressions = (
  docs: readonly Document[],
  specs: readonly [code: number, expression: unknown][],
): Operation[] =>
  specs.map(([code, expression]) =>
    refusedWith(code, `refused expression ${json(expression)}`, async (db) =>
      (await holding(db, docs)).aggregate([{ $project: { is: expression } }]).toArray(),
    ),
  );
