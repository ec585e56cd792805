const names: ReadonlySet<string> = new Set([
  'MongoServerSelectionError',
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoPoolClearedError',
  'MongoWaitQueueTimeoutError',
]);

/**
 * True for what the driver throws when no server can be reached or answers in time. It goes by the names, since it is asked
 * in functions that do not carry the driver, too.
 */
export const isUnreachable = (error: unknown): boolean => error instanceof Error && names.has(error.name);
