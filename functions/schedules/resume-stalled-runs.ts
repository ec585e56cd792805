import { readConfig } from '#lib/config.ts';
import { resumeStalledRuns as resume } from '#lib/ingestion/resume-runs.ts';
import { emit } from '../frame/emit.ts';
import { pageSender } from '../frame/queue-ends.ts';
import { scheduleHandler } from '../frame/schedule-handler.ts';
import { resumeStalledRuns } from '../manifest/schedules.ts';

export const handler = scheduleHandler(resumeStalledRuns, async (store) => {
  const { lock, pageQueue } = readConfig(['lock', 'pageQueue']);
  const { resumed, failed } = await resume(store, pageSender(pageQueue), { ttlMs: lock.ttlMs });
  emit({ RunsResumed: resumed.length, RunsFailed: failed.length });
  return { resumed: resumed.map((run) => run.job_id), failed: failed.map((run) => run.job_id) };
});
