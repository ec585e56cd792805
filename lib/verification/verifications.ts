import { type Compared, type Comparison, differenceLimit } from '#lib/analytics/compare-counts.ts';
import type { JobKind } from '#lib/jobs/steps.ts';
import { type NewJob, storedJobs } from '#lib/jobs/stored-jobs.ts';
import { literal } from '#lib/mongo/literal.ts';
import { inSession, type Store } from '#lib/mongo/store.ts';
import type { VerificationMessage } from '#lib/queue/messages.ts';
import type { VerificationDoc } from './verification.ts';

/** The result of one step, to be added to its verification. */
export type VerificationStep = { last: Comparison; compared: Compared; totalTickets: number };

const collection = 'verifications';
const idOf = (tenantId: string) => ({ _id: tenantId as never });

export const verificationJobs: JobKind<VerificationDoc, VerificationMessage> = {
  stepName: 'step',
  idOf: ({ verification_id }) => verification_id,
  stepOf: ({ step }) => step,
  messageOf: ({ tenant_id, verification_id, step }) => ({ tenant_id, verification_id, step }),
  collection: {
    name: collection,
    graceMs: 180_000,
    atStep: ({ tenant_id, verification_id, step }) => ({ ...idOf(tenant_id), verification_id, step }),
  },
};

/** The verification of one tenant: at most one runs, and the last one is kept. */
export const verificationsOf = (store: Store, tenantId: string) => {
  const jobs = storedJobs(store, verificationJobs.collection);
  return {
    /** Replaces the last verification by a running one; null if that still runs. */
    create: (verificationId: string): Promise<VerificationDoc | null> =>
      jobs.create({ ...idOf(tenantId), status: { $ne: 'running' } }, newVerification(tenantId, verificationId)),

    find: (): Promise<VerificationDoc | null> => jobs.find(idOf(tenantId)),

    /** Advances a verification that still waits for this step; null if it ended or another delivery did the step. */
    advance: (verification: VerificationDoc, step: VerificationStep): Promise<VerificationDoc | null> =>
      jobs.advance(verification, movedBy(verification, step), step.last.kind === 'totals'),

    fail: jobs.fail,

    /** Removes the differences, whose names may be personal data, also those that a step is about to add. */
    async forgetDifferences(): Promise<void> {
      const update = { $set: { differences: [] }, $inc: { erasures: 1 } };
      await store.db.collection(collection).updateOne(idOf(tenantId), update, inSession(store));
    },
  };
};

const newVerification = (tenantId: string, verificationId: string): NewJob<VerificationDoc> => ({
  tenant_id: tenantId,
  verification_id: verificationId,
  status: 'running',
  step: 1,
  last: null,
  total_tickets: null,
  tickets: 0,
  difference_count: 0,
  differences: [],
  erasures: 0,
  resumes: 0,
  ended_at: null,
  error: null,
});

/** The fields that a step sets when it advances a verification. */
const movedBy = ({ step, erasures }: VerificationDoc, { last, compared, totalTickets }: VerificationStep) => {
  const all = { $slice: [{ $concatArrays: ['$differences', { $literal: compared.differences }] }, differenceLimit] };
  return {
    ...literal({ last, total_tickets: totalTickets }),
    tickets: { $add: ['$tickets', compared.tickets] },
    difference_count: { $add: ['$difference_count', compared.differenceCount] },
    differences: { $cond: [{ $eq: ['$erasures', erasures] }, all, '$differences'] },
    step: step + 1,
  };
};
