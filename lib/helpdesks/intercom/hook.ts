import { memberOf } from '#lib/json.ts';
import { type HookReader, hubVerdict, numericIds } from '../hook.ts';

/** The conversation that an event is about, or a part of which it is about. */
const conversationIn = (item: unknown): unknown[] => [
  memberOf(item, 'type') === 'conversation' ? memberOf(item, 'id') : undefined,
  memberOf(item, 'conversation_id'),
  memberOf(memberOf(item, 'conversation'), 'id'),
];

/** Webhooks of an app, signed with its client secret. Intercom switches a webhook off that answers anything but 200 for long. */
export const hook: HookReader = {
  secretBy: 'helpdesk',
  accepted: 200,
  verify: (request, secret) => hubVerdict('sha1', request, secret),
  ticketIds: (event) => numericIds(conversationIn(memberOf(memberOf(event, 'data'), 'item'))),
};
