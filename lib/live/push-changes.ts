import { logger } from '#lib/logger.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { PushMessage } from '#lib/queue/messages.ts';
import { again, done, type MessageOutcome } from '#lib/queue/outcome.ts';
import { pushLoopIn } from './push-loop.ts';
import { type PushDeps, type Pushes, pushOnce } from './push-once.ts';
import { after } from './sockets.ts';

/** Between two polls for changes. */
export const pushEveryMs = 1_000;

export type PushChangesDeps = PushDeps & { store: Store; now: () => Date; report: (pushes: Pushes) => void };

/**
 * Polls for changes, pushes them to the sockets, and schedules the next poll a second later, as long as there are sockets.
 * A message of another generation is stale, and dropped; one whose poll failed is redelivered.
 */
export const pushChanges =
  ({ store, now, report, ...deps }: PushChangesDeps) =>
  async ({ generation }: PushMessage): Promise<MessageOutcome<PushMessage>> => {
    const pushLoop = pushLoopIn(store);
    const loop = await pushLoop.find(generation);
    if (!loop) return done;
    const { tenants, hasMore, ...pushes } = await pushOnce(store, deps, now());
    report(pushes);
    if (tenants === 0 && (await pushLoop.stop(loop))) {
      logger.info('PUSHES_ENDED');
      return done;
    }
    const waitMs = hasMore ? 0 : pushEveryMs;
    const next = await pushLoop.advance(loop, after(now(), waitMs));
    return next === null ? done : again({ generation: next }, waitMs);
  };
