/** One arrival at the provider; moments are `performance.now()` milliseconds. */
export type Call = {
  readonly at: number;
  readonly path: string;
  readonly tenantId?: string;
  readonly page?: number;
  readonly pageSize?: number;
  /** When the whole answer was handed over; absent while none was, so also after a hang, a reset or half a body. */
  answeredAt?: number;
  status?: number;
};

/** The largest number of moments that any `windowMs` long span holds; two exactly `windowMs` apart share none. */
export const mostInAnyWindow = (moments: readonly number[], windowMs: number): number => {
  const sorted = [...moments].sort((a, b) => a - b);
  let most = 0;
  let first = 0;
  for (const [last, at] of sorted.entries()) {
    while (at - (sorted[first] ?? at) >= windowMs) first += 1;
    most = Math.max(most, last - first + 1);
  }
  return most;
};
