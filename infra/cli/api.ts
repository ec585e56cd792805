import { setTimeout as wait } from 'node:timers/promises';
import { messageOf } from '#lib/errors.ts';

type Problem = { detail?: string; errors?: { in: string; path: string; message: string }[] };

export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;
type Request = { query?: Query; headers?: Record<string, string>; body?: string | Blob };

/** How long one answer may take: the gateway gives up after 29 s. */
const patienceMs = 40_000;
const maxTries = 5;
const longestWaitSeconds = 60;

/** The API answered that it did not do what was asked. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export const queryOf = (query: Query): string => {
  const given = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((one): [string, string] => [name, `${one}`]),
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
};

/** Calls the API at a URL with a key. A refusal for too many requests is asked again when the API says. */
export const apiAt = (url: URL, key: string | undefined, sleep: (ms: number) => Promise<unknown> = wait) => {
  const base = url.href.replace(/\/$/, '');

  const ask = async (method: string, path: string, { headers, body }: Request): Promise<Response> => {
    try {
      return await fetch(base + path, {
        method,
        headers: { ...(key && { authorization: `Bearer ${key}` }), ...headers },
        ...(body !== undefined && { body }),
        signal: AbortSignal.timeout(patienceMs),
      });
    } catch (error) {
      const reason = error instanceof Error && error.cause !== undefined ? error.cause : error;
      throw new Error(`${url.origin} does not answer: ${reasonOf(reason)}`);
    }
  };

  /** Any answer that is no error. */
  const answer = async (method: string, path: string, request: Request = {}): Promise<Response> => {
    for (let tried = 1; ; tried++) {
      const response = await ask(method, path + queryOf(request.query ?? {}), request);
      if (response.ok) return response;
      if (response.status !== 429 || tried === maxTries) throw await errorOf(response);
      await response.body?.cancel();
      await sleep(Math.min(Number(response.headers.get('retry-after')) || 1, longestWaitSeconds) * 1000);
    }
  };

  const json = async <T>(method: string, path: string, query?: Query, body?: unknown): Promise<T> => {
    const response = await answer(method, path, {
      ...(query && { query }),
      ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return (text === '' ? undefined : JSON.parse(text)) as T;
  };

  /** The entries of a list, page after page, at most so many. */
  async function* entries<T>(path: string, name: string, query: Query, most: number, page: Query): AsyncGenerator<T> {
    let cursor: string | undefined;
    for (let left = most; left > 0; ) {
      const body: Record<string, T[]> & { next_cursor?: string | null } = await json('GET', path, {
        ...query,
        ...page,
        cursor,
      });
      const found = (body[name] ?? []).slice(0, left);
      yield* found;
      left -= found.length;
      if (typeof body.next_cursor !== 'string') return;
      cursor = body.next_cursor;
    }
  }

  return { url, answer, json, entries };
};

export type Api = ReturnType<typeof apiAt>;

/** A refused connection to a name with several addresses has a code, but no message. */
const reasonOf = (thrown: unknown): string =>
  messageOf(thrown) || ((thrown as { code?: string }).code ?? 'no connection');

const errorOf = async (response: Response): Promise<ApiError> => {
  const text = await response.text();
  const problem = problemIn(text);
  const faults = (problem.errors ?? []).map((fault) => `${fault.in} ${fault.path}: ${fault.message}`);
  const said = problem.detail ?? `The API answered ${response.status} ${response.statusText}`;
  return new ApiError(response.status, [said, faults.join('; ')].filter(Boolean).join(' '));
};

const problemIn = (text: string): Problem => {
  try {
    return (JSON.parse(text) ?? {}) as Problem;
  } catch {
    return {}; // a gateway's page
  }
};
