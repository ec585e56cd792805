import { memberOf } from '#lib/json.ts';
import { adfText } from '#lib/text/adf-text.ts';
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
import { priorityOf, stateOf } from './vocabulary.ts';

/** The search holds whole issues: a detail is the same, read later. */
export const toTicket = (listed: unknown, detail: unknown, { baseUrl }: ConnectionContext): CanonicalTicket => {
  const entry = detail ?? listed;
  const fields = memberOf(entry, 'fields');
  const field = (name: string, of: string): unknown => memberOf(memberOf(fields, name), of);
  const key = shortName(memberOf(entry, 'key'));
  return {
    id: readId(memberOf(entry, 'id')),
    // The channel of a request is a field that each site has under an id of its own.
    source: 'other',
    customer_id: readId(field('reporter', 'accountId')) ?? unknownCustomer,
    subject: readText(memberOf(fields, 'summary')),
    message: messageOf(memberOf(fields, 'description')),
    status: shortName(field('status', 'name')) || 'unknown',
    created_at: memberOf(fields, 'created'),
    updated_at: memberOf(fields, 'updated'),
    state: stateOf(shortName(memberOf(field('status', 'statusCategory'), 'key'))),
    tags: readTags(memberOf(fields, 'labels')),
    origin: { channel: '', ...present({ form: shortName(field('issuetype', 'name')) || undefined }) },
    ...present({
      priority: priorityOf(shortName(field('priority', 'name'))),
      assignee_id: readId(field('assignee', 'accountId')) ?? undefined,
      group_id: readId(field('project', 'key')) ?? undefined,
      url: key === '' || isGateway(baseUrl) ? undefined : agentUrl(baseUrl, `/browse/${encodeURIComponent(key)}`),
    }),
  };
};

/** It has no pages for agents, and does not name the site. */
const isGateway = (baseUrl: string): boolean => new URL(baseUrl).pathname !== '/';

/** Twice what is stored of a message. */
const maxTextLength = 128 * 1024;

/** A document; some sites give text. */
const messageOf = (description: unknown): string =>
  typeof description === 'string' ? description : adfText(description, maxTextLength);
