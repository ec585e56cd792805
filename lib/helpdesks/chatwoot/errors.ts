import { memberOf } from '#lib/json.ts';
import type { HelpdeskResponse } from '../call.ts';
import { answered, type Verdict, verdictOf } from '../verdict.ts';

/** Said with 401 of one conversation to a known agent, who may not read it. */
const notForThisAgent = 'You are not authorized to do this action';

/** An error's text may hold any words, so that else only its status counts. */
export const classify = (response: HelpdeskResponse): Verdict => {
  const { status, json } = response;
  if (status === 401 && memberOf(json, 'error') === notForThisAgent)
    return { kind: 'forbidden', reason: answered(status, 'not for this agent') };
  return verdictOf(response, '');
};
