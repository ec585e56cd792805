/** How far tickets that are complete until a moment are behind the help desk; null before the first complete run. */
export const lagSecondsOf = (completeUntil: Date | null | undefined, now: Date): number | null =>
  completeUntil ? Math.max(0, Math.round((now.getTime() - completeUntil.getTime()) / 1_000)) : null;
