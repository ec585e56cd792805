import type { Store } from '#lib/mongo/store.ts';
import type { PushMessage } from '#lib/queue/messages.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { pushLoopIn } from './push-loop.ts';

export type StartDeps = { store: Store; pushes: Sender<PushMessage> };

/** Starts the push loop if it is stopped or its message is lost; whether it did. */
export const startPushLoop = async ({ store, pushes }: StartDeps, now: Date): Promise<boolean> => {
  const generation = await pushLoopIn(store).start(now);
  if (generation !== null) await pushes.send({ message: { generation }, groupId: 'push-loop' });
  return generation !== null;
};
