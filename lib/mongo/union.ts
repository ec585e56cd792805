import type { Document } from 'mongodb';
import { inSession, type Store } from './store.ts';

/** Rows that a pipeline finds in a collection. */
export type Part = { coll: string; pipeline: Document[] };

/** Stages that append the rows of these parts. */
export const union = (parts: readonly Part[]): Document[] => parts.map((part) => ({ $unionWith: part }));

/** A pipeline on the first part's collection: the rows of all parts, in order. */
export const united = ([first, ...others]: readonly [Part, ...Part[]]): Document[] => [
  ...first.pipeline,
  ...union(others),
];

/** A part whose rows stand under a name, so that they can be distinguished from those of other parts. */
export const named = (name: string, { coll, pipeline }: Part): Part => ({
  coll,
  pipeline: [...pipeline, { $project: { _id: 0, [name]: '$$ROOT' } }],
});

/** The rows of the part with this name. */
export const rowsNamed = <Row>(rows: readonly Document[], name: string): Row[] =>
  rows.flatMap((row) => (name in row ? [row[name] as Row] : []));

/**
 * What a short pipeline finds for each of these keys, in one query: for lists that start with each key, which no
 * `$in` can bound. At most 1,000 keys, as many as a pipeline may have stages.
 */
export const rowsOfEach = async <Row extends Document, Key = string>(
  store: Store,
  coll: string,
  keys: readonly Key[],
  pipelineOf: (key: Key) => Document[],
): Promise<Row[]> => {
  const [first, ...others] = keys.map((key): Part => ({ coll, pipeline: pipelineOf(key) }));
  if (!first) return [];
  return store.db
    .collection(coll)
    .aggregate<Row>(united([first, ...others]), inSession(store))
    .toArray();
};
