import { memberOf } from '#lib/json.ts';
import {
  agentUrl,
  type CanonicalTicket,
  present,
  readId,
  readMoment,
  readText,
  shortName,
  unknownCustomer,
} from '../canonical-ticket.ts';
import type { ConnectionContext } from '../helpdesk-adapter.ts';
import { textIn } from './articles.ts';
import { unassigned } from './facts.ts';
import { priorityOf, sourceOf, stateOf, stateWordOf } from './vocabulary.ts';

/** The list holds all of a ticket but its text, which is in its articles. */
export const toTicket = (listed: unknown, detail: unknown, { baseUrl }: ConnectionContext): CanonicalTicket => {
  const member = (name: string): unknown => memberOf(listed, name);
  const id = readId(member('id'));
  const status = stateWordOf(listed) || 'unknown';
  const channel = shortName(member('create_article_type'));
  const owner = readId(member('owner_id'));
  return {
    id,
    source: sourceOf(channel),
    customer_id: readId(member('customer_id')) ?? unknownCustomer,
    subject: readText(member('title')),
    message: textIn(detail),
    status,
    created_at: member('created_at'),
    updated_at: member('updated_at'),
    state: stateOf(status),
    origin: { channel },
    ...present({
      priority: priorityOf(listed),
      assignee_id: owner === null || owner === unassigned ? undefined : owner,
      group_id: readId(member('group_id')) ?? undefined,
      first_responded_at: readMoment(member('first_response_at')),
      url: id === null ? undefined : agentUrl(baseUrl, `/#ticket/zoom/${encodeURIComponent(id)}`),
    }),
  };
};
