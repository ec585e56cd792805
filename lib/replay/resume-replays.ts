import type { Store } from '#lib/mongo/store.ts';
import type { ReplayMessage } from '#lib/queue/messages.ts';
import { type Resumed, resumeStalled } from '#lib/queue/resume-stalled.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { messageOfReplay } from './replay.ts';
import { findStalledReplays, replaysOf } from './replays.ts';

/** Limit per invocation; the next one handles the rest. */
const limit = 100;

/** Requeues the message of stalled replays, and fails those that stalled too often. */
export const resumeReplays = async (store: Store, batches: Sender<ReplayMessage>, now: Date): Promise<Resumed> =>
  resumeStalled(await findStalledReplays(store, now, limit), {
    idOf: ({ replay_id }) => replay_id,
    fail: ({ tenant_id, replay_id, batch }, resumes) =>
      replaysOf(store, tenant_id).fail(replay_id, `Batch ${batch} did not end, though it was resumed ${resumes} times`),
    takeUp: (replay) => replaysOf(store, replay.tenant_id).takeUp(replay),
    send: (taken) => batches.send({ message: messageOfReplay(taken), groupId: taken.tenant_id }),
  });
