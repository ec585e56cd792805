import { memberOf } from '#lib/json.ts';
import {
  agentUrl,
  type CanonicalTicket,
  present,
  readId,
  readTags,
  readText,
  shortName,
  unknownCustomer,
} from '../canonical-ticket.ts';
import type { ConnectionContext } from '../helpdesk-adapter.ts';
import { firstResponseOf } from './metric-sets.ts';
import { priorityOf, sourceOf, stateOf } from './vocabulary.ts';

/** The list holds whole tickets: a detail is the same, read later. */
export const toTicket = (listed: unknown, detail: unknown, { baseUrl }: ConnectionContext): CanonicalTicket => {
  const entry = detail ?? listed;
  const id = readId(memberOf(entry, 'id'));
  const channel = shortName(memberOf(memberOf(entry, 'via'), 'channel'));
  const status = shortName(memberOf(entry, 'status')) || 'unknown';
  return {
    id,
    source: sourceOf(channel),
    customer_id: readId(memberOf(entry, 'requester_id')) ?? unknownCustomer,
    subject: readText(memberOf(entry, 'subject')),
    message: readText(memberOf(entry, 'description')),
    status,
    created_at: memberOf(entry, 'created_at'),
    updated_at: memberOf(entry, 'updated_at'),
    state: stateOf(status),
    tags: readTags(memberOf(entry, 'tags')),
    origin: originOf(entry, channel),
    ...present({
      priority: priorityOf(readText(memberOf(entry, 'priority'))),
      assignee_id: readId(memberOf(entry, 'assignee_id')) ?? undefined,
      group_id: readId(memberOf(entry, 'group_id')) ?? undefined,
      first_responded_at: firstResponseOf(entry),
      url: id === null ? undefined : agentUrl(baseUrl, `/agent/tickets/${encodeURIComponent(id)}`),
    }),
  };
};

/** Merged tickets are closed ones with this tag. Unconfirmed: without it a ticket only lacks the mark. */
const mergedTag = 'closed_by_merge';

const originOf = (entry: unknown, channel: string): CanonicalTicket['origin'] => {
  const tags = memberOf(entry, 'tags');
  return {
    channel,
    ...present({
      brand: readId(memberOf(entry, 'brand_id')) ?? undefined,
      form: readId(memberOf(entry, 'ticket_form_id')) ?? undefined,
      merged: Array.isArray(tags) && tags.includes(mergedTag) ? (true as const) : undefined,
    }),
  };
};
