/** A failure with MongoDB's own code, sent to the client as a command reply or as a write error. */
export class CommandError extends Error {
  readonly code: number;
  readonly labels: readonly string[];
  /** Fields of the reply besides code and message, such as keyPattern and keyValue. */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(
    code: number,
    message: string,
    details: { labels?: readonly string[]; extra?: Record<string, unknown> } = {},
  ) {
    super(message);
    this.name = 'CommandError';
    this.code = code;
    this.labels = details.labels ?? [];
    this.extra = details.extra ?? {};
  }
}

/** A malformed argument (2). */
export const badValue = (message: string): CommandError => new CommandError(2, message);

/** An argument that cannot be parsed (9). */
export const failedToParse = (message: string): CommandError => new CommandError(9, message);

/** A value of the wrong type (14). */
export const typeMismatch = (message: string): CommandError => new CommandError(14, message);

/** The client's time limit has passed. */
export const exceededTimeLimit = (): CommandError => new CommandError(50, 'operation exceeded time limit');

/** A MongoDB feature that this server does not support (115). */
export const notSupported = (what: string): CommandError =>
  new CommandError(115, `${what} is not supported by the embedded database; set MONGODB_URI`);

const transient = { labels: ['TransientTransactionError'] };

/** Two writers conflict; the whole transaction must be retried. */
export const writeConflict = (): CommandError =>
  new CommandError(112, 'Write conflict; please retry the transaction', transient);

/** A collection has changed since the transaction began. */
export const snapshotUnavailable = (): CommandError =>
  new CommandError(246, 'A collection was replaced since the snapshot; please retry the transaction', transient);

export const noSuchTransaction = (number: unknown): CommandError =>
  new CommandError(251, `Transaction ${String(number)} is not in progress`, transient);

/** A field name with a dollar sign. */
export const dollarInPath = (): CommandError =>
  new CommandError(16410, "FieldPath field names may not start with '$'.");
