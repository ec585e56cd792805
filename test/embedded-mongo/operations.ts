import type { Db, Document } from 'mongodb';

/** One thing asked of a database, and a name to find it by. */
export type Operation = { name: string; run: (db: Db) => Promise<unknown> };

const day = (n: number): Date => new Date(Date.UTC(2026, 0, n));

const people: Document[] = [
  { _id: 1, name: 'Ada', age: 36, tags: ['x', 'y'], joined: day(1), address: { city: 'Oslo', zip: 1 } },
  { _id: 2, name: 'Bo', age: 41, tags: ['y'], joined: day(2), address: { city: 'Bern', zip: 2 } },
  { _id: 3, name: 'Cy', age: 36, tags: [], joined: day(3), nick: null },
  { _id: 4, name: 'Di', tags: ['z', 'x'], joined: day(4), scores: [{ s: 1 }, { s: 9 }] },
  { _id: 5, name: 'Ed', age: 'old', joined: day(5), scores: [{ s: 5 }] },
];

const filters: Document[] = [
  {},
  { age: 36 },
  { age: { $gt: 36 } },
  { age: { $gte: 36, $lt: 41 } },
  { age: null },
  { age: { $ne: 36 } },
  { age: { $exists: false } },
  { age: { $type: 'string' } },
  { nick: null },
  { nick: { $lte: null } },
  { tags: 'x' },
  { tags: ['x', 'y'] },
  { tags: ['y', 'x'] },
  { tags: [] },
  { tags: { $size: 2 } },
  { tags: { $all: ['x', 'y'] } },
  { tags: { $in: ['z', 'q'] } },
  { tags: { $nin: ['x'] } },
  { 'address.city': 'Oslo' },
  { address: { city: 'Oslo', zip: 1 } },
  { address: { zip: 1, city: 'Oslo' } },
  { scores: { $elemMatch: { s: { $gt: 4, $lt: 8 } } } },
  { 'scores.s': { $gt: 8 } },
  { joined: { $lte: day(2) } },
  { name: /^[A-C]/ },
  { name: { $regex: 'd', $options: 'i' } },
  { $or: [{ age: 41 }, { name: 'Di' }] },
  { $and: [{ age: 36 }, { name: { $ne: 'Cy' } }] },
  { $nor: [{ age: 36 }, { age: 41 }] },
  { age: { $not: { $gt: 36 } } },
  { age: { $mod: [5, 1] } },
  { $expr: { $gt: [{ $size: { $ifNull: ['$tags', []] } }, 1] } },
];

const updates: [string, Document | Document[], Document?][] = [
  ['$set', { $set: { name: 'New', 'address.city': 'Rome' } }],
  ['$unset', { $unset: { age: 1 } }],
  ['$inc', { $inc: { age: 2, fresh: 1 } }],
  ['$mul', { $mul: { age: 2 } }],
  ['$min', { $min: { age: 10 } }],
  ['$max', { $max: { age: 99 } }],
  ['$rename', { $rename: { name: 'title' } }],
  ['$push', { $push: { tags: 'n' } }],
  ['$push each sort slice', { $push: { tags: { $each: ['b', 'a'], $sort: 1, $slice: 3 } } }],
  ['$push slice', { $push: { tags: { $each: ['m', 'n'], $slice: 3 } } }],
  ['$addToSet', { $addToSet: { tags: { $each: ['x', 'w'] } } }],
  ['$pop', { $pop: { tags: 1 } }],
  ['$pull', { $pull: { tags: 'x' } }],
  ['$pullAll', { $pullAll: { tags: ['x', 'y'] } }],
  ['nothing new', { $set: { name: 'Ada' } }],
  ['replacement', { name: 'Only' }],
  ['pipeline $set', [{ $set: { twice: { $multiply: ['$age', 2] }, missing: { $max: ['$no', 3, null] } } }]],
  ['pipeline $unset', [{ $set: { t: 1 } }, { $unset: ['age', 't'] }]],
  ['pipeline $cond', [{ $set: { age: { $cond: [{ $gt: ['$age', 40] }, 'older', { $add: ['$age', 1] }] } } }]],
  ['pipeline arrays', [{ $set: { tags: { $concatArrays: ['$tags', [{ $literal: '$x' }]] }, n: { $size: '$tags' } } }]],
  ['pipeline $filter', [{ $set: { tags: { $filter: { input: '$tags', as: 't', cond: { $ne: ['$$t', 'x'] } } } } }]],
  ['pipeline dates', [{ $set: { later: { $add: ['$joined', 60_000] }, gap: { $subtract: ['$joined', day(1)] } } }]],
  ['pipeline $mergeObjects', [{ $set: { address: { $mergeObjects: ['$address', { zip: 9 }] } } }]],
];

const pipelines: [string, Document[]][] = [
  ['group', [{ $group: { _id: '$age', n: { $sum: 1 }, names: { $push: '$name' } } }, { $sort: { n: -1, _id: 1 } }]],
  [
    'average',
    [{ $match: { age: { $type: 'number' } } }, { $group: { _id: null, a: { $avg: '$age' }, m: { $max: '$age' } } }],
  ],
  ['unwind', [{ $unwind: '$tags' }, { $sortByCount: '$tags' }, { $sort: { count: -1, _id: 1 } }]],
  ['project', [{ $project: { _id: 0, upper: { $toUpper: '$name' }, n: { $size: { $ifNull: ['$tags', []] } } } }]],
  [
    'facet',
    [
      {
        $facet: {
          all: [{ $group: { _id: null, n: { $sum: 1 } } }],
          young: [{ $match: { age: 36 } }, { $project: { name: 1 } }],
        },
      },
    ],
  ],
  [
    'lookup',
    [
      { $match: { _id: 1 } },
      { $lookup: { from: 'people', localField: 'age', foreignField: 'age', as: 'peers' } },
      { $set: { peers: { $size: '$peers' } } },
    ],
  ],
  ['hour', [{ $group: { _id: { $dateTrunc: { date: '$joined', unit: 'hour' } } } }, { $sort: { _id: 1 } }]],
  [
    'text of a date',
    [{ $project: { d: { $dateToString: { date: '$joined', format: '%Y-%m-%d' } } } }, { $sort: { _id: 1 } }],
  ],
  [
    'bucket',
    [
      { $match: { age: { $type: 'number' } } },
      { $bucket: { groupBy: '$age', boundaries: [0, 40, 50], output: { n: { $sum: 1 } } } },
      { $sort: { _id: 1 } },
    ],
  ],
  [
    'union',
    [
      { $project: { _id: 1 } },
      { $unionWith: { coll: 'people', pipeline: [{ $project: { _id: 1 } }] } },
      { $group: { _id: null, n: { $sum: 1 } } },
    ],
  ],
  [
    'sortArray',
    [{ $match: { _id: 4 } }, { $set: { scores: { $sortArray: { input: '$scores', sortBy: { s: -1 } } } } }],
  ],
  [
    'switch',
    [
      // biome-ignore lint/suspicious/noThenProperty: $switch has it
      { $set: { k: { $switch: { branches: [{ case: { $eq: ['$age', 36] }, then: 'a' }], default: 'b' } } } },
      { $sort: { _id: 1 } },
    ],
  ],
  [
    'reduce',
    [
      {
        $set: {
          all: {
            $reduce: { input: { $ifNull: ['$tags', []] }, initialValue: '', in: { $concat: ['$$value', '$$this'] } },
          },
        },
      },
      { $sort: { _id: 1 } },
    ],
  ],
  ['skip and limit', [{ $sort: { name: -1 } }, { $skip: 1 }, { $limit: 2 }]],
];

const sorts: Document[] = [
  { age: 1, _id: 1 },
  { age: -1, _id: -1 },
  { tags: 1, _id: 1 },
  { joined: -1 },
  { 'address.zip': 1, _id: -1 },
];
const projections: Document[] = [
  { name: 1 },
  { _id: 0, name: 1, age: 1 },
  { tags: 0, scores: 0 },
  { scores: { $elemMatch: { s: 9 } } },
  { is: { $gt: ['$age', 36] } },
  { tags: { $slice: 1 } },
];

const fresh = async (db: Db) => {
  const collection = db.collection<Document>('people');
  await collection.deleteMany({});
  await collection.insertMany(structuredClone(people));
  return collection;
};

const all = (db: Db) =>
  db
    .collection('people')
    .find({}, { sort: { _id: 1 } })
    .toArray();

const broken = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no error',
    (error: { code?: number; writeErrors?: { index: number; code: number }[] }) => ({
      code: error.code,
      at: [error.writeErrors ?? []].flat().map(({ index, code }) => ({ index, code })),
    }),
  );

/** The same things, asked one after the other of whatever database. Each begins with its own documents. */
export const operations: readonly Operation[] = [
  ...filters.map((filter) => ({
    name: `find ${JSON.stringify(filter)}`,
    run: async (db: Db) => (await fresh(db)).find(filter, { sort: { _id: 1 }, projection: { _id: 1 } }).toArray(),
  })),
  ...filters.map((filter) => ({
    name: `count ${JSON.stringify(filter)}`,
    run: async (db: Db) => (await fresh(db)).countDocuments(filter),
  })),
  ...sorts.map((sort) => ({
    name: `sort ${JSON.stringify(sort)}`,
    run: async (db: Db) => (await fresh(db)).find({}, { sort, projection: { _id: 1 } }).toArray(),
  })),
  ...projections.map((projection) => ({
    name: `projection ${JSON.stringify(projection)}`,
    run: async (db: Db) => (await fresh(db)).find({}, { sort: { _id: 1 }, projection }).toArray(),
  })),
  ...updates.map(([name, update]) => ({
    name: `update ${name}`,
    run: async (db: Db) => {
      const collection = await fresh(db);
      const isReplacement = name === 'replacement';
      const result = isReplacement
        ? await collection.replaceOne({ _id: 1 as never }, update as Document)
        : await collection.updateOne({ _id: 1 as never }, update);
      return [(result as { modifiedCount: number }).modifiedCount, await collection.findOne({ _id: 1 as never })];
    },
  })),
  ...updates
    .filter(([name]) => name !== 'replacement')
    .map(([name, update]) => ({
      name: `findOneAndUpdate ${name}`,
      run: async (db: Db) =>
        (await fresh(db)).findOneAndUpdate({ name: 'Bo' }, update, { returnDocument: 'after', sort: { _id: 1 } }),
    })),
  ...pipelines.map(([name, pipeline]) => ({
    name: `aggregate ${name}`,
    run: async (db: Db) => (await fresh(db)).aggregate(pipeline).toArray(),
  })),
  {
    name: 'distinct',
    run: async (db) => [
      (await (await fresh(db)).distinct('tags')).sort(),
      await db.collection('people').distinct('age', { age: 36 }),
    ],
  },
  {
    name: 'updateMany with arrayFilters',
    run: async (db) => {
      const collection = await fresh(db);
      const update = { $set: { 'scores.$[high].s': 0 } };
      const { modifiedCount } = await collection.updateMany({ scores: { $exists: true } }, update, {
        arrayFilters: [{ 'high.s': { $gt: 4 } }],
      });
      return [modifiedCount, await all(db)];
    },
  },
  {
    name: 'upserts',
    run: async (db) => {
      const collection = await fresh(db);
      await collection.updateOne(
        { _id: 9 as never, kind: 'k' },
        { $set: { a: 1 }, $setOnInsert: { b: 2 } },
        { upsert: true },
      );
      await collection.updateOne({ _id: 9 as never }, { $setOnInsert: { b: 3 } }, { upsert: true });
      await collection.updateOne({ _id: 10 as never }, [{ $set: { n: { $add: [{ $ifNull: ['$n', 0] }, 1] } } }], {
        upsert: true,
      });
      return all(db);
    },
  },
  {
    name: 'bulk write',
    run: async (db) => {
      const collection = await fresh(db);
      const result = await collection.bulkWrite(
        [
          { updateOne: { filter: { _id: 1 as never }, update: { $set: { n: 1 } } } },
          { updateMany: { filter: { age: 36 }, update: { $set: { m: 1 } } } },
          { updateOne: { filter: { _id: 20 as never }, update: { $set: { n: 1 } }, upsert: true } },
          { deleteOne: { filter: { _id: 2 as never } } },
        ],
        { ordered: false },
      );
      return [result.matchedCount, result.modifiedCount, result.upsertedCount, result.deletedCount, await all(db)];
    },
  },
  {
    name: 'duplicate keys',
    run: async (db) => {
      const collection = await fresh(db);
      await collection.createIndex({ name: 1, age: 1 }, { unique: true });
      const one = await broken(collection.insertOne({ _id: 30 as never, name: 'Ada', age: 36 }));
      const many = await broken(
        collection.insertMany([{ _id: 31 }, { _id: 1 }, { _id: 32 }] as never, { ordered: false }),
      );
      const moved = await broken(collection.updateOne({ _id: 3 as never }, { $set: { name: 'Ada' } }));
      const docs = await all(db);
      await collection.dropIndexes();
      return [one, many, moved, docs];
    },
  },
  {
    name: 'partial unique index',
    run: async (db) => {
      const jobs = db.collection('jobs');
      await jobs.deleteMany({});
      await jobs.createIndex({ tenant: 1 }, { unique: true, partialFilterExpression: { status: 'running' } });
      await jobs.insertMany([
        { _id: 1, tenant: 'a', status: 'running' },
        { _id: 2, tenant: 'a', status: 'done' },
      ] as never);
      const second = await broken(jobs.insertOne({ _id: 3 as never, tenant: 'a', status: 'running' }));
      const woken = await broken(jobs.updateOne({ _id: 2 as never }, { $set: { status: 'running' } }));
      return [second, woken, await jobs.countDocuments()];
    },
  },
  {
    name: 'a transaction that is taken back, and one that is not',
    run: async (db) => {
      const collection = await fresh(db);
      await db.client.withSession(async (session) => {
        session.startTransaction();
        await collection.updateOne({ _id: 1 as never }, { $set: { name: 'lost' } }, { session });
        await session.abortTransaction();
        await session.withTransaction(() =>
          collection.updateOne({ _id: 2 as never }, { $set: { name: 'kept' } }, { session }),
        );
      });
      return all(db);
    },
  },
  {
    name: 'a write conflict',
    run: async (db) => {
      const collection = await fresh(db);
      return db.client.withSession(async (session) => {
        session.startTransaction();
        await collection.findOne({ _id: 1 as never }, { session });
        await collection.updateOne({ _id: 1 as never }, { $inc: { age: 1 } });
        const conflict = await broken(collection.updateOne({ _id: 1 as never }, { $inc: { age: 5 } }, { session }));
        await session.abortTransaction();
        return [conflict, await collection.findOne({ _id: 1 as never }, { projection: { age: 1 } })];
      });
    },
  },
  { name: 'an unknown command', run: (db) => broken(db.command({ frobnicate: 1 })) },
  { name: 'an unknown stage', run: async (db) => broken((await fresh(db)).aggregate([{ $frobnicate: 1 }]).toArray()) },
];
