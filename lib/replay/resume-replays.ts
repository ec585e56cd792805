import type { Store } from '#lib/mongo/store.ts';
import type { ReplayMessage } from '#lib/queue/messages.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { messageOfReplay } from './replay.ts';
import { findStalledReplays, replaysOf } from './replays.ts';

/** A batch that stalls this often fails its replay instead of being resumed forever. */
const maxResumes = 5;

/** Batch limit; the next invocation handles the rest. */
const limit = 100;

/** Requeues the message of stalled replays, and fails those that stalled too often. */
export const resumeReplays = async (
  store: Store,
  batches: Sender<ReplayMessage>,
  now: Date,
): Promise<{ resumed: string[]; failed: string[] }> => {
  const result = { resumed: [] as string[], failed: [] as string[] };
  for (const replay of await findStalledReplays(store, now, limit)) {
    const replays = replaysOf(store, replay.tenant_id);
    if (replay.resumes >= maxResumes) {
      await replays.fail(
        replay.replay_id,
        `Batch ${replay.batch} did not end, though it was resumed ${maxResumes} times`,
      );
      result.failed.push(replay.replay_id);
      continue;
    }
    const taken = await replays.takeUp(replay);
    if (!taken) continue;
    await batches.send({ message: messageOfReplay(taken), groupId: taken.tenant_id });
    result.resumed.push(taken.replay_id);
  }
  return result;
};
