import { migrate, migrationsBack } from '#lib/schema/migrate.ts';
import { prepareDatabase } from '#lib/schema/prepare.ts';
import { runOperatorCommand } from './operator-command.ts';

const usage = `Usage: npm run migrate -- --uri mongodb://… [--db support_saas] [--back]

Brings what an earlier release stored into the form of this one, step by step; a killed one goes on when it is called again.
Nothing may write meanwhile: see docs/runbook.md.
--back  prepares the database for the release before; then run that release's rebuild-stats`;

await runOperatorCommand({ usage, options: { back: { type: 'boolean' } } }, async (store, { back }) => {
  const report = (migration: string, step: string) => console.log(`${migration}: ${step}`);
  if (back) await migrate(store, { report, steps: migrationsBack });
  else {
    await prepareDatabase(store);
    const { steps } = await migrate(store, { report });
    if (steps === 0) console.log('Nothing to do');
  }
});
