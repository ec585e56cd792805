import { waitAskedBy } from '#lib/outgoing/retry-after.ts';
import { isSuccess, type OutgoingAnswer, sendRequest } from '#lib/outgoing/send-request.ts';
import type { PageAnswer, Provider } from './provider.ts';
import { maxPageBytes, readPage } from './read-page.ts';

const contentTooLarge = 413;

/** The 4xx that are temporary. */
const passing = new Set([408, 425]);

/** The provider API `GET /external/support-tickets`. */
export const restProvider = (baseUrl: string): Provider => ({
  async fetchPage({ tenantId, page, pageSize }, signal) {
    const query = new URLSearchParams({ tenant_id: tenantId, page: `${page}`, page_size: `${pageSize}` });
    const answer = await sendRequest(new URL(`${baseUrl}/external/support-tickets?${query}`), {
      headers: { accept: 'application/json' },
      signal,
      maxBytes: maxPageBytes,
      trace: 'continued',
    });
    if (answer.kind === 'failed') {
      const kind = answer.fault === 'too-large' ? 'too-large' : 'unavailable';
      return { kind, reason: `The provider ${answer.reason}` };
    }
    if (!isSuccess(answer.status)) return failureOf(answer);
    const { status, body, headers } = answer;
    return readPage({ body, status, contentType: headers['content-type'], page, pageSize });
  },

  async isHealthy(signal) {
    const answer = await sendRequest(new URL(`${baseUrl}/health`), { signal, maxBytes: 0, trace: 'continued' });
    return answer.kind === 'answered' && isSuccess(answer.status);
  },
});

const failureOf = ({ status, headers }: Extract<OutgoingAnswer, { kind: 'answered' }>): PageAnswer => {
  const reason = `The provider answered ${status}`;
  const retryAfterMs = waitAskedBy(status, headers);
  if (status === 429 && retryAfterMs !== undefined) return { kind: 'throttled', retryAfterMs, reason };
  if (status === contentTooLarge && retryAfterMs === undefined) return { kind: 'too-large', reason };
  const kind = status >= 400 && status < 500 && !passing.has(status) ? 'refused' : 'unavailable';
  return { kind, reason, ...(retryAfterMs !== undefined && { retryAfterMs }) };
};
