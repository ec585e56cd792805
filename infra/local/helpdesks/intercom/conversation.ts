import { htmlOf } from '../simulator/html.ts';
import { isAtLeast } from './versions.ts';

export type ConversationState = 'open' | 'closed' | 'snoozed';
export type Priority = 'none' | 'low' | 'medium' | 'high' | 'urgent';

export type Author = {
  readonly type: 'user' | 'lead' | 'contact' | 'admin' | 'bot';
  readonly id: string;
  readonly name: string;
  readonly email: string;
};

/** A conversation as the workspace holds it; times are milliseconds since 1970, texts are plain. */
export type Conversation = {
  readonly id: string;
  readonly title: string | null;
  readonly state: ConversationState;
  readonly priority: Priority;
  /** The channel that it began on. */
  readonly channel: string;
  readonly delivered_as: 'customer_initiated' | 'admin_initiated' | 'automated';
  readonly subject: string;
  /** The message that began it; null: it was redacted. */
  readonly text: string | null;
  readonly author: Author;
  readonly contact_ids: readonly string[];
  readonly admin_assignee_id: number | null;
  readonly team_assignee_id: number | null;
  readonly tags: readonly string[];
  readonly language: string | null;
  readonly created_at: number;
  readonly updated_at: number;
  /** Members of the answer that differ from what is usual. */
  readonly odd: Readonly<Record<string, unknown>>;
};

export type Part = {
  readonly id: string;
  readonly part_type: 'comment' | 'note' | 'close' | 'assignment';
  /** Null: there is none, or it was redacted. */
  readonly text: string | null;
  readonly author: Author;
  readonly redacted: boolean;
  readonly created_at: number;
};

export const isCustomer = ({ type }: Author): boolean => type === 'user' || type === 'lead' || type === 'contact';

/** Whether a part has words of a customer. */
export const isOfCustomer = ({ part_type, author }: Part): boolean => part_type === 'comment' && isCustomer(author);

export const epochSeconds = (ms: number): number => Math.floor(ms / 1_000);

type Display = { readonly version: string; readonly isPlain?: boolean };

const shown = (text: string, { isPlain = false }: Display): string => (isPlain ? text : htmlOf(text));

/** Since 2.16 nobody is 0, and there are five priorities; before, nobody was null, and there were two. */
const drifting = ({ priority, admin_assignee_id, team_assignee_id }: Conversation, { version }: Display) =>
  isAtLeast(version, '2.16')
    ? { priority, admin_assignee_id: admin_assignee_id ?? 0, team_assignee_id: team_assignee_id ?? 0 }
    : { priority: priority === 'none' ? 'not_priority' : 'priority', admin_assignee_id, team_assignee_id };

/** As the API shows it in lists. */
export const conversationJson = (
  conversation: Conversation,
  parts: readonly Part[],
  display: Display,
): Record<string, unknown> => ({
  type: 'conversation',
  id: conversation.id,
  created_at: epochSeconds(conversation.created_at),
  updated_at: epochSeconds(conversation.updated_at),
  waiting_since: null,
  snoozed_until: conversation.state === 'snoozed' ? epochSeconds(conversation.updated_at) + 3_600 : null,
  title: conversation.title,
  state: conversation.state,
  open: conversation.state === 'open',
  read: true,
  ...drifting(conversation, display),
  source: sourceJson(conversation, display),
  contacts: {
    type: 'contact.list',
    contacts: conversation.contact_ids.map((id) => ({ type: 'contact', id, external_id: null })),
  },
  teammates: null,
  tags: { type: 'tag.list', tags: conversation.tags.map((name, at) => ({ type: 'tag', id: `${at + 1}`, name })) },
  custom_attributes: conversation.language === null ? {} : { Language: conversation.language },
  first_contact_reply: null,
  conversation_rating: null,
  sla_applied: null,
  statistics: statisticsJson(parts),
  ticket: null,
  linked_objects: { type: 'list', data: [], total_count: 0, has_more: false },
  ...conversation.odd,
});

const statisticsJson = (parts: readonly Part[]) => {
  const reply = parts.find(({ part_type, author }) => part_type === 'comment' && author.type === 'admin');
  return reply ? { type: 'conversation_statistics', first_admin_reply_at: epochSeconds(reply.created_at) } : null;
};

const sourceJson = ({ id, channel, delivered_as, subject, text, author }: Conversation, display: Display) => ({
  type: channel,
  id: `${Number(id) % 10_000_000_000}`,
  delivered_as,
  subject: shown(subject, display),
  body: text === null ? null : shown(text, display),
  author,
  attachments: [],
  url: null,
  redacted: text === null,
});

const mostParts = 500;

/** As the API shows it alone: with its newest parts. */
export const wholeConversationJson = (
  conversation: Conversation,
  parts: readonly Part[],
  display: Display,
): Record<string, unknown> => ({
  ...conversationJson(conversation, parts, display),
  conversation_parts: {
    type: 'conversation_part.list',
    conversation_parts: parts.slice(-mostParts).map((part) => partJson(part, display)),
    total_count: parts.length,
  },
});

const partJson = ({ id, part_type, text, author, redacted, created_at }: Part, display: Display) => ({
  type: 'conversation_part',
  id,
  part_type,
  body: text === null ? null : shown(text, display),
  created_at: epochSeconds(created_at),
  updated_at: epochSeconds(created_at),
  notified_at: epochSeconds(created_at),
  assigned_to: null,
  author,
  attachments: [],
  external_id: null,
  redacted,
});
