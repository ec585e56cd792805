import { isDeepStrictEqual } from 'node:util';
import type { Db, Document } from 'mongodb';
import type { Store } from '#lib/mongo/store.ts';
import { type AtlasIndexStep, planAtlasIndex } from './atlas-index.ts';
import { type Index, indexes } from './indexes.ts';
import { validators } from './validators.ts';

export type Schema = {
  readonly validators: Readonly<Record<string, Document>>;
  readonly indexes: Readonly<Record<string, readonly Index[]>>;
};

export type SchemaStep =
  | { kind: 'create-collection' | 'update-validator'; collection: string; validator: Document }
  | { kind: 'create-indexes'; collection: string; indexes: readonly Index[] }
  | AtlasIndexStep;

type IndexName = { collection: string; name: string };

/** What a database lacks of the schema, and what it has besides. */
export type SchemaPlan = {
  steps: SchemaStep[];
  /** Indexes that no query of this version uses; one of the version before may. */
  stale: IndexName[];
  /** Indexes of a name that is to be another's: they can neither be kept nor be created again beside themselves. */
  conflicts: IndexName[];
};

/** What this version of the code expects of a database. */
export const currentSchema: Schema = { validators, indexes };

/** Compares a database with a schema. Reads only. */
export const planSchema = async (store: Store, schema: Schema = currentSchema): Promise<SchemaPlan> => {
  const { db } = store;
  const found = new Map(
    (await db.listCollections({}, { nameOnly: false }).toArray()).map(({ name, options }) => [name, options ?? {}]),
  );
  const steps = Object.entries(schema.validators).flatMap(([collection, validator]): SchemaStep[] => {
    const options = found.get(collection);
    if (!options) return [{ kind: 'create-collection', collection, validator }];
    return isDeepStrictEqual(options.validator, validator) ? [] : [{ kind: 'update-validator', collection, validator }];
  });
  const plan: SchemaPlan = { steps, stale: [], conflicts: [] };
  for (const collection of new Set([...Object.keys(schema.validators), ...Object.keys(schema.indexes)])) {
    const existing = found.has(collection) ? await indexesOf(db, collection) : new Map<string, Document>();
    const wanted = new Map((schema.indexes[collection] ?? []).map((index) => [nameOf(index), index]));
    const missing = [...wanted].filter(([name]) => !existing.has(name)).map(([, index]) => index);
    if (missing.length > 0) plan.steps.push({ kind: 'create-indexes', collection, indexes: missing });
    for (const [name, index] of wanted) {
      const present = existing.get(name);
      if (present && !isDeepStrictEqual(traitsOf(present), traitsOf(index))) plan.conflicts.push({ collection, name });
    }
    for (const name of existing.keys()) if (!wanted.has(name)) plan.stale.push({ collection, name });
  }
  plan.steps.push(...(await planAtlasIndex(store)));
  return plan;
};

const indexesOf = async (db: Db, collection: string): Promise<Map<string, Document>> => {
  const found = await db.collection(collection).indexes();
  return new Map(found.filter(({ name }) => name !== '_id_').map((index) => [index.name ?? '', index]));
};

/** As the driver names an index that has no name of its own. */
export const nameOf = ({ name, key }: Index): string => name ?? Object.entries(key).flat().join('_');

/** What makes two indexes of the same name different; the order of its fields does, too. */
const traitsOf = ({ key, unique, sparse, expireAfterSeconds, partialFilterExpression }: Document) => ({
  key: Object.entries(key).map(([field, direction]) => [field, Number(direction)]),
  unique: Boolean(unique),
  sparse: Boolean(sparse),
  expireAfterSeconds: expireAfterSeconds === undefined ? null : Number(expireAfterSeconds),
  partialFilterExpression: partialFilterExpression ?? null,
});
