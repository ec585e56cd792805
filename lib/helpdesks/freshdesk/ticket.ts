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
import { labelOf, priorityOf, sourceOf, stateOf } from './vocabulary.ts';

/** The list holds whole tickets: a detail is the same, read later. */
export const toTicket = (listed: unknown, detail: unknown, { baseUrl }: ConnectionContext): CanonicalTicket => {
  const entry = detail ?? listed;
  const member = (name: string): unknown => memberOf(entry, name);
  const id = readId(member('id'));
  const status = wordOf(member('status'));
  const source = wordOf(member('source'));
  return {
    id,
    source: sourceOf(source),
    customer_id: readId(member('requester_id')) ?? unknownCustomer,
    subject: readText(member('subject')),
    message: readText(member('description_text')) || readText(member('description')),
    status: labelOf(status),
    created_at: member('created_at'),
    updated_at: member('updated_at'),
    state: stateOf(status),
    tags: readTags(member('tags')),
    origin: { channel: source, ...present({ brand: readId(member('product_id')) ?? undefined }) },
    ...present({
      priority: priorityOf(wordOf(member('priority'))),
      assignee_id: readId(member('responder_id')) ?? undefined,
      group_id: readId(member('group_id')) ?? undefined,
      url: id === null ? undefined : agentUrl(baseUrl, `/a/tickets/${encodeURIComponent(id)}`),
    }),
  };
};

/** The numbers of Freshdesk's vocabularies, as text. */
const wordOf = (value: unknown): string => shortName(readId(value) ?? '');
