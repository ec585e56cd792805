/** Gives the turn to the next one. */
export type Release = () => void;

type Line = { running: number; waiting: (() => void)[] };

/**
 * How many requests of one key may run here at once. Those beyond wait for their turn, first come first served, so that a
 * burst is served and only takes longer; beyond `waitingLimit` they are turned away. Where an instance serves one request at
 * a time, as on Lambda, nobody ever waits.
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
    /** The turn, once there is one; null if too many wait for theirs. */
    async take(key: string): Promise<Release | null> {
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
