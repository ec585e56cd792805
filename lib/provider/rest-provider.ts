import * as z from 'zod';
import { parseJson } from '#lib/json.ts';
import { waitAskedBy } from '#lib/outgoing/retry-after.ts';
import { isSuccess, type OutgoingAnswer, sendRequest } from '#lib/outgoing/send-request.ts';
import type { PageAnswer, Provider } from './provider.ts';

const pageSchema = z.object({
  tickets: z.array(z.unknown()),
  next_page: z.int().positive().nullish(),
  total_count: z.int().nonnegative().nullish(),
});

/** The largest page that is read: hundreds of tickets with long messages, and a fraction of a function's memory. */
const pageLimitBytes = 32 * 1024 * 1024;

/** The 4xx that speak of the moment, not of the request. */
const passing = new Set([408, 425]);

/** The provider that answers `GET /external/support-tickets`. */
export const restProvider = (baseUrl: string): Provider => ({
  async fetchPage({ tenantId, page, pageSize }, signal) {
    const query = new URLSearchParams({ tenant_id: tenantId, page: `${page}`, page_size: `${pageSize}` });
    const answer = await sendRequest(new URL(`${baseUrl}/external/support-tickets?${query}`), {
      headers: { accept: 'application/json' },
      signal,
      maxBytes: pageLimitBytes,
    });
    if (answer.kind === 'failed') {
      const kind = answer.fault === 'too-large' ? 'unreadable' : 'unavailable';
      return { kind, reason: `The provider ${answer.reason}` };
    }
    return isSuccess(answer.status) ? pageAnswer(page, answer.body.toString('utf8')) : failureOf(answer);
  },

  async isHealthy(signal) {
    const answer = await sendRequest(new URL(`${baseUrl}/health`), { signal, maxBytes: 0 });
    return answer.kind === 'answered' && isSuccess(answer.status);
  },
});

const failureOf = ({ status, headers }: Extract<OutgoingAnswer, { kind: 'answered' }>): PageAnswer => {
  const reason = `The provider answered ${status}`;
  const retryAfterMs = waitAskedBy(status, headers);
  if (status === 429 && retryAfterMs !== undefined) return { kind: 'throttled', retryAfterMs, reason };
  const kind = status >= 400 && status < 500 && !passing.has(status) ? 'refused' : 'unavailable';
  return { kind, reason, ...(retryAfterMs !== undefined && { retryAfterMs }) };
};

const pageAnswer = (page: number, text: string): PageAnswer => {
  const body = parseJson(text);
  if (body === undefined) return { kind: 'unavailable', reason: "The provider's answer is not JSON" };
  const { data, error } = pageSchema.safeParse(body);
  if (!data) {
    const faults = z.prettifyError(error).slice(0, 200);
    return { kind: 'unreadable', reason: `The provider's page has another shape: ${faults}` };
  }
  const nextPage = data.next_page ?? null;
  if (nextPage !== null && nextPage <= page) {
    const reason = `The provider goes in circles: page ${page} names page ${nextPage} as the next`;
    return { kind: 'unreadable', reason };
  }
  return { kind: 'page', page: { tickets: data.tickets, nextPage, totalCount: data.total_count ?? null } };
};
