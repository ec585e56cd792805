import type { Store } from '#lib/mongo/store.ts';
import type { AtlasIndexState } from '#lib/schema/atlas-index.ts';
import { nameOf, planSchema, type SchemaPlan, type SchemaStep } from '#lib/schema/plan.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { runOperatorCommand } from './operator-command.ts';

const usage = `Usage: npm run prepare-database -- --uri mongodb://… [--db support_saas] [--dry-run]

Creates what the database lacks of this version's collections, validators and indexes, those of a collection together.
With TICKET_SEARCH=atlas it makes the Atlas Search index, too, and waits until it has all tickets.
--dry-run  only says what would be done`;

const lineOf = (step: SchemaStep): string => {
  switch (step.kind) {
    case 'create-collection':
      return `create collection ${step.collection}`;
    case 'update-validator':
      return `update validator of ${step.collection}`;
    case 'create-indexes': {
      const names = step.indexes.map((index) => `\n  ${nameOf(index)} (${index.serves})`);
      return `create indexes of ${step.collection}:${names.join('')}`;
    }
    case 'create-search-index':
      return `create Atlas Search index ${step.name} of tickets`;
    case 'update-search-index':
      return `update Atlas Search index ${step.name} of tickets`;
    case 'await-search-index':
      return `wait until Atlas Search index ${step.name} has all tickets`;
  }
};

/** What no step changes: an operator decides on it. */
const printRest = ({ stale, conflicts }: SchemaPlan): void => {
  for (const { collection, name } of conflicts)
    console.log(`conflict: index ${name} of ${collection} exists with other fields or options`);
  for (const { collection, name } of stale)
    console.log(`stale: index ${name} of ${collection} is used by no query of this version`);
};

const prepare = async (store: Store, { steps }: SchemaPlan): Promise<void> => {
  let taken = 0;
  let startedAt = 0;
  const endStep = () => {
    if (taken > 0) console.log(`  done in ${Math.round((performance.now() - startedAt) / 1000)} s`);
  };
  const report = (step: SchemaStep) => {
    endStep();
    taken++;
    startedAt = performance.now();
    console.log(`[${taken}/${steps.length}] ${lineOf(step)}`);
  };
  const progress = (state: AtlasIndexState) => {
    console.log(`  ${state}, ${Math.round((performance.now() - startedAt) / 1000)} s`);
  };
  await prepareDatabase(store, { report, progress });
  endStep();
};

await runOperatorCommand({ usage, options: { 'dry-run': { type: 'boolean' } } }, async (store, values) => {
  const plan = await planSchema(store);
  printRest(plan);
  if (values['dry-run']) {
    for (const step of plan.steps) console.log(`would ${lineOf(step)}`);
    if (plan.conflicts.length > 0) process.exitCode = 1;
  } else await prepare(store, plan);
  console.log(plan.steps.length > 0 ? `Steps: ${plan.steps.length}` : 'Nothing to do');
});
