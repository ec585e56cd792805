import { Long } from 'mongodb';
import { holding, type Operation, refusal } from './operation.ts';

const docs = Array.from({ length: 250 }, (_, _id) => ({ _id, k: _id % 7 }));

export const cursors: Operation[] = [
  {
    name: 'a cursor in batches',
    run: async (db) => {
      const collection = await holding(db, docs);
      const lengths: number[] = [];
      for (const batchSize of [1, 10, 101, 1_000])
        lengths.push((await collection.find({ k: { $lt: 4 } }, { batchSize }).toArray()).length);
      return lengths;
    },
  },
  {
    name: 'the first batch and the next',
    run: async (db) => {
      await holding(db, docs);
      const { cursor } = await db.command({ find: 'things', sort: { _id: 1 }, batchSize: 3 });
      const next = await db.command({
        getMore: Long.fromBigInt(BigInt(String(cursor.id))),
        collection: 'things',
        batchSize: 2,
      });
      const killed = await db.command({ killCursors: 'things', cursors: [Long.fromBigInt(BigInt(String(cursor.id)))] });
      const gone = await refusal(
        db.command({ getMore: Long.fromBigInt(BigInt(String(cursor.id))), collection: 'things' }),
      );
      return [cursor.firstBatch, next.cursor.nextBatch, killed.cursorsKilled.length, gone];
    },
  },
  {
    name: 'first batches that are the whole',
    run: async (db) => {
      await holding(db, docs);
      const ids = [
        await db.command({ find: 'things', limit: 5 }),
        await db.command({ find: 'things', batchSize: 5, singleBatch: true }),
        await db.command({ find: 'things', filter: { _id: 3 } }),
        await db.command({ aggregate: 'things', pipeline: [{ $limit: 2 }], cursor: {} }),
        await db.command({ find: 'nothing' }),
      ];
      return ids.map(({ cursor }) => [String(cursor.id), cursor.firstBatch.length]);
    },
  },
  {
    name: 'an empty first batch',
    run: async (db) => {
      await holding(db, docs);
      const { cursor } = await db.command({ find: 'things', batchSize: 0 });
      return [cursor.firstBatch, String(cursor.id) !== '0'];
    },
  },
  {
    name: 'counts',
    run: async (db) => {
      const collection = await holding(db, docs);
      return [
        await collection.countDocuments(),
        await collection.countDocuments({ k: 1 }),
        await collection.countDocuments({ k: 1 }, { skip: 5, limit: 10 }),
        await collection.countDocuments({ k: 99 }),
        (await db.command({ count: 'nothing' })).n,
      ];
    },
  },
  {
    name: 'distinct values',
    run: async (db) => {
      const collection = await holding(db, [
        { t: ['a', 'b'], n: 1 },
        { t: 'b', n: 2 },
        { t: ['c', ['d']] },
        { n: null },
        { s: [{ x: 1 }, { x: 2 }] },
      ]);
      const reply = async (key: string, filter = {}) =>
        (await collection.distinct(key, filter)).map((value) => JSON.stringify(value)).sort();
      return [
        await reply('t'),
        await reply('t', { n: 2 }),
        await reply('n'),
        await reply('s.x'),
        await reply('nothing'),
      ];
    },
  },
];
