import type { DeletionDecision } from '#lib/ingestion/run.ts';

export type DeletionGuard = { count: number; share: number };

/** What a finished pass saw. */
export type Pass = {
  /** Living tickets of the tenant before anything is deleted. */
  living: number;
  /** Those of them that the pass did not meet. */
  missed: number;
  /** Tickets that the pass met, of whatever tenant and shape. */
  met: number;
  /** How many there are at the provider at least, if it says. */
  totalCount: number | null;
};

/**
 * How many of the missed tickets a pass may delete. None, if the provider has more tickets than the pass met: then
 * something moved while it was read. If more are missed than the guard's count and more than its share of all, just as
 * many as the caller lets through by `allowed`.
 */
export const planDeletions = (pass: Pass, guard: DeletionGuard, allowed: number): DeletionDecision => {
  const { living, missed, met, totalCount } = pass;
  if (missed === 0) return { allowed: 0, held: 0, note: null };
  if (totalCount !== null && met < totalCount)
    return {
      allowed: 0,
      held: missed,
      note: `The provider has ${totalCount} tickets and the pass met ${met}: nothing is deleted after a pass with gaps`,
    };
  if (missed <= guard.count || missed / living <= guard.share) return { allowed: missed, held: 0, note: null };
  const letThrough = Math.min(allowed, missed);
  const held = missed - letThrough;
  return {
    allowed: letThrough,
    held,
    note:
      held === 0
        ? null
        : `${missed} of ${living} tickets are gone at the provider, more than the guard lets pass; ${held} deletions are held back. To let them through, run again with allow_deletions=${missed}`,
  };
};
