import { verificationSender } from '#functions/runtime/queue/queue-clients.ts';
import { scheduleHandler } from '#functions/runtime/schedule/schedule-handler.ts';
import { readConfig } from '#lib/config.ts';
import { resumeStalled } from '#lib/jobs/steps.ts';
import { verificationJobs } from '#lib/verification/verifications.ts';
import { resumeStalledVerifications } from '../manifest/schedules.ts';

export const handler = scheduleHandler(resumeStalledVerifications, (store) => {
  const steps = verificationSender(readConfig(['verificationQueue']).verificationQueue);
  return resumeStalled(verificationJobs, { store, steps }, new Date());
});
