/**
 * Runs work that may outlast its lease, and renews the lease meanwhile. A lost lease is detected by the fence around
 * the work's writes.
 */
export const whileRenewing = async <T>(
  renew: () => Promise<unknown>,
  everyMs: number,
  work: () => Promise<T>,
): Promise<T> => {
  let renewal: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    renewal = renewal.then(renew).catch(() => undefined); // the next one retries
  }, everyMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await renewal;
  }
};
