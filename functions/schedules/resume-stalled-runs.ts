import { emit } from '#functions/runtime/emit.ts';
import { eventBus } from '#functions/runtime/event-bus.ts';
import { pageSender } from '#functions/runtime/queue/queue-clients.ts';
import { scheduleHandler } from '#functions/runtime/schedule/schedule-handler.ts';
import { readConfig } from '#lib/config.ts';
import { publishEnd } from '#lib/ingestion/publish-end.ts';
import { resumeStalledRuns as resume } from '#lib/ingestion/resume-runs.ts';
import { resumeStalledRuns } from '../manifest/schedules.ts';

export const handler = scheduleHandler(resumeStalledRuns, async (store) => {
  const { lock, pageQueue, eventBus: bus } = readConfig(['lock', 'pageQueue', 'eventBus']);
  const events = eventBus(bus);
  const { resumed, failed } = await resume(store, pageSender(pageQueue), {
    ttlMs: lock.ttlMs,
    onFailed: (run) => publishEnd(events, run),
  });
  emit({ RunsResumed: resumed.length, RunsFailed: failed.length });
  return { resumed: resumed.map((run) => run.job_id), failed: failed.map((run) => run.job_id) };
});
