import { doStep } from '#lib/jobs/steps.ts';
import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction, type Store, type Transaction } from '#lib/mongo/store.ts';
import type { ReplayMessage } from '#lib/queue/messages.ts';
import type { MessageOutcome } from '#lib/queue/outcome.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { findNewestTickets } from '#lib/tickets/newest-tickets.ts';
import type { IsFinished } from '#lib/tickets/status.ts';
import { planBatch, type RetriageTicket } from './plan-batch.ts';
import type { ReplayDoc } from './replay.ts';
import { replayJobs, replaysOf } from './replays.ts';

/** The tenant's current triage and rules version. */
export type CurrentTriage = { version: string; triage: RetriageTicket; isFinished?: IsFinished };

export type ReplayDeps = {
  store: Store;
  batches: Sender<ReplayMessage>;
  triageFor: (tenantId: string) => Promise<CurrentTriage>;
  /** Tickets per batch, which is one transaction. */
  batchSize: number;
};

/**
 * Processes one batch of a replay and queues the next. Duplicate and late deliveries change nothing twice, and no
 * alerts are raised: a ticket that the rules make urgent today did not become so today.
 */
export const replayTriage =
  ({ store, batches, triageFor, batchSize }: ReplayDeps) =>
  async (message: ReplayMessage, isRedelivered: boolean): Promise<MessageOutcome<ReplayMessage>> => {
    const replays = replaysOf(store, message.tenant_id);
    const job = await replays.find(message.replay_id);
    return doStep(replayJobs, batches, { job, message, isRedelivered }, async (replay) => {
      const current = await triageFor(replay.tenant_id);
      if (replay.triage_version === null || replay.triage_version === current.version)
        return inTransaction(store, (tx) => doBatch(tx, replay, current, batchSize));
      await replays.fail(replay, 'The rules changed meanwhile: start another replay for the new ones');
      return null;
    });
  };

/**
 * One transaction: the replay moves on from this batch, and its tickets are as they were when they were triaged. A
 * concurrent run causes a write conflict, and the batch is re-triaged with the new content.
 */
const doBatch = async (
  tx: Transaction,
  replay: ReplayDoc,
  { version, triage, isFinished }: CurrentTriage,
  batchSize: number,
): Promise<ReplayDoc | null> => {
  const { tenant_id: tenantId, position } = replay;
  const batch = await findNewestTickets(tx, tenantId, {}, { limit: batchSize, from: position ?? undefined });
  const last = batch.at(-1);
  const plan = planBatch(batch, triage, isFinished);
  const moved = await replaysOf(tx, tenantId).advance(replay, {
    triageVersion: version,
    position: last ? { createdAt: last.created_at, id: last._id } : position,
    counts: plan.counts,
    examples: plan.examples,
    isLast: batch.length < batchSize,
  });
  if (!moved) return tx.abandon(null);
  if (replay.dry_run) return moved;
  await writeTickets(tx, tenantId, { writes: plan.writes, history: plan.history });
  return moved;
};
