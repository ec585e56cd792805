import { type Compared, type Comparison, differenceLimit } from '#lib/analytics/compare-counts.ts';
import { literal } from '#lib/mongo/literal.ts';
import { inSession, isDuplicateKey, type Store } from '#lib/mongo/store.ts';
import type { VerificationDoc, VerificationState } from './verification.ts';

/** A verification's message is considered lost after this time without a step. */
const graceMs = 180_000;

const graceFromNow = { $add: ['$$NOW', graceMs] };
const collectionIn = (store: Store) => store.db.collection<VerificationDoc>('verifications');

/** The result of one step, to be added to its verification. */
export type VerificationStep = { last: Comparison; compared: Compared; totalTickets: number };

/** The verification of one tenant: at most one runs, and the last one is kept. All times come from the server's clock. */
export const verificationsOf = (store: Store, tenantId: string) => {
  const verifications = collectionIn(store);
  const session = inSession(store);
  const after = { ...session, returnDocument: 'after' } as const;
  const running = ({ verification_id, step }: Pick<VerificationDoc, 'verification_id' | 'step'>) => ({
    _id: tenantId,
    status: 'running' as const,
    verification_id,
    step,
  });

  return {
    /** Replaces the last verification by a running one; null if that still runs. */
    async create(verificationId: string): Promise<VerificationDoc | null> {
      const update = [
        { $set: { ...literal(fresh(tenantId, verificationId)), started_at: '$$NOW', due_at: graceFromNow } },
      ];
      try {
        const isOver = { _id: tenantId, status: { $ne: 'running' as const } };
        return await verifications.findOneAndUpdate(isOver, update, { ...after, upsert: true });
      } catch (error) {
        if (isDuplicateKey(error)) return null;
        throw error;
      }
    },

    find: (): Promise<VerificationDoc | null> => verifications.findOne({ _id: tenantId }, session),

    /** Advances a verification that still waits for this step; null if it ended or another delivery did the step. */
    async advance(verification: VerificationDoc, step: VerificationStep): Promise<VerificationDoc | null> {
      return verifications.findOneAndUpdate(running(verification), [{ $set: movedBy(verification, step) }], after);
    },

    /** Claims a stalled verification; only one of several callers succeeds. */
    async takeUp(verification: VerificationDoc): Promise<VerificationDoc | null> {
      const update = [{ $set: { resumes: { $add: ['$resumes', 1] }, due_at: graceFromNow } }];
      const stalled = { ...running(verification), due_at: verification.due_at };
      return verifications.findOneAndUpdate(stalled, update, after);
    },

    /** Marks a running verification as failed. */
    async fail({ verification_id, step }: VerificationDoc, error: string): Promise<void> {
      const status: VerificationState = 'failed';
      const update = [{ $set: { status, error: { $literal: error }, ended_at: '$$NOW' } }];
      await verifications.updateOne(running({ verification_id, step }), update, session);
    },

    /** Removes the differences, whose names may be personal data, also those that a step is about to add. */
    async forgetDifferences(): Promise<void> {
      await verifications.updateOne({ _id: tenantId }, { $set: { differences: [] }, $inc: { erasures: 1 } }, session);
    },
  };
};

const fresh = (tenantId: string, verificationId: string): Omit<VerificationDoc, '_id' | 'started_at' | 'due_at'> => ({
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
    resumes: 0,
    due_at: graceFromNow,
    ...(last.kind === 'totals' && { status: 'completed', ended_at: '$$NOW' }),
  };
};

/** Running verifications past their due time. */
export const findStalledVerifications = (store: Store, now: Date, limit: number): Promise<VerificationDoc[]> =>
  collectionIn(store)
    .find({ status: 'running', due_at: { $lte: now } }, { sort: { due_at: 1 }, limit })
    .toArray();
