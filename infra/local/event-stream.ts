import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { eventStreamType } from '#lib/tickets/change-events.ts';

type Result = APIGatewayProxyStructuredResultV2;

/** Asks the route's function for what came after an event, as a client that comes back does. */
export type AskAfter = (lastEventId: string) => Promise<Result>;

export type StreamClock = { now(): number; pause(ms: number, signal: AbortSignal): Promise<void> };

/** All in milliseconds. */
export const streamTimes = {
  /** Between two questions that found nothing. */
  poll: 1_000,
  /** Silence after which another comment shows both sides that the connection is alive. */
  heartbeat: 15_000,
  /** How long a reader may take nothing; it then comes back to the place where it stopped. */
  stall: 30_000,
  /** The longest wait that an answer can ask for. */
  longestRefusal: 60_000,
};

const systemClock: StreamClock = {
  now: () => performance.now(),
  pause: (ms, signal) => wait(ms, undefined, { signal }),
};

/** Whether an answer can be kept open: it is an event stream, for a caller who waits for one. */
export const isOpenStream = ({ statusCode, headers }: Result, accept: string | undefined): boolean =>
  statusCode === 200 && headers?.['content-type'] === eventStreamType && (accept ?? '').includes(eventStreamType);

/**
 * Writes an event stream and keeps it open, which a comment at its start announces. Polls the function for what came after
 * the last event; each poll is a request of its own, which checks the key, its tenants and its budgets: a revoked key ends
 * the stream. The next poll waits until the reader has taken the last answer, so a slow reader costs the memory of one.
 */
export const keepOpen = async (
  response: ServerResponse,
  first: Result,
  askAfter: AskAfter,
  clock: StreamClock = systemClock,
): Promise<void> => {
  const ended = new AbortController();
  for (const end of ['close', 'error']) response.once(end, () => ended.abort());
  const { signal } = ended;
  const { 'content-length': _, ...headers } = first.headers as Record<string, string>;
  response.writeHead(200, headers);
  try {
    await follow(first, { askAfter, clock, signal, write: (text) => written(response, text, clock, signal) });
    response.end();
  } catch {
    response.destroy(); // it has gone, or takes nothing: it comes back to where it was
  }
};

type Stream = {
  askAfter: AskAfter;
  clock: StreamClock;
  signal: AbortSignal;
  write(text: string): Promise<void>;
};

/** Returns when an answer says that there is no more to come, such as 401. @throws when the reader is lost */
const follow = async (first: Result, { askAfter, clock, signal, write }: Stream): Promise<void> => {
  let cursor = '';
  let wroteAt = clock.now();
  const say = async (text: string): Promise<void> => {
    await write(text);
    wroteAt = clock.now();
  };
  for (let result = first; ; result = await askAfter(cursor)) {
    const next = nextCursorOf(result);
    const refusedMs = refusalOf(result);
    if (next !== undefined && next !== cursor) {
      cursor = next;
      await say(result === first ? `: open\n\n${result.body}` : (result.body ?? ''));
    } else if (next === undefined && refusedMs === undefined) {
      return;
    } else {
      await clock.pause(refusedMs ?? streamTimes.poll, signal);
      if (clock.now() - wroteAt >= streamTimes.heartbeat) await say(': heartbeat\n\n');
    }
  }
};

const nextCursorOf = ({ statusCode, headers }: Result): string | undefined =>
  statusCode === 200 ? (headers?.['x-next-cursor'] as string | undefined) : undefined;

/** The `Retry-After` of an answer in milliseconds, with an upper bound; undefined if it has none. */
const refusalOf = ({ headers }: Result): number | undefined => {
  const seconds = Number(headers?.['retry-after']);
  return Number.isFinite(seconds) ? Math.min(streamTimes.longestRefusal, seconds * 1_000) : undefined;
};

/** Returns when the reader has taken what was written. @throws if it takes nothing for too long, or has gone */
const written = async (
  response: ServerResponse,
  text: string,
  clock: StreamClock,
  signal: AbortSignal,
): Promise<void> => {
  signal.throwIfAborted();
  if (response.write(text)) return;
  const over = new AbortController();
  const either = AbortSignal.any([signal, over.signal]);
  const stalled = clock.pause(streamTimes.stall, either).then(() => {
    throw new Error('The reader of a stream takes nothing');
  });
  stalled.catch(() => {}); // the wait that lost
  try {
    await Promise.race([once(response, 'drain', { signal: either }), stalled]);
  } finally {
    over.abort();
  }
};
