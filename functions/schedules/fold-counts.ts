import { emit } from '#functions/runtime/emit.ts';
import { scheduleHandler } from '#functions/runtime/schedule/schedule-handler.ts';
import { foldDueCounts } from '#lib/ledger/fold-counts.ts';
import { foldCounts } from '../manifest/schedules.ts';

/** Leaves time for the batch that is on at the deadline. */
const workMs = (foldCounts.timeoutSeconds * 1_000) / 2;

export const handler = scheduleHandler(foldCounts, async (store) => {
  const folded = await foldDueCounts(store, { deadline: performance.now() + workMs });
  emit({ DeltasFolded: folded.deltas });
  return folded;
});
