import type { DeletionDecision } from './run.ts';

export type DeletionGuard = { count: number; share: number };

/** What a finished pass saw. */
export type Pass = {
  /** The tenant's living tickets before any deletion. */
  living: number;
  /** Those that the pass did not see. */
  missed: number;
  /** Those considered gone: the whole list was one page, or the previous whole pass missed them, too. */
  gone: number;
  /** Tickets that the pass saw, of any tenant and shape. */
  seen: number;
  /** Entries without a readable id, which may be any of the missing tickets. */
  unidentified: number;
  /** True if its pages had more than one size. */
  isMixed: boolean;
  /** The provider's minimum total, if it reports one. */
  totalCount: number | null;
};

/**
 * How many missing tickets a pass may delete: those that are gone. None after a pass with gaps, when the list moved or
 * was partly unreadable; then no caller can allow deletions either. If more are gone than the safeguard's count and
 * more than its share of all tickets, only as many as the caller's `allowed`.
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

const gapOf = ({ seen, totalCount, unidentified, isMixed }: Pass): string | null => {
  if (isMixed) return 'The pass was restarted with smaller pages';
  if (unidentified > 0) return `The pass saw ${unidentified} entries without a readable id`;
  if (totalCount !== null && seen < totalCount)
    return `The provider reports ${totalCount} tickets, and the pass saw ${seen}`;
  return null;
};
