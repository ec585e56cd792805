import { emit } from '#functions/runtime/emit.ts';
import { eventBus } from '#functions/runtime/event-bus.ts';
import { apiHandler } from '#functions/runtime/http/api-handler.ts';
import { loadQueues, pageSender } from '#functions/runtime/queue/queue-clients.ts';
import { readConfig } from '#lib/config.ts';
import { conflict } from '#lib/errors.ts';
import { publishEnd } from '#lib/ingestion/publish-end.ts';
import { startRun } from '#lib/ingestion/start-run.ts';
import { startIngest } from '../manifest/ingest-routes.ts';

loadQueues();

export const handler = apiHandler(startIngest, (store) => {
  const { lock, passes, pageQueue, eventBus: bus } = readConfig(['lock', 'passes', 'pageQueue', 'eventBus']);
  const pages = pageSender(pageQueue);
  const events = eventBus(bus);

  return async ({ query: { tenant_id: tenantId, allow_deletions: allowDeletions, mode }, note }) => {
    const started = await startRun(store, pages, {
      tenantId,
      allowDeletions,
      mode,
      ttlMs: lock.ttlMs,
      fullEveryMs: passes.fullEveryMs,
      onFailed: (run) => publishEnd(events, run),
    });
    emit(started.kind === 'taken' ? { RunsRefused: 1 } : { RunsStarted: 1 });
    if (started.kind === 'taken')
      throw conflict('A run of this tenant is already in progress.', {
        headers: { 'x-job-id': started.jobId },
        extra: { job_id: started.jobId },
      });
    const { job_id, started_at } = started.run;
    note({ subject: { job_id }, after: { mode, ...(allowDeletions > 0 && { allow_deletions: allowDeletions }) } });
    return {
      status: 202,
      headers: { location: `/ingest/progress/${job_id}` },
      body: { job_id, tenant_id: tenantId, status: 'running', started_at },
    };
  };
});
