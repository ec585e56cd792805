import { memberOf } from '#lib/json.ts';
import type { HelpdeskResponse } from '../call.ts';
import { readText } from '../canonical-ticket.ts';
import { answered, type Verdict, verdictOf } from '../verdict.ts';

/** Codes and names of fields; anything else may hold words of a customer. */
const word = /^[a-z_]{1,64}$/;
const wordIn = (value: unknown): string => word.exec(readText(value))?.[0] ?? '';

const invalidFields = (json: unknown): string[] => {
  const errors = memberOf(json, 'errors');
  return Array.isArray(errors) ? errors.slice(0, 10).map((error) => wordIn(memberOf(error, 'field'))) : [];
};

/** `{"code": "invalid_credentials"}`, or `{"description": "Validation failed", "errors": [{"field": "page"}]}`. */
const faultIn = (json: unknown): string => {
  const fields = invalidFields(json).filter((field) => field !== '');
  return wordIn(memberOf(json, 'code')) || (fields.length > 0 ? `invalid ${fields.join(', ')}` : '');
};

export const classify = (response: HelpdeskResponse): Verdict => {
  const { status, json } = response;
  const fault = faultIn(json);
  // Beyond the last page: pages became smaller since the cursor was written.
  if (status === 400 && invalidFields(json).includes('page'))
    return { kind: 'cursor-lost', reason: answered(status, fault) };
  return verdictOf(response, fault);
};
