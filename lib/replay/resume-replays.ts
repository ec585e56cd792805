import type { Store } from '#lib/mongo/store.ts';
import type { ReplayMessage } from '#lib/queue/messages.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { messageOfReplay } from './replay.ts';
import { findStalledReplays, replaysOf } from './replays.ts';

/** A batch that stalls again and again is better told about than taken up for ever. */
const maxResumes = 5;

/** At most so many in one go; the next go takes the rest. */
const limit = 100;

/** Sends the message again of replays that stand still, and ends those that stood still too often. */
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
        `Batch ${replay.batch} did not end, though it was taken up ${maxResumes} times`,
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
