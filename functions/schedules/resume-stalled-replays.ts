import { readConfig } from '#lib/config.ts';
import { resumeReplays } from '#lib/replay/resume-replays.ts';
import { replaySender } from '../frame/queue-ends.ts';
import { scheduleHandler } from '../frame/schedule-handler.ts';
import { resumeStalledReplays } from '../manifest/schedules.ts';

export const handler = scheduleHandler(resumeStalledReplays, (store) => {
  const { replayQueue } = readConfig(['replayQueue']);
  return resumeReplays(store, replaySender(replayQueue), new Date());
});
