import { type Operation, pipelines } from './operation.ts';

const docs = [
  { _id: 1, item: 'x', n: 2, parent: null },
  { _id: 2, item: 'y', n: 1, parent: 1, shop: 'a' },
  { _id: 3, item: 'x', n: 10, parent: 1, shop: 'b' },
  { _id: 4, item: 'z', n: 0, parent: 3, sub: [{ k: 1 }, { k: 2 }] },
  { _id: 5, item: 'x', n: null, parent: 4, shop: null },
  { _id: 6, item: 'y', n: 3 },
];

const byId = { $sort: { _id: 1 } } as const;

/** Stages that read from other collections. */
export const joins: Operation[] = [
  ...pipelines(docs, [
    [
      'joined',
      byId,
      { $lookup: { from: 'things', localField: 'parent', foreignField: '_id', as: 'up' } },
      { $project: { up: '$up.item' } },
    ],
    [
      'joined by nothing and null',
      { $match: { _id: { $in: [1, 6] } } },
      byId,
      { $lookup: { from: 'things', localField: 'parent', foreignField: 'shop', as: 'up' } },
      { $project: { n: { $size: '$up' } } },
    ],
    [
      'joined through arrays',
      { $match: { _id: 4 } },
      { $lookup: { from: 'things', localField: 'sub.k', foreignField: '_id', as: 'l' } },
      { $project: { l: { $size: '$l' } } },
    ],
    [
      'joined with what is not there',
      { $match: { _id: 1 } },
      { $lookup: { from: 'nowhere', localField: 'n', foreignField: 'n', as: 'l' } },
      { $project: { l: 1 } },
    ],
    [
      'united',
      { $match: { _id: { $lt: 3 } } },
      { $project: { _id: 1 } },
      { $unionWith: { coll: 'things', pipeline: [{ $match: { _id: 5 } }, { $project: { item: 1 } }] } },
      byId,
    ],
  ]),
];
