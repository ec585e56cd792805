import { pageTriageIn } from '#functions/runtime/page-triage.ts';
import { importSender, loadQueues, queueClients } from '#functions/runtime/queue/queue-clients.ts';
import { queueHandler } from '#functions/runtime/queue/queue-handler.ts';
import { store } from '#functions/runtime/store.ts';
import { readConfig } from '#lib/config.ts';
import { applyPart } from '#lib/imports/apply-part.ts';
import { applyImport } from '../manifest/queues.ts';

loadQueues();

export const handler = queueHandler(
  applyImport,
  store.bind((db) => {
    const { importQueue } = readConfig(applyImport.config);
    return {
      ends: queueClients(importQueue),
      work: applyPart({ store: db, steps: importSender(importQueue), triageFor: pageTriageIn(db, { model: null }) }),
    };
  }),
);
