import type { Bucket } from '../simulator/rate-limit.ts';

/** Calls of any kind in any minute. */
export const buckets: readonly Bucket[] = [{ name: 'address', windowMs: 60_000, costOf: () => 1 }];
