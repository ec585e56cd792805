import { emit } from '#functions/runtime/emit.ts';
import { deliverySender } from '#functions/runtime/queue/queue-clients.ts';
import { scheduleHandler } from '#functions/runtime/schedule/schedule-handler.ts';
import { readConfig } from '#lib/config.ts';
import { keepServiceLevels } from '#lib/service-levels/keep-service-levels.ts';
import { keepLevels } from '../manifest/schedules.ts';

const atOnce = 4;
/** Leaves time for the turns that are on at the deadline. */
const workMs = (keepLevels.timeoutSeconds * 1_000) / 2;

export const handler = scheduleHandler(keepLevels, async (store) => {
  const deadline = performance.now() + workMs;
  const { deliveryQueue } = readConfig(keepLevels.config);
  const deps = { store, queue: deliverySender(deliveryQueue), now: () => new Date() };
  const kept = await keepServiceLevels(deps, { deadline, atOnce });
  emit({ LevelWarnings: kept.warnings, LevelBreaches: kept.breaches });
  return kept;
});
