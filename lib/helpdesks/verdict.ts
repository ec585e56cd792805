import type { IncomingHttpHeaders } from 'node:http';
import { statedWaitMs } from '#lib/outgoing/retry-after.ts';
import { type HelpdeskResponse, headerOf } from './call.ts';

/** What an answer means, for every call of an adapter. Reasons hold no customer's words, and are at most 500 characters. */
export type Verdict =
  | { kind: 'ok' }
  /** No call for this long, or for as long as the caller sees fit; of this bucket, or of any. */
  | { kind: 'throttled'; retryAfterMs: number | null; bucket: string | null; reason: string }
  /** Worth a retry, after the wait that it may name. */
  | { kind: 'try-again'; retryAfterMs: number | null; reason: string }
  /** The credentials are not accepted: a new token may help once, then a person. */
  | { kind: 'unauthorized'; reason: string }
  /** A scope, a plan, a role or an address is missing: a person must act, and retries do not help. */
  | { kind: 'forbidden'; reason: string }
  /** The one ticket that was asked for is not there. */
  | { kind: 'gone'; reason: string }
  /** The cursor is not accepted any more: the list starts again at `restart`. */
  | { kind: 'cursor-lost'; reason: string }
  /** Another answer than the API gives. */
  | { kind: 'broken'; reason: string };

/** The 4xx that are temporary. */
const passing = new Set([408, 409, 425]);

/**
 * What a status means at every desk. `fault` is the desk's own name for it, such as `RecordNotFound`; `bucket` is the
 * one that a 429 concerns, where its headers say so.
 */
export const verdictOf = (response: HelpdeskResponse, fault: string, bucket: string | null = null): Verdict => {
  const { status, json, headers, isEmpty = false } = response;
  const reason = answered(status, fault);
  const retryAfterMs = waitOf(response);
  if (status >= 200 && status < 300)
    return json === undefined ? { kind: 'broken', reason: `${reason}, and not with JSON` } : { kind: 'ok' };
  if (status === 429) return { kind: 'throttled', retryAfterMs, bucket, reason };
  if (status >= 500 || passing.has(status)) return { kind: 'try-again', retryAfterMs, reason };
  if (status === 401) return { kind: 'unauthorized', reason };
  if (isMissing(status) && isEmpty) return { kind: 'gone', reason };
  // A page for people instead of the API: the account is suspended, or there is none. No ticket is gone by that.
  if (isWebPage(headers) && (status === 403 || isMissing(status)))
    return { kind: 'forbidden', reason: `${reason} with a web page, as for an account that is suspended` };
  if (status === 403) return { kind: 'forbidden', reason };
  if (isMissing(status)) return { kind: json === undefined ? 'broken' : 'gone', reason };
  return { kind: 'broken', reason };
};

const isMissing = (status: number): boolean => status === 404 || status === 410;

const isWebPage = (headers: IncomingHttpHeaders): boolean => /^\s*text\/html/i.test(headers['content-type'] ?? '');

export const answered = (status: number, fault: string): string => {
  const name = fault.replace(/[^\x20-\x7e]+/g, ' ').trim();
  return `The help desk answered ${status}${name === '' ? '' : ` (${name.slice(0, 100)})`}`;
};

/** The wait that `Retry-After` asks for. An HTTP date is compared with the answer's own `Date`: two clocks may differ. */
const waitOf = ({ headers, receivedAt }: HelpdeskResponse): number | null => {
  const answeredAt = Date.parse(headerOf(headers, 'date') ?? '') || receivedAt.getTime();
  return statedWaitMs(headerOf(headers, 'retry-after') ?? null, answeredAt) ?? null;
};
