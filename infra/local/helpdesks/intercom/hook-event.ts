import { createHmac, randomUUID } from 'node:crypto';
import type { HookChange, HookRequestOf } from '../simulator/hooks.ts';
import { epochSeconds } from './conversation.ts';

const topics: Readonly<Record<HookChange, string>> = {
  created: 'conversation.user.created',
  updated: 'conversation.admin.opened',
  commented: 'conversation.admin.replied',
  removed: 'conversation.deleted',
  restored: 'conversation.admin.opened',
  spam: 'conversation.admin.closed',
  merged: 'conversation.admin.closed',
};

/** A notification of an app's webhook. */
export const intercomEvent: HookRequestOf = ({ ticketId, change, at }, secret) => {
  const body = JSON.stringify({
    type: 'notification_event',
    app_id: 'abc123',
    data: { type: 'notification_event_data', item: { type: 'conversation', id: ticketId } },
    links: {},
    id: `notif_${randomUUID()}`,
    topic: topics[change],
    delivery_status: 'pending',
    delivery_attempts: 1,
    delivered_at: 0,
    first_sent_at: epochSeconds(at),
    created_at: epochSeconds(at),
    self: null,
  });
  const signature = createHmac('sha1', secret).update(body).digest('hex');
  return { body, headers: { 'content-type': 'application/json', 'x-hub-signature': `sha1=${signature}` } };
};
