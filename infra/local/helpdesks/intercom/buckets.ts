import type { Bucket } from '../simulator/rate-limit.ts';

export const windowMs = 10_000;

/** Calls of the app in any ten seconds. */
export const buckets: readonly Bucket[] = [{ name: 'app', windowMs, costOf: () => 1 }];
