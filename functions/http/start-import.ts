import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { importSender, loadQueues } from '#functions/runtime/queue/queue-clients.ts';
import { readConfig } from '#lib/config.ts';
import { badInput, conflict } from '#lib/errors.ts';
import { formatOf, viewOfImport } from '#lib/imports/import.ts';
import { startImport as start } from '#lib/imports/start-import.ts';
import { startImport } from '../manifest/import-routes.ts';

loadQueues();

const bodyFault = (message: string) => badInput([{ in: 'body', path: '', message }]);

export const handler = apiHandler(startImport, (store) => {
  const steps = importSender(readConfig(['importQueue']).importQueue);

  return async ({ params: { tenant_id: tenantId }, body, bodyType, note }) => {
    const started = await start(store, steps, { tenantId, body, format: formatOf(bodyType), now: new Date() });
    if (started.kind === 'not-utf8') throw bodyFault('must be UTF-8');
    if (started.kind === 'empty') throw bodyFault('has no ticket');
    if (started.kind === 'taken')
      throw conflict('Another import of this tenant is in progress.', { extra: { import_id: started.importId } });
    const view = viewOfImport(started.import);
    note({ subject: { import_id: view.import_id } });
    return {
      status: started.kind === 'started' ? 202 : 200,
      headers: { location: `/tenants/${tenantId}/imports/${view.import_id}` },
      body: view,
    };
  };
});
