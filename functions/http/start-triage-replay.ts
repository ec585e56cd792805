import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { loadQueues, replaySender } from '#functions/runtime/queue/queue-clients.ts';
import { readConfig } from '#lib/config.ts';
import { conflict } from '#lib/errors.ts';
import { startReplay } from '#lib/replay/start-replay.ts';
import { startTriageReplay } from '../manifest/triage-routes.ts';

loadQueues();

export const handler = apiHandler(startTriageReplay, (store) => {
  const batches = replaySender(readConfig(['replayQueue']).replayQueue);

  return async ({ params: { tenant_id: tenantId }, query: { dry_run: dryRun = false }, note }) => {
    const started = await startReplay(store, batches, { tenantId, dryRun });
    if (started.kind === 'taken')
      throw conflict('A replay of this tenant is already in progress.', { extra: { replay_id: started.replayId } });
    const { replay_id, status, dry_run, started_at } = started.replay;
    note({ subject: { replay_id }, ...(dryRun && { after: { dry_run: true } }) });
    return {
      status: 202,
      headers: { location: `/tenants/${tenantId}/triage/replay/${replay_id}` },
      body: { replay_id, tenant_id: tenantId, status, dry_run, started_at },
    };
  };
});
