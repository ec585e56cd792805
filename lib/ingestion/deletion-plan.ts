import type { DeletionDecision } from './run.ts';

export type DeletionGuard = { count: number; share: number };

/** What a finished pass saw. */
export type Pass = {
  /** Living tickets of the tenant before anything is deleted. */
  living: number;
  /** Those of them that the pass did not meet. */
  missed: number;
  /** Those of them that are taken for gone: the whole list came on one page, or the whole pass before missed them, too. */
  gone: number;
  /** Tickets that the pass met, of whatever tenant and shape. */
  met: number;
  /** Entries that bear no id that can be read, and so may be any of the missed. */
  unidentified: number;
  /** True if its pages were read in more than one size. */
  isMixed: boolean;
  /** How many there are at the provider at least, if it says. */
  totalCount: number | null;
};

/**
 * How many of the missed tickets a pass may delete: those that are gone. None after a pass with gaps: then something moved
 * while it was read, or could not be read, and there is nothing that a caller could let through. If more are gone than the guard's count and more than its share of all, just as
 * many as the caller lets through by `allowed`.
 */
export const planDeletions = (pass: Pass, guard: DeletionGuard, allowed: number): Required<DeletionDecision> => {
  const { living, missed, gone } = pass;
  const gap = gapOf(pass);
  const is_whole = gap === null;
  if (missed === 0) return { allowed: 0, held: 0, note: null, is_whole };
  if (gap !== null) return { allowed: 0, held: 0, note: `${gap}: nothing is deleted after a pass with gaps`, is_whole };
  const isLetPass = gone <= guard.count || gone / living <= guard.share;
  const letThrough = isLetPass ? gone : Math.min(allowed, gone);
  const held = gone - letThrough;
  const notes = [
    held > 0 &&
      `${gone} of ${living} tickets are gone at the provider, more than the deletion safeguard allows; ${held} deletions are withheld. To apply them, run again with allow_deletions=${gone}`,
    missed > gone && `${missed - gone} of the missed tickets stay until the next whole pass misses them, too`,
  ].filter((note) => note !== false);
  return { allowed: letThrough, held, note: notes.length > 0 ? notes.join('. ') : null, is_whole };
};

const gapOf = ({ met, totalCount, unidentified, isMixed }: Pass): string | null => {
  if (isMixed) return 'The pass was restarted with smaller pages';
  if (unidentified > 0) return `The pass saw ${unidentified} entries without a readable id`;
  if (totalCount !== null && met < totalCount)
    return `The provider reports ${totalCount} tickets, and the pass saw ${met}`;
  return null;
};
