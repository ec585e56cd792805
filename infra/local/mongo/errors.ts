const names: Readonly<Record<number, string>> = {
  1: 'InternalError',
  2: 'BadValue',
  9: 'FailedToParse',
  14: 'TypeMismatch',
  26: 'NamespaceNotFound',
  27: 'IndexNotFound',
  43: 'CursorNotFound',
  48: 'NamespaceExists',
  59: 'CommandNotFound',
  66: 'ImmutableField',
  72: 'InvalidOptions',
  85: 'IndexOptionsConflict',
  112: 'WriteConflict',
  115: 'CommandNotSupported',
  121: 'DocumentValidationFailure',
  224: 'QueryFeatureNotAllowed',
  251: 'NoSuchTransaction',
  11000: 'DuplicateKey',
  40324: 'Location40324',
};

/** A refusal as MongoDB gives it, with its code; `details` are further members of the reply. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly code: number;
  readonly details: Readonly<Record<string, unknown>>;
  readonly labels: readonly string[];

  constructor(code: number, message: string, details: Record<string, unknown> = {}, labels: readonly string[] = []) {
    super(message);
    this.code = code;
    this.details = details;
    this.labels = labels;
  }

  get codeName(): string {
    return names[this.code] ?? `Location${this.code}`;
  }
}

export const badValue = (message: string) => new CommandError(2, message);
export const notSupported = (message: string) =>
  new CommandError(115, `${message} is not supported by the embedded database`);
export const writeConflict = () =>
  new CommandError(112, 'Caused by :: Write conflict during plan execution and yielding is disabled.', {}, [
    'TransientTransactionError',
  ]);
export const noSuchTransaction = (txnNumber: unknown) =>
  new CommandError(251, `Given transaction number ${txnNumber} does not match any in-progress transactions.`, {}, [
    'TransientTransactionError',
  ]);
