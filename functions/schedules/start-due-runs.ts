import { readConfig } from '#lib/config.ts';
import { startDueRuns as start } from '#lib/ingestion/start-due-runs.ts';
import { emit } from '../frame/emit.ts';
import { pageSender } from '../frame/queue-ends.ts';
import { scheduleHandler } from '../frame/schedule-handler.ts';
import { startDueRuns } from '../manifest/schedules.ts';

export const handler = scheduleHandler(startDueRuns, async (store) => {
  const { lock, pageQueue } = readConfig(['lock', 'pageQueue']);
  const counts = await start(store, pageSender(pageQueue), { now: new Date(), ttlMs: lock.ttlMs });
  emit({ RunsStarted: counts.started, RunsRefused: counts.alreadyOn });
  return counts;
});
