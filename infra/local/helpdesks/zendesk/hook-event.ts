import { createHmac, randomUUID } from 'node:crypto';
import type { HookChange, HookRequestOf } from '../simulator/hooks.ts';

const types: Readonly<Record<HookChange, string>> = {
  created: 'created',
  updated: 'status_changed',
  commented: 'comment_added',
  removed: 'soft_deleted',
  restored: 'undeleted',
  spam: 'marked_as_spam',
  merged: 'merged',
};

/** A webhook of ticket events. Zendesk writes ids as texts here, and statuses in capitals. */
export const zendeskEvent: HookRequestOf = ({ ticketId, change, at }, secret) => {
  const time = new Date(at).toISOString();
  const body = JSON.stringify({
    type: `zen:event-type:ticket.${types[change]}`,
    account_id: 22_129_848,
    id: randomUUID(),
    time,
    zendesk_event_version: '2022-11-06',
    subject: `zen:ticket:${ticketId}`,
    detail: { id: ticketId, status: change === 'removed' ? 'DELETED' : 'OPEN', updated_at: time },
    event: { meta: { sequence: { id: randomUUID(), position: 1 } } },
  });
  return {
    body,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'x-zendesk-webhook-id': '01HN4ZS8Q0000000000000001',
      'x-zendesk-webhook-signature-timestamp': time,
      'x-zendesk-webhook-signature': createHmac('sha256', secret).update(`${time}${body}`).digest('base64'),
    },
  };
};
