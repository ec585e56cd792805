export type Dependency = { status: 'up' | 'down'; latency_ms: number | null };

/** Longer than a healthy answer takes, and short enough for the health check to answer within 3 s. */
const patienceMs = 2_000;

/** Checks whether one dependency answers, within a time limit. */
export const checkDependency = async (ask: (signal: AbortSignal) => Promise<boolean>): Promise<Dependency> => {
  const startedAt = performance.now();
  const signal = AbortSignal.timeout(patienceMs);
  const gaveUp = new Promise<boolean>((resolve) => signal.addEventListener('abort', () => resolve(false)));
  // An unreachable dependency is a result, not an error.
  const isUp = await Promise.race([ask(signal).catch(() => false), gaveUp]);
  return isUp
    ? { status: 'up', latency_ms: Math.round(performance.now() - startedAt) }
    : { status: 'down', latency_ms: null };
};
