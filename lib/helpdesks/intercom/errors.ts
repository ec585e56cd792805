import { memberOf } from '#lib/json.ts';
import type { HelpdeskResponse } from '../call.ts';
import { readText } from '../canonical-ticket.ts';
import { answered, type Verdict, verdictOf } from '../verdict.ts';

/** `{"type": "error.list", "errors": [{"code": "unauthorized"}]}`: only the code, since a message may hold any words. */
const codeIn = (json: unknown): string => {
  const errors = memberOf(json, 'errors');
  const [first] = Array.isArray(errors) ? errors : [];
  return /^[a-z_]{1,64}$/.exec(readText(memberOf(first, 'code')))?.[0] ?? '';
};

/** What is said of a place in the search that is not known any more is unconfirmed: a refusal that names it counts. */
const isLostCursor = ({ status, json }: HelpdeskResponse): boolean =>
  (status === 400 || status === 422) && /starting_after|cursor/.test((JSON.stringify(json) ?? '').slice(0, 2_000));

/** A version that has no list of deleted conversations. */
const unknownToVersion = 'intercom_version_invalid';

export const classify = (response: HelpdeskResponse): Verdict => {
  const code = codeIn(response.json);
  if (isLostCursor(response) || (response.status === 400 && code === unknownToVersion))
    return { kind: 'cursor-lost', reason: answered(response.status, code) };
  return verdictOf(response, code);
};
