/**
 * Does work that may last longer than its lease, and renews that all the while. If the lease was lost meanwhile, the fence
 * around what the work leads to will tell.
 */
export const whileRenewing = async <T>(
  renew: () => Promise<unknown>,
  everyMs: number,
  work: () => Promise<T>,
): Promise<T> => {
  let renewal: Promise<unknown> = Promise.resolve();
  const timer = setInterval(() => {
    renewal = renewal.then(renew).catch(() => undefined); // the next one tries again
  }, everyMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await renewal;
  }
};
