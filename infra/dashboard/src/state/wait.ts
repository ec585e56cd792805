const runningMs = 1_000;
const idleMs = 4_000;
const longestMs = 60_000;

/** How long to wait before the next look: short while a run is on, longer and longer while nothing happens. */
export const waitAfter = (isRunning: boolean, waitedMs: number): number => {
  if (isRunning) return runningMs;
  return waitedMs < idleMs ? idleMs : Math.min(longestMs, waitedMs * 2);
};
