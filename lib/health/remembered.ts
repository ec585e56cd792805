/**
 * Asks anew only when the last answer is older than `keepMs`; whoever comes meanwhile, or while the question is under way,
 * gets that answer. A failure is not kept. The clock is the wall's: an instance that was frozen must not think its answer new.
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
