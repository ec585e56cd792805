import { memberOf } from '#lib/json.ts';
import { type HookReader, hmacOf, isSameSecret, numericIds, verdictOn } from '../hook.ts';

const signatureHeader = 'x-zendesk-webhook-signature';
const timeHeader = 'x-zendesk-webhook-signature-timestamp';

/** `zen:ticket:35` */
const subjectOf = (event: unknown): string | undefined => {
  const subject = memberOf(event, 'subject');
  return typeof subject === 'string' ? /^zen:ticket:(\d+)$/.exec(subject)?.[1] : undefined;
};

/** Webhooks of events, and those of triggers, whose body is `{"ticket_id": "{{ticket.id}}"}`. Zendesk makes the secret. */
export const hook: HookReader = {
  secretBy: 'helpdesk',
  accepted: 202,
  verify({ headers, body }, secret, now) {
    const time = headers[timeHeader] ?? '';
    const expected = hmacOf('sha256', secret, time, body).toString('base64');
    return verdictOn(isSameSecret(headers[signatureHeader], expected), Date.parse(time), now);
  },
  ticketIds: (event) => numericIds([memberOf(event, 'ticket_id'), subjectOf(event)]),
};
