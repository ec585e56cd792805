import { memberOf } from '#lib/json.ts';
import { type HookReader, isSameSecret, numericIds, untimedVerdict } from '../hook.ts';

const secretHeader = 'X-Intake-Secret';

/**
 * Automation rules that trigger a webhook, with the body `{"ticket_id": "{{ticket.id}}"}` or the one that Freshdesk makes of
 * chosen fields. Nothing is signed: the rule sends the secret itself. That it accepts another status than 200 is unconfirmed.
 */
export const hook: HookReader = {
  secretBy: 'intake',
  secretHeader,
  accepted: 200,
  verify: ({ headers }, secret) => untimedVerdict(isSameSecret(headers[secretHeader.toLowerCase()], secret)),
  ticketIds: (event) =>
    numericIds([memberOf(event, 'ticket_id'), memberOf(memberOf(event, 'freshdesk_webhook'), 'ticket_id')]),
};
