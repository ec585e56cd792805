import { statedWaitMs, waitAskedBy } from '#lib/outgoing/retry-after.ts';
import { isSuccess } from '#lib/outgoing/send-request.ts';
import { answerText } from './answer-text.ts';
import type { DestinationResponse, Outcome } from './destination-adapter.ts';

/** The client errors that another try may not meet. */
const passing: ReadonlySet<number> = new Set([408, 425]);

/** "The destination answered 404: no_service" */
export const answered = ({ status, body }: DestinationResponse, said = answerText(body)): string =>
  `The destination answered ${status}${said === '' ? '' : `: ${said}`}`;

/** What an answer means where its kind has no words of its own: by its status, and `Retry-After`. */
export const outcomeByStatus = (response: DestinationResponse): Outcome => {
  const { status, headers } = response;
  if (isSuccess(status)) return { kind: 'taken' };
  const why = answered(response);
  const retryAfterMs = waitAskedBy(status, headers);
  if (retryAfterMs !== undefined) return { kind: 'throttled', why, retryAfterMs };
  if (status === 410) return { kind: 'gone', why };
  if (status >= 500 || passing.has(status)) return { kind: 'failed', why };
  return { kind: 'refused', why };
};

/** The wait of an answer that says in its body that it is throttled, whatever its status. */
export const throttled = (response: DestinationResponse): Outcome => {
  const answeredAt = Date.parse(response.headers.date ?? '') || Date.now();
  const retryAfterMs = statedWaitMs(response.headers['retry-after'] ?? null, answeredAt);
  return { kind: 'throttled', why: answered(response), ...(retryAfterMs !== undefined && { retryAfterMs }) };
};
