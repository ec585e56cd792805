import type { Document } from 'mongodb';
import { corrected, holding, type Operation, refusal } from './operation.ts';

const docs = [{ _id: 1, n: 1, tags: ['x'] }];

const filters: Document[] = [
  { $frob: 1 },
  { n: { $frob: 1 } },
  { $or: [] },
  { $or: {} },
  { $and: [5] },
  { n: { $in: 5 } },
  { n: { $in: [{ $gt: 1 }] } },
  { n: { $not: 5 } },
  { n: { $size: -1 } },
  { tags: { $size: 'x' } },
  { n: { $mod: [0, 1] } },
  { n: { $mod: [1] } },
  { n: { $type: 'frob' } },
  { n: { $regex: '(' } },
  { n: { $regex: 'a', $options: 'q' } },
  { n: { $options: 'i' } },
  { n: { $elemMatch: 5 } },
  { n: { $all: 5 } },
  { $expr: { $frob: 1 } },
  { n: { $gt: 1, frob: 2 } },
];

const commands: [name: string, command: Document][] = [
  ['an unknown command', { frobnicate: 1 }],
  ['an unknown option', { find: 'things', frob: 1 }],
  ['a filter that is none', { find: 'things', filter: 5 }],
  ['a negative limit', { find: 'things', limit: -1 }],
  ['a negative skip', { find: 'things', skip: -1 }],
  ['no such hint', { find: 'things', hint: 'none_1' }],
  ['a collection without a name', { find: '' }],
  ['no updates', { update: 'things', updates: [] }],
  ['no documents', { insert: 'things', documents: [] }],
  ['a deletion without a limit', { delete: 'things', deletes: [{ q: {} }] }],
  ['a strange limit of a deletion', { delete: 'things', deletes: [{ q: {}, limit: 5 }] }],
  ['a replacement of many', { update: 'things', updates: [{ q: {}, u: { a: 1 }, multi: true }] }],
  ['neither update nor removal', { findAndModify: 'things', query: {} }],
  ['update and removal', { findAndModify: 'things', query: {}, update: { $set: { a: 1 } }, remove: true }],
  ['a pipeline without a cursor', { aggregate: 'things', pipeline: [] }],
  ['a pipeline that is none', { aggregate: 'things', pipeline: 5, cursor: {} }],
  ['an index without a name', { createIndexes: 'things', indexes: [{ key: { a: 1 } }] }],
  ['no indexes', { createIndexes: 'things', indexes: [] }],
  ['a sort of another kind', { find: 'things', sort: { n: 5 } }],
  ['a renaming of nothing', { collMod: 'nowhere', validator: {} }],
  ['an id that is an array', { insert: 'things', documents: [{ _id: [1] }] }],
  ['a collection that is there', { create: 'things', validator: { n: { $type: 'int' } } }],
];

export const refusals: Operation[] = corrected(
  [
    ...filters.map(
      (filter): Operation => ({
        name: `refused find ${JSON.stringify(filter)}`,
        run: async (db) => refusal((await holding(db, docs)).find(filter).toArray()),
      }),
    ),
    ...commands.map(
      ([name, command]): Operation => ({
        name: `refused: ${name}`,
        run: async (db) => {
          await holding(db, docs);
          const told: Document = await db.command(command).catch(({ code }: { code: number }) => ({ code }));
          return told.code ?? told.writeErrors?.map(({ code }: { code: number }) => code) ?? 'no error';
        },
      }),
    ),
    {
      name: 'a validator',
      run: async (db) => {
        await db.dropCollection('valid').catch(() => false);
        const valid = await db.createCollection<Document>('valid', { validator: { n: { $gt: 0 } } });
        await valid.insertOne({ _id: 1, n: 1 } as Document);
        return [
          await refusal(valid.insertOne({ n: 0 })),
          await refusal(valid.updateOne({}, { $set: { n: -1 } })),
          await refusal(valid.insertMany([{ n: 2 }, { n: -2 }, { n: 3 }], { ordered: false })),
          await refusal(valid.insertOne({ n: -5 }, { bypassDocumentValidation: true })),
          await valid.countDocuments(),
        ];
      },
    },
    {
      name: 'collections that are made, listed, renamed and dropped',
      run: async (db) => {
        for (const name of ['one', 'two']) await db.dropCollection(name).catch(() => false);
        const one = await db.createCollection('one');
        await one.insertOne({ n: 1 });
        const listed = await db.listCollections({ name: 'one' }, { nameOnly: true }).toArray();
        const two = await one.rename('two');
        return [
          listed.map(({ name, type }) => ({ name, type })),
          await two.countDocuments(),
          await two.drop(),
          (await db.listCollections({ name: { $in: ['one', 'two'] } }).toArray()).length,
        ];
      },
    },
  ],
  {
    // Codes that the recorded server does not know.
    'refused find {"n":{"$regex":"("}}': { code: 51091 },
    'refused find {"n":{"$regex":"a","$options":"q"}}': { code: 51108 },
    'refused find {"$expr":{"$frob":1}}': { code: 168 },
    'refused: an unknown option': 40415,
    'refused: a negative limit': 51024,
    'refused: a negative skip': 51024,
    'refused: no updates': 16,
    'refused: no documents': 16,
    'refused: a sort of another kind': 15975,
    'refused: an id that is an array': [53],
  },
);
