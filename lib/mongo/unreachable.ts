const names: ReadonlySet<string> = new Set([
  'MongoServerSelectionError',
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoPoolClearedError',
  'MongoWaitQueueTimeoutError',
]);

/**
 * True for the driver's errors when no server is reachable or answers in time. Compares names, since functions without
 * the driver use it, too.
 */
export const isUnreachable = (error: unknown): boolean =>
  error instanceof Error && (names.has(error.name) || ('code' in error && error.code === writtenAfterEnd));

/** What Node throws for a write to a socket that the server has just ended; the driver passes it on as it is. */
const writtenAfterEnd = 'EPIPE';
