import type { Store } from '#lib/mongo/store.ts';
import { takeAtlasIndexStep, type Waiting } from './atlas-index.ts';
import { currentSchema, planSchema, type Schema, type SchemaPlan, type SchemaStep } from './plan.ts';

/**
 * Creates collections, validators and indexes, and waits for the Atlas Search index if one is configured. Idempotent.
 * Runs before the first start and at every deployment, never in a function. Indexes that the code no longer names stay, for
 * the previous version. Each step is reported before it runs.
 * @throws Error before any step, if an index cannot be made because another one has its name
 */
export const prepareDatabase = async (
  store: Store,
  {
    schema = currentSchema,
    report = () => {},
    ...waiting
  }: { schema?: Schema; report?: (step: SchemaStep) => void } & Waiting = {},
): Promise<SchemaPlan> => {
  const plan = await planSchema(store, schema);
  const names = plan.conflicts.map(({ collection, name }) => `${collection}: ${name}`);
  if (names.length > 0)
    throw new Error(`Indexes of these names exist with other fields or options: ${names.join(', ')}`);
  for (const step of plan.steps) {
    report(step);
    await take(store, step, waiting);
  }
  return plan;
};

const take = async (store: Store, step: SchemaStep, waiting: Waiting): Promise<void> => {
  const { db } = store;
  switch (step.kind) {
    case 'create-collection':
      await db.createCollection(step.collection, { validator: step.validator });
      return;
    case 'update-validator':
      await db.command({ collMod: step.collection, validator: step.validator });
      return;
    case 'create-indexes': // in one command, so that the server reads the collection once for all of them
      await db.collection(step.collection).createIndexes(step.indexes.map(({ serves: _, ...index }) => index));
      return;
    default:
      await takeAtlasIndexStep(store, step, waiting);
  }
};
