import { verificationSender } from '#functions/runtime/queue/queue-clients.ts';
import { scheduleHandler } from '#functions/runtime/schedule/schedule-handler.ts';
import { readConfig } from '#lib/config.ts';
import { resumeVerifications } from '#lib/verification/resume-verifications.ts';
import { resumeStalledVerifications } from '../manifest/schedules.ts';

export const handler = scheduleHandler(resumeStalledVerifications, (store) => {
  const { verificationQueue } = readConfig(['verificationQueue']);
  return resumeVerifications(store, verificationSender(verificationQueue), new Date());
});
