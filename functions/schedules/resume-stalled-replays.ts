import { replaySender } from '#functions/runtime/queue/queue-clients.ts';
import { scheduleHandler } from '#functions/runtime/schedule/schedule-handler.ts';
import { readConfig } from '#lib/config.ts';
import { resumeReplays } from '#lib/replay/resume-replays.ts';
import { resumeStalledReplays } from '../manifest/schedules.ts';

export const handler = scheduleHandler(resumeStalledReplays, (store) => {
  const { replayQueue } = readConfig(['replayQueue']);
  return resumeReplays(store, replaySender(replayQueue), new Date());
});
