import type { ServerResponse } from 'node:http';
import { setTimeout as elapse } from 'node:timers/promises';

/** A body that is a string is sent as it is, anything else as JSON. */
export type Reply = { readonly status: number; readonly headers?: Record<string, string>; readonly body?: unknown };

/** What is noted about an answer; moments are `performance.now()` milliseconds. */
export type Answered = { answeredAt?: number; status?: number };

/** Sends the whole answer, and notes it unless the caller has hung up by now. */
export const send = (response: ServerResponse, note: Answered, { status, headers, body }: Reply): void => {
  if (response.destroyed) return;
  note.status = status;
  note.answeredAt = performance.now();
  const type = typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/json';
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(bodyText(body));
};

export const bodyText = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body ?? {}));

/** Waits, but not beyond the end of the provider. */
export const pause = async (ms: number, closing: AbortSignal): Promise<void> => {
  if (ms <= 0) return;
  await elapse(ms, undefined, { signal: closing }).catch(() => {
    // Closing cuts every wait short; the sockets are gone by then.
  });
};
