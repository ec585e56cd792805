/** One request to the provider; times are `performance.now()` milliseconds. */
export type Call = {
  readonly at: number;
  readonly path: string;
  readonly tenantId?: string;
  readonly page?: number;
  readonly pageSize?: number;
  /** When the whole answer was sent; absent before that, and after a hang, a reset or half a body. */
  answeredAt?: number;
  status?: number;
};

/** The largest number of moments in any window of `windowMs`; two that are exactly `windowMs` apart share no window. */
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
