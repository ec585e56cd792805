import type { SimulatedCall } from '../simulator/call.ts';
import type { Bucket } from '../simulator/rate-limit.ts';

const windowMs = 60_000;

export const isExport = ({ path }: Pick<SimulatedCall, 'path'>): boolean => path.startsWith('/api/v2/incremental/');

/** Calls of any kind, and calls of the exports, in any minute. A refused call does not count. */
export const buckets: readonly Bucket[] = [
  { name: 'account', windowMs, costOf: ({ path }) => (path.startsWith('/api/') ? 1 : 0) },
  { name: 'exports', windowMs, costOf: (call) => (isExport(call) ? 1 : 0) },
];
