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
  isEndedSocket(error) || (error instanceof Error && names.has(error.name));

/**
 * True for what Node throws for a write to a socket that the server has ended. It is the first that a thawed instance sees
 * of a failover; the driver passes it on as it is and, unlike a lost connection, does not retry it.
 */
export const isEndedSocket = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EPIPE';
