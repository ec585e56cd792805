import type { Db } from 'mongodb';
import type { Store } from '#lib/mongo/store.ts';
import { currentSchema, planSchema, type Schema, type SchemaPlan, type SchemaStep } from './plan.ts';

/**
 * Creates collections, validators and indexes. Runs before the first start and at every deployment, never in a function;
 * idempotent. Indexes that the code no longer names stay, for the previous version. Each step is reported before it runs.
 * @throws Error before any step, if an index cannot be made because another one has its name
 */
export const prepareDatabase = async (
  store: Store,
  { schema = currentSchema, report = () => {} }: { schema?: Schema; report?: (step: SchemaStep) => void } = {},
): Promise<SchemaPlan> => {
  const plan = await planSchema(store, schema);
  const names = plan.conflicts.map(({ collection, name }) => `${collection}: ${name}`);
  if (names.length > 0)
    throw new Error(`Indexes of these names exist with other fields or options: ${names.join(', ')}`);
  for (const step of plan.steps) {
    report(step);
    await take(store.db, step);
  }
  return plan;
};

const take = async (db: Db, step: SchemaStep): Promise<void> => {
  switch (step.kind) {
    case 'create-collection':
      await db.createCollection(step.collection, { validator: step.validator });
      return;
    case 'update-validator':
      await db.command({ collMod: step.collection, validator: step.validator });
      return;
    case 'create-indexes': // in one command, so that the server reads the collection once for all of them
      await db.collection(step.collection).createIndexes(step.indexes.map(({ serves: _, ...index }) => index));
  }
};
