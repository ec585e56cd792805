/** A virtual clock that stands still while anybody works, and jumps to the next event when all are waiting. */
export const virtualTime = (start: number) => {
  let now = start;
  let atWork = 0;
  const sleepers: { wakeAt: number; wake: () => void }[] = [];

  const jumpIfAllWait = (): void => {
    if (atWork > 0 || sleepers.length === 0) return;
    now = Math.max(now, Math.min(...sleepers.map(({ wakeAt }) => wakeAt)));
    for (const sleeper of sleepers.filter(({ wakeAt }) => wakeAt <= now)) {
      sleepers.splice(sleepers.indexOf(sleeper), 1);
      atWork++;
      sleeper.wake();
    }
  };

  return {
    now: () => now,
    /** Waits until a moment; to be called by somebody at work. */
    sleepUntil: (wakeAt: number): Promise<void> =>
      new Promise((wake) => {
        sleepers.push({ wakeAt, wake });
        atWork--;
        jumpIfAllWait();
      }),
    /** Does something for which the clock stands still, but for its own sleep. */
    async work<T>(task: () => Promise<T>): Promise<T> {
      atWork++;
      try {
        return await task();
      } finally {
        atWork--;
        jumpIfAllWait();
      }
    },
    /** Waits for the work of others. */
    async rest<T>(others: Promise<T>): Promise<T> {
      atWork--;
      jumpIfAllWait();
      try {
        return await others;
      } finally {
        atWork++;
      }
    },
  };
};

export type VirtualTime = ReturnType<typeof virtualTime>;
