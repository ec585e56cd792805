import type { CreateIndexesOptions, Document, IndexSpecification } from 'mongodb';
import { all, corrected, indexed, type Operation, refusal, type Thing } from './operation.ts';

type Case = {
  name: string;
  key: IndexSpecification;
  options?: CreateIndexesOptions;
  docs: Document[];
  /** Documents inserted one after the other. */
  inserted: Document[];
};

const unique: Case[] = [
  {
    name: 'one field',
    key: { k: 1 },
    docs: [{ _id: 1, k: 'a' }],
    inserted: [
      { _id: 2, k: 'b' },
      { _id: 3, k: 'a' },
      { _id: 4, k: 1 },
    ],
  },
  { name: 'what is missing', key: { k: 1 }, docs: [{ _id: 1 }], inserted: [{ _id: 2, k: null }, { _id: 3 }] },
  {
    name: 'two fields',
    key: { a: 1, b: -1 },
    docs: [{ _id: 1, a: 1, b: 1 }],
    inserted: [
      { _id: 2, a: 1, b: 2 },
      { _id: 3, a: 1, b: 1 },
      { _id: 4, a: 1 },
      { _id: 5, a: 1, b: null },
    ],
  },
  {
    name: 'numbers of all types',
    key: { k: 1 },
    docs: [{ _id: 1, k: 1 }],
    inserted: [
      { _id: 2, k: 1.5 },
      { _id: 3, k: '1' },
      { _id: 4, k: true },
    ],
  },
  {
    name: 'elements of arrays',
    key: { k: 1 },
    docs: [{ _id: 1, k: ['a', 'b'] }],
    inserted: [
      { _id: 2, k: ['c', 'c'] },
      { _id: 3, k: 'b' },
      { _id: 4, k: [] },
      { _id: 5, k: [] },
    ],
  },
  {
    name: 'fields in documents',
    key: { 'k.l': 1 },
    docs: [{ _id: 1, k: { l: 1 } }],
    inserted: [{ _id: 2, k: { l: 1, m: 2 } }, { _id: 3, k: 5 }, { _id: 4 }],
  },
  {
    name: 'whole documents',
    key: { k: 1 },
    docs: [{ _id: 1, k: { a: 1, b: 2 } }],
    inserted: [
      { _id: 2, k: { b: 2, a: 1 } },
      { _id: 3, k: { a: 1, b: 2 } },
    ],
  },
  {
    name: 'sparsely',
    key: { k: 1 },
    options: { sparse: true },
    docs: [{ _id: 1 }],
    inserted: [{ _id: 2 }, { _id: 3, k: null }, { _id: 4, k: null }],
  },
  {
    name: 'among some',
    key: { t: 1 },
    options: { partialFilterExpression: { on: true } },
    docs: [{ _id: 1, t: 1, on: true }],
    inserted: [
      { _id: 2, t: 1 },
      { _id: 3, t: 1, on: true },
      { _id: 4, t: 2, on: true },
    ],
  },
  {
    name: 'among those that are there',
    key: { t: 1 },
    options: { partialFilterExpression: { t: { $exists: true } } },
    docs: [{ _id: 1 }],
    inserted: [{ _id: 2 }, { _id: 3, t: 1 }, { _id: 4, t: 1 }],
  },
  {
    name: 'among the greater',
    key: { t: 1 },
    options: { partialFilterExpression: { n: { $gt: 5 } } },
    docs: [{ _id: 1, t: 1, n: 6 }],
    inserted: [
      { _id: 2, t: 1, n: 5 },
      { _id: 3, t: 1, n: 7 },
    ],
  },
  {
    name: 'parallel arrays',
    key: { a: 1, b: 1 },
    docs: [{ _id: 1, a: [1] }],
    inserted: [
      { _id: 2, a: [2], b: [3] },
      { _id: 3, a: 2, b: [3] },
    ],
  },
];

export const uniqueIndexes: Operation[] = corrected(
  [
    ...unique.map(
      ({ name, key, options, docs, inserted }, at): Operation => ({
        name: `a unique index of ${name}`,
        run: async (db) => {
          const collection = await indexed(db, `unique_${at}`, docs, key, { unique: true, ...options });
          const reply: unknown[] = [];
          for (const doc of inserted) reply.push(await refusal(collection.insertOne({ ...doc } as Thing)));
          return [reply, await all(collection)];
        },
      }),
    ),
  ],
  {
    // Missing is null in a key, and two arrays have no place in one.
    'a unique index of two fields': [
      ['no error', { code: 11000 }, 'no error', { code: 11000 }],
      [
        { _id: 1, a: 1, b: 1 },
        { _id: 2, a: 1, b: 2 },
        { _id: 4, a: 1 },
      ],
    ],
    'a unique index of parallel arrays': [
      [{ code: 171 }, 'no error'],
      [
        { _id: 1, a: [1] },
        { _id: 3, a: 2, b: [3] },
      ],
    ],
  },
);
