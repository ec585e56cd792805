import type { Store } from '#lib/mongo/store.ts';
import type { VerificationMessage } from '#lib/queue/messages.ts';
import { type Resumed, resumeStalled } from '#lib/queue/resume-stalled.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { messageOfVerification } from './verification.ts';
import { findStalledVerifications, verificationsOf } from './verifications.ts';

/** Limit per invocation; the next one handles the rest. */
const limit = 100;

/** Requeues the message of stalled verifications, and fails those that stalled too often. */
export const resumeVerifications = async (
  store: Store,
  steps: Sender<VerificationMessage>,
  now: Date,
): Promise<Resumed> =>
  resumeStalled(await findStalledVerifications(store, now, limit), {
    idOf: ({ verification_id }) => verification_id,
    fail: (stalled, resumes) =>
      verificationsOf(store, stalled.tenant_id).fail(
        stalled,
        `Step ${stalled.step} did not end, though it was resumed ${resumes} times`,
      ),
    takeUp: (stalled) => verificationsOf(store, stalled.tenant_id).takeUp(stalled),
    send: (taken) => steps.send({ message: messageOfVerification(taken), groupId: taken.tenant_id }),
  });
