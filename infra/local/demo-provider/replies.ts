import type { ServerResponse } from 'node:http';
import { setTimeout as elapse } from 'node:timers/promises';

/** A string `body` is sent as is, anything else as JSON. */
export type Reply = { readonly status: number; readonly headers?: Record<string, string>; readonly body?: unknown };

/** The record of an answer; times are `performance.now()` milliseconds. */
export type Answered = { answeredAt?: number; status?: number };

/** Sends the answer and records it, unless the caller has hung up. */
export const send = (response: ServerResponse, note: Answered, { status, headers, body }: Reply): void => {
  if (response.destroyed) return;
  note.status = status;
  note.answeredAt = performance.now();
  const type = typeof body === 'string' ? 'text/plain; charset=utf-8' : 'application/json';
  response.writeHead(status, { 'content-type': type, ...headers });
  response.end(bodyText(body));
};

export const bodyText = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body ?? {}));

/** Waits, at most until the provider closes. */
export const pause = async (ms: number, closing: AbortSignal): Promise<void> => {
  if (ms <= 0) return;
  await elapse(ms, undefined, { signal: closing }).catch(() => {
    // Closing cuts every wait short; the sockets are gone by then.
  });
};
