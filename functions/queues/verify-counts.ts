import { loadQueues, queueClients, verificationSender } from '#functions/runtime/queue/queue-clients.ts';
import { queueHandler } from '#functions/runtime/queue/queue-handler.ts';
import { store } from '#functions/runtime/store.ts';
import { readConfig } from '#lib/config.ts';
import { verifyCounts as work } from '#lib/verification/verify-counts.ts';
import { verifyCounts } from '../manifest/queues.ts';

/** With the last comparison, which the database connection's timeout ends after 30 s, well below the function's. */
const stepMs = 15_000;

loadQueues();

export const handler = queueHandler(
  verifyCounts,
  store.bind((db) => {
    const { verificationQueue } = readConfig(verifyCounts.config);
    return {
      ends: queueClients(verificationQueue),
      work: work({ store: db, steps: verificationSender(verificationQueue), stepMs }),
    };
  }),
);
