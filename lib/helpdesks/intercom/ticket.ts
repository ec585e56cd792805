import { memberOf } from '#lib/json.ts';
import { plainText } from '#lib/text/plain-text.ts';
import {
  type CanonicalTicket,
  present,
  readId,
  readMoment,
  readTags,
  readText,
  shortName,
  unknownCustomer,
} from '../canonical-ticket.ts';
import { customerTypes } from './facts.ts';
import { textIn } from './text.ts';
import { priorityOf, sourceOf, stateOf } from './vocabulary.ts';

/** A detail is the same conversation with its parts. Its page for agents is on another host than the API. */
export const toTicket = (listed: unknown, detail: unknown): CanonicalTicket => {
  const entry = listed ?? detail;
  const member = (name: string): unknown => memberOf(entry, name);
  const source = member('source');
  const status = shortName(member('state')) || 'unknown';
  const channel = shortName(memberOf(source, 'type'));
  return {
    id: readId(member('id')),
    source: sourceOf(channel),
    customer_id: customerOf(entry),
    subject: plainText(readText(memberOf(source, 'subject'))) || readText(member('title')),
    message: textIn(listed, detail),
    status,
    created_at: member('created_at'),
    updated_at: member('updated_at'),
    state: stateOf(status),
    tags: readTags(namesIn(member('tags'))),
    origin: { channel },
    ...present({
      priority: priorityOf(shortName(member('priority'))),
      assignee_id: assigneeIn(member('admin_assignee_id')),
      group_id: assigneeIn(member('team_assignee_id')),
      first_responded_at: readMoment(memberOf(member('statistics'), 'first_admin_reply_at')),
    }),
  };
};

const customerOf = (entry: unknown): string => {
  const contacts = memberOf(memberOf(entry, 'contacts'), 'contacts');
  const [first] = Array.isArray(contacts) ? contacts : [];
  const author = memberOf(memberOf(entry, 'source'), 'author');
  const isCustomer = customerTypes.has(memberOf(author, 'type'));
  return readId(memberOf(first, 'id')) ?? (isCustomer ? readId(memberOf(author, 'id')) : null) ?? unknownCustomer;
};

const namesIn = (tags: unknown): unknown => {
  const list = memberOf(tags, 'tags');
  return Array.isArray(list) ? list.map((tag) => memberOf(tag, 'name')) : [];
};

/** Nobody is null, and in places 0 (unconfirmed). */
const assigneeIn = (value: unknown): string | undefined => {
  const id = readId(value);
  return id === null || id === '0' ? undefined : id;
};
