import { randomUUID } from 'node:crypto';
import { queueFirstStep } from '#lib/jobs/steps.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { ReplayMessage } from '#lib/queue/messages.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { ticketsOf } from '#lib/tickets/tickets.ts';
import type { ReplayDoc } from './replay.ts';
import { replayJobs, replaysOf } from './replays.ts';

/** `replayId` is null if the running one has just ended. */
export type ReplayStarted = { kind: 'started'; replay: ReplayDoc } | { kind: 'taken'; replayId: string | null };

/**
 * Starts a replay, if none of the tenant is running: of any number of concurrent callers one succeeds.
 * @throws if the queue does not accept the first batch; the replay is then failed
 */
export const startReplay = async (
  store: Store,
  batches: Sender<ReplayMessage>,
  { tenantId, dryRun }: { tenantId: string; dryRun: boolean },
): Promise<ReplayStarted> => {
  const replays = replaysOf(store, tenantId);
  const replay = await replays.create(randomUUID(), dryRun, await ticketsOf(store, tenantId).countLiving());
  if (!replay) return { kind: 'taken', replayId: (await replays.findRunning())?.replay_id ?? null };
  await queueFirstStep(replayJobs, { store, steps: batches }, replay);
  return { kind: 'started', replay };
};
