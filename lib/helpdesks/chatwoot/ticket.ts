import { memberOf } from '#lib/json.ts';
import {
  agentUrl,
  type CanonicalTicket,
  present,
  readId,
  readMoment,
  readTags,
  readText,
  shortName,
  unknownCustomer,
} from '../canonical-ticket.ts';
import type { ConnectionContext } from '../helpdesk-adapter.ts';
import { changedAt, lastActivity } from './entry.ts';
import { textIn } from './messages.ts';
import { priorityOf, sourceOf, stateOf } from './vocabulary.ts';

/** The list holds all of a conversation but its text, which is in its messages. Only e-mails have a subject. */
export const toTicket = (listed: unknown, detail: unknown, { baseUrl }: ConnectionContext): CanonicalTicket => {
  const member = (name: string): unknown => memberOf(listed, name);
  const idIn = (name: string): string | null => readId(memberOf(memberOf(member('meta'), name), 'id'));
  const id = readId(member('id'));
  const status = shortName(member('status')) || 'unknown';
  const channel = shortName(memberOf(member('meta'), 'channel'));
  return {
    id,
    source: sourceOf(channel),
    customer_id: idIn('sender') ?? unknownCustomer,
    subject: readText(memberOf(member('additional_attributes'), 'mail_subject')),
    message: textIn(detail),
    status,
    created_at: member('created_at'),
    updated_at: changedAt(listed)?.toISOString() ?? lastActivity(listed),
    state: stateOf(status),
    tags: readTags(member('labels')),
    origin: { channel },
    ...present({
      priority: priorityOf(shortName(member('priority'))),
      assignee_id: idIn('assignee') ?? undefined,
      group_id: idIn('team') ?? undefined,
      first_responded_at: readMoment(member('first_reply_created_at')),
      url: id === null ? undefined : agentUrl(baseUrl, pageOf(baseUrl, id)),
    }),
  };
};

/** Pages of people are beside those of the API. */
const pageOf = (baseUrl: string, id: string): string =>
  `${new URL(baseUrl).pathname.replace(/^\/api\/v1\//, '/app/')}/conversations/${encodeURIComponent(id)}`;
