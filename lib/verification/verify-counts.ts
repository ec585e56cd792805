import { type Compared, compareCounts, comparisonsAfter } from '#lib/analytics/compare-counts.ts';
import { addCompared, nothingCompared } from '#lib/analytics/verify-stats.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { VerificationMessage } from '#lib/queue/messages.ts';
import { done, type MessageOutcome } from '#lib/queue/outcome.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { ticketsOf } from '#lib/tickets/tickets.ts';
import { messageOfVerification, type VerificationDoc } from './verification.ts';
import { type VerificationStep, verificationsOf } from './verifications.ts';

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
export const verifyCounts = ({ store, steps, stepMs }: VerifyDeps) => {
  const goOn = (verification: VerificationDoc): Promise<void> =>
    steps.send({ message: messageOfVerification(verification), groupId: verification.tenant_id });

  return async (message: VerificationMessage, isRedelivered: boolean): Promise<MessageOutcome<VerificationMessage>> => {
    const verifications = verificationsOf(store, message.tenant_id);
    const verification = await verifications.find();
    if (verification?.verification_id !== message.verification_id || verification.status !== 'running') return done;
    if (verification.step !== message.step) {
      // An earlier delivery did the step and may have crashed before it queued the next one.
      if (isRedelivered && verification.step === message.step + 1) await goOn(verification);
      return done;
    }
    const moved = await verifications.advance(verification, await doStep(store, verification, stepMs));
    if (moved?.status === 'running') await goOn(moved);
    return done;
  };
};

const doStep = async (
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
