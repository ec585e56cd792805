import { t } from '../texts/t.ts';
import { readEvents } from './read-events.ts';

/** What the API says of one part of a request; `path` as in `routes.0.name`. */
export type InputFault = { path: string; message: string };

/** A failed request; the message is for the reader. `status` is 0 if no response came. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;
  readonly requestId: string | null;
  /** The job that is running already, if that is why the request was refused. */
  readonly jobId: string | null;
  /** When a request that was one too many may be repeated. */
  readonly retryAfterSeconds: number | null;
  readonly faults: readonly InputFault[];
  /** Whether the message is the API's own, which is English, and not in the language of the page. */
  readonly isFromApi: boolean;

  constructor(status: number, message: string, facts: ErrorFacts = {}) {
    const { requestId = null, jobId = null, retryAfterSeconds = null, faults = [], isFromApi = false } = facts;
    super(message);
    this.status = status;
    this.requestId = requestId;
    this.jobId = jobId;
    this.retryAfterSeconds = retryAfterSeconds;
    this.faults = faults;
    this.isFromApi = isFromApi;
  }
}

type ErrorFacts = {
  requestId?: string | null;
  jobId?: string | null;
  retryAfterSeconds?: number | null;
  faults?: readonly InputFault[];
  isFromApi?: boolean;
};

/** Turns anything thrown into an ApiError. */
export const asApiError = (error: unknown): ApiError =>
  error instanceof ApiError ? error : new ApiError(0, error instanceof Error ? error.message : String(error));

export type ChangingMethod = 'POST' | 'PUT' | 'DELETE';

export type Client = {
  /** @throws ApiError, or what `signal` was aborted with. */
  get<T>(path: string, signal?: AbortSignal): Promise<T>;
  /** One page of a list as text of this media type. @throws ApiError, or what `signal` was aborted with. */
  page(path: string, mediaType: string, signal: AbortSignal): Promise<TextPage>;
  send<T>(method: ChangingMethod, path: string, body?: unknown): Promise<T>;
  /** Posts a file as it is. */
  upload<T>(path: string, file: Blob, type: string): Promise<T>;
  /** Reads an event stream until it ends. @throws ApiError, or what `signal` was aborted with. */
  stream(path: string, listener: StreamListener): Promise<void>;
};

/** `nextCursor` is null at the end of the list. */
export type TextPage = { text: string; nextCursor: string | null };

export type StreamListener = {
  /** Where an earlier stream has got to. */
  lastEventId: string | undefined;
  signal: AbortSignal;
  /** The server keeps the stream open. */
  onOpen(): void;
  onEvent(event: { event?: string | undefined; id?: string | undefined }): void;
};

type Asking = { signal?: AbortSignal; body?: unknown; type?: string };

/** A client of the API with this key; `onRefused` is called when the API rejects the key (401). */
export const clientWith = (key: string, onRefused: () => void): Client => {
  const respondTo = (path: string, signal: AbortSignal | undefined, init: RequestInit): Promise<Response> =>
    fetch(path, {
      ...init,
      headers: { authorization: `Bearer ${key}`, ...init.headers },
      cache: 'no-store',
      ...(signal && { signal }),
    }).catch((error: unknown) => {
      if (signal?.aborted) throw error;
      throw new ApiError(0, t('apiErrors.unreachable'));
    });

  const ask = async <T>(method: string, path: string, { signal, body: given, type }: Asking = {}): Promise<T> => {
    const response = await respondTo(path, signal, {
      method,
      ...(given !== undefined && {
        headers: { 'content-type': type ?? 'application/json' },
        body: given instanceof Blob ? given : JSON.stringify(given),
      }),
    });
    const body: unknown = await response.json().catch(() => null);
    if (signal?.aborted) throw signal.reason;
    if (response.status === 401) onRefused();
    // A degraded health check is a 503 whose body names what is down.
    if (response.ok || (response.status === 503 && isRecord(body) && 'dependencies' in body)) return body as T;
    throw errorOf(response, body);
  };

  const page = async (path: string, mediaType: string, signal: AbortSignal): Promise<TextPage> => {
    const response = await respondTo(path, signal, { headers: { accept: mediaType } });
    if (response.status === 401) onRefused();
    if (!response.ok) throw errorOf(response, await response.json().catch(() => null));
    return { text: await response.text(), nextCursor: response.headers.get('x-next-cursor') };
  };

  const stream = async (path: string, listener: StreamListener): Promise<void> => {
    const { lastEventId, signal } = listener;
    const headers = { accept: 'text/event-stream', ...(lastEventId && { 'last-event-id': lastEventId }) };
    const response = await respondTo(path, signal, { headers });
    if (response.status === 401) onRefused();
    if (!response.ok || !response.body) throw errorOf(response, await response.json().catch(() => null));
    await readEvents(response.body, listener);
  };
  return {
    get: (path, signal) => ask('GET', path, { ...(signal && { signal }) }),
    page,
    send: (method, path, body) => ask(method, path, { body }),
    upload: (path, file, type) => ask('POST', path, { body: file, type }),
    stream,
  };
};

const errorOf = ({ status, headers }: Response, body: unknown): ApiError => {
  const { detail, errors, job_id: jobId } = isRecord(body) ? body : {};
  const faults = faultsIn(errors);
  // One sentence per invalid parameter.
  const listed = faults.map(({ path, message }) => `${path} ${message}.`).join(' ');
  const said = listed || (typeof detail === 'string' ? detail : '');
  const facts = {
    requestId: headers.get('x-request-id'),
    jobId: typeof jobId === 'string' ? jobId : null,
    retryAfterSeconds: Number(headers.get('retry-after')) || null,
    faults,
  };
  if (status === 403) return new ApiError(status, t('apiErrors.forbidden'), facts);
  if (said === '') return new ApiError(status, t('apiErrors.status', { status }), facts);
  return new ApiError(status, said, { ...facts, isFromApi: true });
};

const faultsIn = (errors: unknown): InputFault[] =>
  Array.isArray(errors)
    ? errors.filter(isRecord).map(({ path, message }) => ({ path: String(path), message: String(message) }))
    : [];

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

type QueryValue = string | number | null | undefined;

/** A path with a query string. Empty values are left out; a list repeats its parameter. */
export const pathOf = (path: string, query: Readonly<Record<string, QueryValue | readonly string[]>>): string => {
  const params = new URLSearchParams();
  for (const [name, given] of Object.entries(query))
    for (const value of [given].flat())
      if (value !== undefined && value !== null && value !== '') params.append(name, String(value));
  return params.size === 0 ? path : `${path}?${params}`;
};
