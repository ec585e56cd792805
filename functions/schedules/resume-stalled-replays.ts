import { replaySender } from '#functions/runtime/queue/queue-clients.ts';
import { scheduleHandler } from '#functions/runtime/schedule/schedule-handler.ts';
import { readConfig } from '#lib/config.ts';
import { resumeStalled } from '#lib/jobs/steps.ts';
import { replayJobs } from '#lib/replay/replays.ts';
import { resumeStalledReplays } from '../manifest/schedules.ts';

export const handler = scheduleHandler(resumeStalledReplays, (store) => {
  const steps = replaySender(readConfig(['replayQueue']).replayQueue);
  return resumeStalled(replayJobs, { store, steps }, new Date());
});
