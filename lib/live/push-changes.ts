import { logger } from '#lib/logger.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { PushMessage } from '#lib/queue/messages.ts';
import { again, done, type MessageOutcome } from '#lib/queue/outcome.ts';
import { type PushDeps, type Pushes, pushOnce } from './push-once.ts';
import { pusherIn } from './pusher.ts';

/** Between two looks for changes. */
export const pushEveryMs = 1_000;

export type PushChangesDeps = PushDeps & { store: Store; now: () => Date; report: (pushes: Pushes) => void };

/**
 * Pushes what has changed to those who follow, and goes on after a second, as long as anybody does. Writers know nothing of
 * it: it compares change numbers. A message of another turn is void; one whose step failed is delivered again.
 */
export const pushChanges =
  ({ store, now, report, ...deps }: PushChangesDeps) =>
  async ({ turn }: PushMessage): Promise<MessageOutcome<PushMessage>> => {
    const pusher = pusherIn(store);
    const seen = await pusher.look(turn);
    if (!seen) return done;
    const { tenants, hasMore, ...pushes } = await pushOnce(store, deps, now());
    report(pushes);
    if (tenants === 0 && (await pusher.end(seen))) {
      logger.info('PUSHES_ENDED');
      return done;
    }
    const waitMs = hasMore ? 0 : pushEveryMs;
    const next = await pusher.next(seen, new Date(now().getTime() + waitMs));
    return next === null ? done : again({ turn: next }, waitMs);
  };
