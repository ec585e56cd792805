import { importSender } from '#functions/runtime/queue/queue-clients.ts';
import { scheduleHandler } from '#functions/runtime/schedule/schedule-handler.ts';
import { readConfig } from '#lib/config.ts';
import { importJobs } from '#lib/imports/imports.ts';
import { resumeStalled } from '#lib/jobs/steps.ts';
import { resumeStalledImports } from '../manifest/schedules.ts';

export const handler = scheduleHandler(resumeStalledImports, (store) => {
  const steps = importSender(readConfig(['importQueue']).importQueue);
  return resumeStalled(importJobs, { store, steps }, new Date());
});
