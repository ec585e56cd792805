import { loadQueues, queueClients, replaySender } from '#functions/runtime/queue/queue-clients.ts';
import { queueHandler } from '#functions/runtime/queue/queue-handler.ts';
import { store } from '#functions/runtime/store.ts';
import { readConfig } from '#lib/config.ts';
import { replayTriage as work } from '#lib/replay/replay-triage.ts';
import { tenantTriageIn } from '#lib/tenants/tenant-triage.ts';
import { triageBy } from '#lib/tickets/triage-ticket.ts';
import { replayTriage } from '../manifest/queues.ts';

const batchSize = 200;

loadQueues();

export const handler = queueHandler(
  replayTriage,
  store.bind((db) => {
    const { replayQueue } = readConfig(replayTriage.config);
    const tenantTriage = tenantTriageIn(db);
    return {
      ends: queueClients(replayQueue),
      work: work({
        store: db,
        batches: replaySender(replayQueue),
        triageFor: async (tenantId) => {
          const { rules, isFinished, version } = await tenantTriage(tenantId);
          return { version, triage: triageBy(rules, isFinished), isFinished };
        },
        batchSize,
      }),
    };
  }),
);
