import { emit } from '#functions/runtime/emit.ts';
import { eventBus } from '#functions/runtime/event-bus.ts';
import { pageSender } from '#functions/runtime/queue/queue-clients.ts';
import { scheduleHandler } from '#functions/runtime/schedule/schedule-handler.ts';
import { readConfig } from '#lib/config.ts';
import { publishEnd } from '#lib/ingestion/publish-end.ts';
import { startDueRuns as start } from '#lib/ingestion/start-due-runs.ts';
import { startDueRuns } from '../manifest/schedules.ts';

export const handler = scheduleHandler(startDueRuns, async (store) => {
  const { lock, pageQueue, eventBus: bus } = readConfig(['lock', 'pageQueue', 'eventBus']);
  const events = eventBus(bus);
  const counts = await start(store, pageSender(pageQueue), {
    now: new Date(),
    ttlMs: lock.ttlMs,
    onFailed: (run) => publishEnd(events, run),
  });
  emit({ RunsStarted: counts.started, RunsRefused: counts.alreadyOn });
  return counts;
});
