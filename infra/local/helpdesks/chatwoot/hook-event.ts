import { createHmac, randomUUID } from 'node:crypto';
import type { HookChange, HookRequestOf } from '../simulator/hooks.ts';
import { conversationJson, epochSeconds, messageJson } from './conversation.ts';
import type { ChatwootDesk } from './desk.ts';

const events: Readonly<Partial<Record<HookChange, string>>> = {
  created: 'conversation_created',
  updated: 'conversation_updated',
  commented: 'message_created',
};

/** A webhook of the account for each change of a conversation. What is deleted is reported by none. */
export const chatwootEvent =
  (desk: ChatwootDesk): HookRequestOf =>
  ({ ticketId, change, at }, secret) => {
    const conversation = desk.find(Number(ticketId));
    const event = events[change];
    if (!conversation || !event) return null;
    const messages = desk.messagesOf(conversation.id);
    const last = messages.at(-1);
    const shown = conversationJson(conversation, messages, { isOlder: false });
    const isOfMessage = event === 'message_created' && last;
    const body = JSON.stringify({
      ...(isOfMessage ? { ...messageJson(last, conversation.id), conversation: shown } : shown),
      ...{ account: { id: 1, name: 'Acme' }, event },
    });
    const timestamp = `${epochSeconds(at)}`;
    const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
    return {
      body,
      headers: {
        'content-type': 'application/json',
        'x-chatwoot-delivery': randomUUID(),
        'x-chatwoot-timestamp': timestamp,
        'x-chatwoot-signature': `sha256=${signature}`,
      },
    };
  };
