import type { Document } from 'mongodb';
import { corrected, holding, type Operation, refusal } from './operation.ts';

const docs = [{ _id: 1, n: 1, tags: ['x'] }];

const filters: Document[] = [
  { $or: [] },
  { $or: {} },
  { $and: [5] },
  { n: { $in: 5 } },
  { n: { $in: [{ $gt: 1 }] } },
  { n: { $not: 5 } },
  { n: { $type: 'frob' } },
  { n: { $elemMatch: 5 } },
  { n: { $all: 5 } },
  { n: { $gt: 1, frob: 2 } },
];

const commands: [name: string, command: Document][] = [
  ['a filter that is none', { find: 'things', filter: 5 }],
  ['a negative limit', { find: 'things', limit: -1 }],
  ['a collection without a name', { find: '' }],
  ['no updates', { update: 'things', updates: [] }],
  ['no documents', { insert: 'things', documents: [] }],
  ['a deletion without a limit', { delete: 'things', deletes: [{ q: {} }] }],
  ['a strange limit of a deletion', { delete: 'things', deletes: [{ q: {}, limit: 5 }] }],
  ['a replacement of many', { update: 'things', updates: [{ q: {}, u: { a: 1 }, multi: true }] }],
  ['neither update nor removal', { findAndModify: 'things', query: {} }],
  ['a pipeline that is none', { aggregate: 'things', pipeline: 5, cursor: {} }],
  ['an index without a name', { createIndexes: 'things', indexes: [{ key: { a: 1 } }] }],
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
          const reply: Document = await db.command(command).catch(({ code }: { code: number }) => ({ code }));
          return reply.code ?? reply.writeErrors?.map(({ code }: { code: number }) => code) ?? 'no error';
        },
      }),
    ),
    {
      name: 'collections that are made, listed and dropped',
      run: async (db) => {
        await db.dropCollection('one').catch(() => false);
        const one = await db.createCollection('one');
        await one.insertOne({ n: 1 });
        const listed = await db.listCollections({ name: 'one' }, { nameOnly: true }).toArray();
        return [
          listed.map(({ name, type }) => ({ name, type })),
          await one.drop(),
          (await db.listCollections({ name: { $in: ['one'] } }).toArray()).length,
        ];
      },
    },
  ],
  {
    // Codes that the recorded server does not have.
    'refused: a negative limit': 51024,
    'refused: no updates': 16,
    'refused: no documents': 16,
    'refused: a sort of another kind': 15975,
    'refused: an id that is an array': [53],
  },
);
