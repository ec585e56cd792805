import type { Document } from 'mongodb';

/** Rows that a pipeline finds in a collection. */
export type Part = { coll: string; pipeline: Document[] };

/** Stages that append the rows of these parts. */
export const union = (parts: readonly Part[]): Document[] => parts.map((part) => ({ $unionWith: part }));

/** A pipeline on the first part's collection: the rows of all parts, in order. */
export const united = ([first, ...others]: readonly [Part, ...Part[]]): Document[] => [
  ...first.pipeline,
  ...union(others),
];
