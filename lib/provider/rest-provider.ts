import * as z from 'zod';
import { messageOf } from '#lib/errors.ts';
import { parseJson } from '#lib/json.ts';
import { plainRequest } from '#lib/plain-request.ts';
import type { PageAnswer, Provider } from './provider.ts';
import { retryAfterMs } from './retry-after.ts';
import { textWithin } from './text-within.ts';

const pageSchema = z.object({
  tickets: z.array(z.unknown()),
  next_page: z.int().positive().nullish(),
  total_count: z.int().nonnegative().nullish(),
});

/** The largest page that is read: hundreds of tickets with long messages, and a fraction of a function's memory. */
const pageLimitBytes = 32 * 1024 * 1024;

/** When a 429 bears no usable Retry-After. */
const throttledMs = 60_000;

/** The provider that answers `GET /external/support-tickets`. */
export const restProvider = (baseUrl: string): Provider => ({
  async fetchPage({ tenantId, page, pageSize }, signal) {
    const query = new URLSearchParams({ tenant_id: tenantId, page: `${page}`, page_size: `${pageSize}` });
    try {
      const response = await fetch(`${baseUrl}/external/support-tickets?${query}`, {
        signal,
        headers: { accept: 'application/json' },
      });
      if (response.ok) return pageAnswer(page, await textWithin(response, pageLimitBytes));
      await response.body?.cancel();
      if (response.status === 429) return throttled(response);
      return { kind: 'failed', reason: `The provider answered ${response.status}` };
    } catch (error) {
      return { kind: 'failed', reason: failureReason(error, signal) };
    }
  },

  async isHealthy(signal) {
    try {
      const { status } = await plainRequest(new URL(`${baseUrl}/health`), { signal });
      return status >= 200 && status < 300;
    } catch {
      return false; // not reachable, or not in time: that is the answer
    }
  },
});

const throttled = ({ headers }: Response): PageAnswer => {
  const answeredAt = Date.parse(headers.get('date') ?? '') || Date.now();
  return { kind: 'throttled', retryAfterMs: retryAfterMs(headers.get('retry-after'), answeredAt, throttledMs) };
};

const pageAnswer = (page: number, text: string): PageAnswer => {
  const body = parseJson(text);
  if (body === undefined) return { kind: 'failed', reason: "The provider's answer is not JSON" };
  const { data, error } = pageSchema.safeParse(body);
  if (!data)
    return { kind: 'failed', reason: `The provider's page has another shape: ${z.prettifyError(error).slice(0, 200)}` };
  const nextPage = data.next_page ?? null;
  if (nextPage !== null && nextPage <= page)
    return { kind: 'failed', reason: `The provider goes in circles: page ${page} names page ${nextPage} as the next` };
  return { kind: 'page', page: { tickets: data.tickets, nextPage, totalCount: data.total_count ?? null } };
};

const failureReason = (error: unknown, signal: AbortSignal): string => {
  if (signal.aborted) return 'The provider did not answer in time';
  const cause = error instanceof Error && error.cause ? `: ${messageOf(error.cause)}` : '';
  return `The call to the provider broke (${messageOf(error)}${cause})`;
};
