import { importFiles } from '#functions/runtime/import-files.ts';
import { pageTriageIn } from '#functions/runtime/page-triage.ts';
import { importSender, loadQueues, queueClients } from '#functions/runtime/queue/queue-clients.ts';
import { queueHandler } from '#functions/runtime/queue/queue-handler.ts';
import { store } from '#functions/runtime/store.ts';
import { readConfig } from '#lib/config.ts';
import { applyPart } from '#lib/imports/apply-part.ts';
import { startUploaded } from '#lib/imports/start-uploaded.ts';
import { applyImport } from '../manifest/queues.ts';

loadQueues();

export const handler = queueHandler(
  applyImport,
  store.bind((db) => {
    const { importQueue } = readConfig(applyImport.config);
    const deps = { store: db, steps: importSender(importQueue), files: importFiles() };
    const apply = applyPart({ ...deps, triageFor: pageTriageIn(db, { model: null }) });
    const start = startUploaded(deps);
    return {
      ends: queueClients(importQueue),
      work: (message, isRedelivered) => ('import_id' in message ? apply(message, isRedelivered) : start(message)),
    };
  }),
);
