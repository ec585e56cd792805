import { memberOf } from '#lib/json.ts';
import { type HelpdeskResponse, headerOf } from '../call.ts';
import { readText } from '../canonical-ticket.ts';
import { answered, type Verdict, verdictOf } from '../verdict.ts';

/** `{"errorMessages": ["…"], "errors": {}}`: sentences in the language of the user, so that none is repeated. */
const messagesIn = (json: unknown): string => {
  const messages = memberOf(json, 'errorMessages');
  return Array.isArray(messages) ? messages.slice(0, 10).map(readText).join('\n').slice(0, 2_000) : '';
};

/** What is said of a token that is too old is unconfirmed: any refusal that names one counts. So it is with a key. */
const lostPlace = /next_?page_?token|page token|'(?:issue ?)?key'/i;
/** Also if the user does not see the project. */
const unknownProject = /'project'/i;

/** Some sites answer whom they do not know as anybody on the Internet: with nothing, and this reason. */
const failedLogin = /AUTHENTICAT(?:ED_FAILED|ION_DENIED)/;

export const classify = (response: HelpdeskResponse): Verdict => {
  const { status, json, headers } = response;
  const reason = answered(status, '');
  if (status < 300 && failedLogin.test(headerOf(headers, 'x-seraph-loginreason') ?? ''))
    return { kind: 'unauthorized', reason };
  if (status === 400 && lostPlace.test(messagesIn(json))) return { kind: 'cursor-lost', reason };
  if (status === 400 && unknownProject.test(messagesIn(json)))
    return { kind: 'forbidden', reason: `${reason}: a project is not there, or not for these credentials` };
  return verdictOf(response, '');
};
