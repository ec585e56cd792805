import type { Document } from 'mongodb';

/** Rows as a pipeline finds them in a collection. */
export type Part = { coll: string; pipeline: Document[] };

/** Stages that put the rows of these parts behind the rows that come before them. */
export const union = (parts: readonly Part[]): Document[] => parts.map((part) => ({ $unionWith: part }));

/** A pipeline for the first part's collection: the rows of all parts, in their order. */
export const united = ([first, ...others]: readonly [Part, ...Part[]]): Document[] => [
  ...first.pipeline,
  ...union(others),
];
