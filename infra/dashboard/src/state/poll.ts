/** What a poll found: it decides when the next one comes, if any. */
export type Polled = 'running' | 'idle' | 'stop';

/** Polls at once and then again and again, not while the page is hidden. Answers the function that ends it. */
export const pollWhileVisible = (poll: (signal: AbortSignal) => Promise<Polled>): (() => void) => {
  const abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitedMs = 0;

  const next = async (): Promise<void> => {
    clearTimeout(timer);
    const found = await poll(abort.signal);
    if (found === 'stop') return;
    waitedMs = waitAfter(found === 'running', waitedMs);
    if (!document.hidden && !abort.signal.aborted) timer = setTimeout(next, waitedMs);
  };
  const onVisibility = (): void => {
    clearTimeout(timer);
    waitedMs = 0;
    if (!document.hidden) void next();
  };
  document.addEventListener('visibilitychange', onVisibility);
  void next();
  return () => {
    abort.abort();
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onVisibility);
  };
};

const runningMs = 1_000;
const idleMs = 4_000;
const longestMs = 60_000;

/** The next polling interval: short while a run is in progress, else with backoff. */
export const waitAfter = (isRunning: boolean, waitedMs: number): number => {
  if (isRunning) return runningMs;
  return waitedMs < idleMs ? idleMs : Math.min(longestMs, waitedMs * 2);
};
