import type { DeletionDecision } from './run.ts';

export type DeletionGuard = { count: number; share: number };

/** What a finished pass saw. */
export type Pass = {
  /** The tenant's living tickets before any deletion. */
  living: number;
  /** Those that the pass did not see. */
  missed: number;
  /** Living tickets that are gone by their help desk's word, besides the missed ones. */
  said?: number;
  /** Those of the missed ones that are considered gone: the whole list was one page, or the previous whole pass missed them, too. */
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
 * was partly unreadable, but those that the help desk says are gone; then no caller can allow others either. If more are gone than the safeguard's count and
 * more than its share of all tickets, only as many as the caller's `allowed`.
 */
export const planDeletions = (pass: Pass, guard: DeletionGuard, allowed: number): Required<DeletionDecision> => {
  const { living, missed, said = 0 } = pass;
  const gap = gapOf(pass);
  const gone = gap === null ? pass.gone : 0;
  const { note, ...decided } = guarded({ living, gone: gone + said }, guard, allowed);
  const notes = [
    note,
    gap !== null && missed > 0 && `${gap}: nothing is deleted after a pass with gaps`,
    gap === null &&
      missed > gone &&
      `${missed - gone} of the missed tickets stay until the next whole pass misses them, too`,
  ].filter((one) => typeof one === 'string');
  return { ...decided, note: notes.length > 0 ? notes.join('. ') : null, is_whole: gap === null };
};

/** The same after a pass that lists only changes: it misses nothing, and shows what is gone. */
export const planSaidDeletions = (
  { living, said }: Required<Pick<Pass, 'living' | 'said'>>,
  guard: DeletionGuard,
  allowed: number,
): Required<DeletionDecision> => ({ ...guarded({ living, gone: said }, guard, allowed), is_whole: false });

const guarded = (
  { living, gone }: Pick<Pass, 'living' | 'gone'>,
  guard: DeletionGuard,
  allowed: number,
): Omit<DeletionDecision, 'is_whole'> => {
  const isLetPass = gone <= guard.count || gone / living <= guard.share;
  const letThrough = isLetPass ? gone : Math.min(allowed, gone);
  const held = gone - letThrough;
  const note =
    held > 0
      ? `${gone} of ${living} tickets are gone at the provider, more than the deletion safeguard allows; ${held} deletions are withheld. To apply them, run again with allow_deletions=${gone}`
      : null;
  return { allowed: letThrough, held, note };
};

const gapOf = ({ seen, totalCount, unidentified, isMixed }: Pass): string | null => {
  if (isMixed) return 'The pass was restarted with smaller pages';
  if (unidentified > 0) return `The pass saw ${unidentified} entries without a readable id`;
  if (totalCount !== null && seen < totalCount)
    return `The provider reports ${totalCount} tickets, and the pass saw ${seen}`;
  return null;
};
