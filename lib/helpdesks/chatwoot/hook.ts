import { memberOf } from '#lib/json.ts';
import { type HookReader, hmacOf, isSameSecret, numericIds, verdictOn } from '../hook.ts';

const signatureHeader = 'x-chatwoot-signature';
const timeHeader = 'x-chatwoot-timestamp';

/** Somebody is typing: nothing has changed yet. */
const isTyping = /^conversation_typing_/;

/** An event of a conversation is the conversation, one of a message has it, and all others are about none. */
const conversationIn = (event: unknown): unknown => {
  const name = memberOf(event, 'event');
  if (typeof name !== 'string' || isTyping.test(name)) return undefined;
  return memberOf(memberOf(event, 'conversation'), 'id') ?? (/^conversation_/.test(name) && memberOf(event, 'id'));
};

/** Webhooks of the account. Chatwoot makes the secret, and signs the time in seconds, a dot, and the body. */
export const hook: HookReader = {
  secretBy: 'helpdesk',
  accepted: 202,
  verify({ headers, body }, secret, now) {
    const time = headers[timeHeader] ?? '';
    const expected = `sha256=${hmacOf('sha256', secret, `${time}.`, body).toString('hex')}`;
    return verdictOn(isSameSecret(headers[signatureHeader], expected), Number(time) * 1_000, now);
  },
  ticketIds: (event) => numericIds([conversationIn(event)]),
};
