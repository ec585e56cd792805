/** A failure with MongoDB's own code, sent to the client as a command reply or as a write error. */
export class CommandError extends Error {
  readonly code: number;
  readonly codeName: string;
  readonly labels: readonly string[];
  /** Fields that the reply carries beside code and message, such as keyPattern and keyValue. */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(
    code: number,
    message: string,
    details: { labels?: readonly string[]; extra?: Record<string, unknown> } = {},
  ) {
    super(message);
    this.name = 'CommandError';
    this.code = code;
    this.codeName = codeNames[code] ?? `Location${code}`;
    this.labels = details.labels ?? [];
    this.extra = details.extra ?? {};
  }
}

const codeNames: Readonly<Record<number, string>> = {
  1: 'InternalError',
  2: 'BadValue',
  9: 'FailedToParse',
  14: 'TypeMismatch',
  15: 'Overflow',
  16: 'InvalidLength',
  26: 'NamespaceNotFound',
  28: 'PathNotViable',
  40: 'ConflictingUpdateOperators',
  43: 'CursorNotFound',
  48: 'NamespaceExists',
  50: 'MaxTimeMSExpired',
  52: 'DollarPrefixedFieldName',
  53: 'InvalidIdField',
  54: 'NotSingleValueField',
  56: 'EmptyFieldName',
  66: 'ImmutableField',
  67: 'CannotCreateIndex',
  72: 'InvalidOptions',
  73: 'InvalidNamespace',
  85: 'IndexOptionsConflict',
  86: 'IndexKeySpecsConflict',
  112: 'WriteConflict',
  115: 'CommandNotSupported',
  117: 'ConflictingOperationInProgress',
  121: 'DocumentValidationFailure',
  171: 'CannotIndexParallelArrays',
  175: 'QueryPlanKilled',
  224: 'QueryFeatureNotAllowed',
  225: 'TransactionTooOld',
  246: 'SnapshotUnavailable',
  251: 'NoSuchTransaction',
  256: 'TransactionCommitted',
  263: 'OperationNotSupportedInTransaction',
  10334: 'BSONObjectTooLarge',
  11000: 'DuplicateKey',
};

/** A malformed argument (2). */
export const badValue = (message: string): CommandError => new CommandError(2, message);

/** An argument whose structure cannot be read (9). */
export const failedToParse = (message: string): CommandError => new CommandError(9, message);

/** A value of a type that does not fit (14). */
export const typeMismatch = (message: string): CommandError => new CommandError(14, message);

/** The client gave a command so much time and no more. */
export const exceededTimeLimit = (): CommandError => new CommandError(50, 'operation exceeded time limit');

/** Something that MongoDB does and this server does not (115). */
export const notSupported = (what: string): CommandError =>
  new CommandError(115, `${what} is not supported by the embedded database; set MONGODB_URI`);

const transient = { labels: ['TransientTransactionError'] };

/** Two writers met; the transaction is to be run again as a whole. */
export const writeConflict = (): CommandError =>
  new CommandError(
    112,
    'Caused by :: Write conflict during plan execution and yielding is disabled. :: Please retry your operation or multi-document transaction.',
    transient,
  );

/** A collection is no longer what it was when the transaction began. */
export const snapshotUnavailable = (): CommandError =>
  new CommandError(
    246,
    'Unable to read from a snapshot due to pending collection catalog changes; please retry the operation.',
    transient,
  );

export const noSuchTransaction = (number: unknown): CommandError =>
  new CommandError(
    251,
    `Given transaction number ${String(number)} does not match any in-progress transactions.`,
    transient,
  );
