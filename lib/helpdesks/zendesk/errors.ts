import { memberOf } from '#lib/json.ts';
import type { HelpdeskResponse } from '../call.ts';
import { readText } from '../canonical-ticket.ts';
import { answered, type Verdict, verdictOf } from '../verdict.ts';
import { exhaustedBucket } from './rate-headers.ts';

/** `{"error": "RecordNotFound"}`, `{"error": {"title": "Forbidden"}}`, or a web page. */
const faultIn = (json: unknown): string => {
  const error = memberOf(json, 'error');
  return typeof error === 'string' ? error : readText(memberOf(error, 'title'));
};

/** An endpoint that the account's plan lacks is not there. */
const missingByPlan = 'InvalidEndpoint';

/** What is said of a cursor that is too old is unconfirmed: any refusal that names the cursor counts. */
const isLostCursor = (status: number, json: unknown): boolean =>
  (status === 400 || status === 422) && /cursor/i.test((JSON.stringify(json) ?? '').slice(0, 2_000));

export const classify = (response: HelpdeskResponse): Verdict => {
  const { status, json, headers } = response;
  const fault = faultIn(json);
  const reason = answered(status, fault);
  if (status === 404 && fault === missingByPlan) return { kind: 'forbidden', reason: `${reason}: not in its plan` };
  if (isLostCursor(status, json)) return { kind: 'cursor-lost', reason };
  return verdictOf(response, fault, exhaustedBucket(headers));
};
