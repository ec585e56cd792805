import { readConfig } from '#lib/config.ts';
import { startDueRuns as start } from '#lib/ingestion/start-due-runs.ts';
import { pageSender } from '../frame/queue-ends.ts';
import { scheduleHandler } from '../frame/schedule-handler.ts';
import { startDueRuns } from '../manifest/schedules.ts';

export const handler = scheduleHandler(startDueRuns, (store) => {
  const { lock, pageQueue } = readConfig(['lock', 'pageQueue']);
  return start(store, pageSender(pageQueue), { now: new Date(), ttlMs: lock.ttlMs });
});
