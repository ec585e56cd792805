/** Releases the slot to the next waiter. */
export type Release = () => void;

type Line = { running: number; waiting: (() => void)[] };

/**
 * Limits the concurrent requests of one key in this instance. Further ones wait in FIFO order, so that a burst is
 * served and only takes longer; beyond `waitingLimit` they are rejected. Where an instance serves one request at a
 * time, as on Lambda, nothing ever waits.
 */
export const concurrencyLimit = (atOnce: number, waitingLimit: number) => {
  const lines = new Map<string, Line>();

  const release = (key: string, line: Line) => (): void => {
    const next = line.waiting.shift();
    if (next) {
      next();
      return;
    }
    line.running--;
    if (line.running === 0) lines.delete(key);
  };

  return {
    /** A slot, once there is one; null if too many requests wait. */
    async acquire(key: string): Promise<Release | null> {
      const line = lines.get(key) ?? { running: 0, waiting: [] };
      lines.set(key, line);
      if (line.running < atOnce) {
        line.running++;
        return release(key, line);
      }
      if (line.waiting.length >= waitingLimit) return null;
      const { promise, resolve } = Promise.withResolvers<void>();
      line.waiting.push(resolve);
      await promise;
      return release(key, line);
    },
  };
};
