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
export const isUnreachable = (error: unknown): boolean =>
  error instanceof Error && (names.has(error.name) || ('code' in error && error.code === writtenAfterEnd));

/** What Node throws for a write to a socket that the server has just ended; the driver passes it on as it is. */
const writtenAfterEnd = 'EPIPE';
