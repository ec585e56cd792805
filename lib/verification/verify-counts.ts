import { type Compared, compareCounts, comparisonsAfter } from '#lib/analytics/compare-counts.ts';
import { addCompared, nothingCompared } from '#lib/analytics/verify-stats.ts';
import { doStep } from '#lib/jobs/steps.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { VerificationMessage } from '#lib/queue/messages.ts';
import type { MessageOutcome } from '#lib/queue/outcome.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { ticketsOf } from '#lib/tickets/tickets.ts';
import type { VerificationDoc } from './verification.ts';
import { type VerificationStep, verificationJobs, verificationsOf } from './verifications.ts';

export type VerifyDeps = {
  store: Store;
  steps: Sender<VerificationMessage>;
  /** A step begins no comparison after this time; it makes at least one. */
  stepMs: number;
};

/**
 * Does one step of a verification and queues the next. A duplicate or late delivery counts nothing twice; a step that
 * was interrupted is repeated.
 */
export const verifyCounts =
  ({ store, steps, stepMs }: VerifyDeps) =>
  async (message: VerificationMessage, isRedelivered: boolean): Promise<MessageOutcome<VerificationMessage>> => {
    const verifications = verificationsOf(store, message.tenant_id);
    const job = await verifications.find();
    return doStep(verificationJobs, steps, { job, message, isRedelivered }, async (verification) =>
      verifications.advance(verification, await compareFrom(store, verification, stepMs)),
    );
  };

const compareFrom = async (
  store: Store,
  { tenant_id: tenantId, last: from, total_tickets }: VerificationDoc,
  stepMs: number,
): Promise<VerificationStep> => {
  const until = performance.now() + stepMs;
  const totalTickets = total_tickets ?? (await ticketsOf(store, tenantId).countLiving());
  let last = from;
  let compared: Compared = nothingCompared;
  for await (const comparison of comparisonsAfter(store, tenantId, from)) {
    compared = addCompared(compared, await compareCounts(store, tenantId, comparison));
    last = comparison;
    if (performance.now() >= until) break;
  }
  return { last: last ?? { kind: 'totals' }, compared, totalTickets };
};
