/** A lease of a live holder is renewed as soon as this part of it has passed. */
const renewedPart = 1 / 4;

/** True if a lease that was renewed then is to be renewed now. Clocks of two instances may differ. */
export const isRenewalDue = (renewedAt: number | undefined, ttlMs: number, now: number): boolean =>
  renewedAt === undefined || now < renewedAt || now - renewedAt >= ttlMs * renewedPart;

/**
 * Runs work that may outlast its lease, and renews the lease meanwhile; also at once, if that is due. A lost lease is
 * detected by the fence around the work's writes.
 */
export const whileRenewing = async <T>(
  renew: () => Promise<unknown>,
  everyMs: number,
  work: () => Promise<T>,
  { atOnce = false } = {},
): Promise<T> => {
  let renewal: Promise<unknown> = Promise.resolve();
  const renewNext = (): void => {
    renewal = renewal.then(renew).catch(() => undefined); // the next one retries
  };
  if (atOnce) renewNext();
  const timer = setInterval(renewNext, everyMs);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await renewal;
  }
};
