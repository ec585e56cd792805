/** A page of a list of numbered pages, by what comes before it: entries, or pages of a size that only the desk knows. */
export type NumberedPage = { step: 'up' | 'down'; offset: number };

/** Of what was read: where the list ends, how far the next page is, and whether the pass returns by the same pages. */
type Read = { isEnd: boolean; size: number; goesBack: boolean };

/**
 * The next page of a list in the order of ids or of creation; null at its end. A deletion moves later tickets one place
 * down, onto pages that were read, and the way back has those before it. A pass over known tickets needs none: what one
 * pass misses is not deleted.
 */
export const nextNumberedPage = (
  { step, offset }: NumberedPage,
  { isEnd, size, goesBack }: Read,
): NumberedPage | null => {
  if (step === 'up' && !isEnd) return { step, offset: offset + size };
  const isReturning = step === 'down' || goesBack;
  return isReturning && offset > 0 ? { step: 'down', offset: Math.max(0, offset - size) } : null;
};
