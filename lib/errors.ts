/** One fault of a request: its location and what is wrong. */
export type InputFault = { in: 'query' | 'path' | 'header' | 'body'; path: string; message: string };

/**
 * A request that fails, with what its caller may know. Anything else thrown is an internal error, of which the caller
 * learns only the request id.
 */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly status: number;
  /** The machine-readable kind of problem, in kebab-case. */
  readonly type: string;
  readonly faults: readonly InputFault[];
  readonly headers: Readonly<Record<string, string>>;
  /** Extra members of the problem document. */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor(
    status: number,
    type: string,
    detail: string,
    more: { faults?: readonly InputFault[]; headers?: Record<string, string>; extra?: Record<string, unknown> } = {},
  ) {
    super(detail);
    this.status = status;
    this.type = type;
    this.faults = more.faults ?? [];
    this.headers = more.headers ?? {};
    this.extra = more.extra ?? {};
  }
}

export const badInput = (faults: readonly InputFault[]) =>
  new RequestError(422, 'bad-input', 'The request is invalid; see errors.', { faults });

export const unauthorized = (detail: string) =>
  new RequestError(401, 'unauthorized', detail, { headers: { 'www-authenticate': 'Bearer' } });

export const forbidden = () => new RequestError(403, 'forbidden', 'The API key has no permission for this request.');

export const notFound = (detail: string) => new RequestError(404, 'not-found', detail);

export const methodNotAllowed = (allow: string) =>
  new RequestError(405, 'method-not-allowed', `Allowed methods: ${allow}.`, { headers: { allow } });

export const conflict = (detail: string, more: { headers?: Record<string, string>; extra?: Record<string, unknown> }) =>
  new RequestError(409, 'conflict', detail, more);

export const tooLarge = (limitBytes: number) =>
  new RequestError(413, 'too-large', `The request body may have at most ${limitBytes} bytes.`);

export const unsupportedMediaType = (wanted: string) =>
  new RequestError(415, 'unsupported-media-type', `Send the body as ${wanted}.`);

export const tooManyRequests = (detail: string, retryAfterSeconds: number) =>
  new RequestError(429, 'too-many-requests', detail, { headers: { 'retry-after': `${retryAfterSeconds}` } });

export const internal = () =>
  new RequestError(500, 'internal', 'Internal error. Quote the request id when you report it.');

export const unavailable = () =>
  new RequestError(503, 'unavailable', 'The database is temporarily unavailable.', {
    headers: { 'retry-after': '5' },
  });

export const tooSlow = () =>
  new RequestError(503, 'too-slow', 'The query took too long. Ask for less at a time, or try again later.', {
    headers: { 'retry-after': '10' },
  });

/**
 * The message of anything thrown, on one line and short enough to store. Values that the database quotes are removed:
 * logs must not hold them.
 */
export const messageOf = (thrown: unknown): string => {
  const text = thrown instanceof Error ? thrown.message : String(thrown);
  return text
    .replace(/ dup key: .*/s, '')
    .replace(/\s+/g, ' ')
    .slice(0, 500);
};

/** The type of anything thrown, such as `TypeError`; unlike a message it quotes no data. */
export const errorTypeOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.name : 'Error');

/**
 * The loggable part of anything thrown. Extra members are left out: in the driver's errors these are whole documents,
 * with customer data in them.
 */
export const loggable = (thrown: unknown): Record<string, unknown> => {
  if (!(thrown instanceof Error)) return { message: messageOf(thrown) };
  const frames = thrown.stack?.split('\n').filter((line) => /^ +at /.test(line)); // without the message, which is first
  const { name, cause } = thrown;
  return {
    name,
    message: messageOf(thrown),
    stack: frames?.join('\n'),
    ...(cause !== undefined && { cause: messageOf(cause) }),
  };
};
