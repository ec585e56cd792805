import { createHmac, randomUUID } from 'node:crypto';
import type { HookChange, HookRequestOf } from '../simulator/hooks.ts';
import { keyOf } from './issue.ts';
import type { JsmSite } from './site.ts';

const events: Readonly<Record<HookChange, string>> = {
  created: 'jira:issue_created',
  updated: 'jira:issue_updated',
  commented: 'comment_created',
  removed: 'jira:issue_deleted',
  restored: 'jira:issue_updated',
  spam: 'jira:issue_updated',
  merged: 'jira:issue_updated',
};

/** A webhook that an administrator has created. */
export const jsmEvent =
  (site: JsmSite): HookRequestOf =>
  ({ ticketId, change, at }, secret) => {
    const issue = site.find(ticketId) ?? site.deleted().find(({ id }) => id === ticketId);
    const body = JSON.stringify({
      timestamp: at,
      webhookEvent: events[change],
      issue: { id: ticketId, key: issue && keyOf(issue), fields: { summary: issue?.summary } },
    });
    const signature = createHmac('sha256', secret).update(body).digest('hex');
    return {
      body,
      headers: {
        'content-type': 'application/json; charset=UTF-8',
        'x-atlassian-webhook-identifier': randomUUID(),
        'x-atlassian-webhook-flow': 'Primary',
        'x-hub-signature': `sha256=${signature}`,
      },
    };
  };
