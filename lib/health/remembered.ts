/**
 * Caches an answer for `keepMs`; concurrent callers share one request. Failures are not cached. Uses the wall clock: a
 * frozen instance must not think its answer fresh.
 */
export const remembered = <T>(
  keepMs: number,
  ask: () => Promise<T>,
  now: () => number = () => Date.now(),
): (() => Promise<T>) => {
  let last: { answer: Promise<T>; answeredAt?: number } | undefined;
  return () => {
    if (last && (last.answeredAt === undefined || now() - last.answeredAt < keepMs)) return last.answer;
    const asked: NonNullable<typeof last> = { answer: ask() };
    last = asked;
    asked.answer.then(
      () => {
        asked.answeredAt = now();
      },
      () => {
        if (last === asked) last = undefined;
      },
    );
    return asked.answer;
  };
};
