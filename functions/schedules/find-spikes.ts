import { emit } from '#functions/runtime/emit.ts';
import { eventBus } from '#functions/runtime/event-bus.ts';
import { scheduleHandler } from '#functions/runtime/schedule/schedule-handler.ts';
import { readConfig } from '#lib/config.ts';
import { checkDueTenants } from '#lib/spikes/check-due.ts';
import { findSpikes } from '../manifest/schedules.ts';

const most = 2_000;
const atOnce = 4;
/** Leaves time for the checks that are on at the deadline. */
const workMs = (findSpikes.timeoutSeconds * 1_000) / 2;

export const handler = scheduleHandler(findSpikes, async (store) => {
  const { eventBus: bus } = readConfig(findSpikes.config);
  const counts = await checkDueTenants(
    { store, events: eventBus(bus), now: () => new Date() },
    { most, atOnce, deadline: performance.now() + workMs },
  );
  emit({ SpikesFound: counts.spikes });
  return counts;
});
