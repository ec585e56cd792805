import { randomUUID } from 'node:crypto';
import { queueFirstStep } from '#lib/jobs/steps.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { VerificationMessage } from '#lib/queue/messages.ts';
import type { Sender } from '#lib/queue/sender.ts';
import type { VerificationDoc } from './verification.ts';
import { verificationJobs, verificationsOf } from './verifications.ts';

export type VerificationStarted =
  | { kind: 'started'; verification: VerificationDoc }
  | { kind: 'taken'; verificationId: string | null };

/**
 * Starts a verification, if none of the tenant is running: of any number of concurrent callers one succeeds.
 * @throws if the queue does not accept the first step; the verification is then failed
 */
export const startVerification = async (
  store: Store,
  steps: Sender<VerificationMessage>,
  tenantId: string,
): Promise<VerificationStarted> => {
  const verifications = verificationsOf(store, tenantId);
  const verification = await verifications.create(randomUUID());
  if (!verification) return { kind: 'taken', verificationId: (await verifications.find())?.verification_id ?? null };
  await queueFirstStep(verificationJobs, { store, steps }, verification);
  return { kind: 'started', verification };
};
