import { memberOf } from '#lib/json.ts';
import { type HookReader, hubVerdict, numericIds } from '../hook.ts';

/** Webhooks of triggers, whose body has the whole ticket, or is `{"ticket_id": "#{ticket.id}"}`. Zammad signs if it has a token. */
export const hook: HookReader = {
  secretBy: 'intake',
  accepted: 202,
  verify: (request, secret) => hubVerdict('sha1', request, secret),
  ticketIds: (event) => numericIds([memberOf(memberOf(event, 'ticket'), 'id'), memberOf(event, 'ticket_id')]),
};
