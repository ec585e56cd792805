import { readFile, writeFile } from 'node:fs/promises';
import { applyErasures } from '#lib/ticket-actions/apply-erasures.ts';
import { erasureList, exportErasures } from '#lib/tickets/erasure-list.ts';
import { runOperatorCommand } from './operator-command.ts';

const usage = `Usage: npm run erasures -- --export FILE | --apply FILE --uri mongodb://… [--db support_saas]

--export  writes down whom to forget, by codes, to be kept outside of the database and its backups
--apply   erases them again in a database that was restored from a backup`;

const options = { export: { type: 'string' }, apply: { type: 'string' } } as const;

await runOperatorCommand({ usage, options }, async (store, values) => {
  if (typeof values.export === 'string') {
    const list = await exportErasures(store);
    await writeFile(values.export, `${JSON.stringify(list, undefined, 2)}\n`, { mode: 0o600 });
    console.log(`Erasures in ${values.export}: ${list.erasures.length}`);
  } else if (typeof values.apply === 'string') {
    const list = erasureList.parse(JSON.parse(await readFile(values.apply, 'utf8')));
    const tickets = await applyErasures(store, list);
    console.log(`Erasures known: ${list.erasures.length}; tickets erased again: ${tickets}`);
  } else throw new Error('Either --export or --apply is needed');
});
