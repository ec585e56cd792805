export const statuses = ['open', 'resolved', 'pending', 'snoozed'] as const;
export type Status = (typeof statuses)[number];

/** A conversation as the account holds it; times are milliseconds since 1970. */
export type Conversation = {
  /** Its number within the account. */
  readonly id: number;
  readonly status: Status;
  readonly priority: 'low' | 'medium' | 'high' | 'urgent' | null;
  readonly channel: `Channel::${string}`;
  readonly mail_subject: string | null;
  readonly contact_id: number;
  readonly assignee_id: number | null;
  readonly team_id: number | null;
  readonly labels: readonly string[];
  readonly created_at: number;
  /** Moves with every change. */
  readonly updated_at: number;
  /** Moves with every message, those by which the product reports changes included. */
  readonly last_activity_at: number;
  /** Members of the answer that differ from what is usual. */
  readonly odd: Readonly<Record<string, unknown>>;
};

export const messageTypes = { incoming: 0, outgoing: 1, activity: 2, template: 3 } as const;

export type Message = {
  readonly id: number;
  /** Null: there are attachments only. */
  readonly content: string | null;
  readonly message_type: keyof typeof messageTypes;
  readonly private: boolean;
  readonly created_at: number;
};

/** Whether a message has words of the customer. */
export const isOfCustomer = (message: Message): boolean => message.message_type === 'incoming' && !message.private;

export const epochSeconds = (ms: number): number => Math.floor(ms / 1_000);

const accountId = 1;
const inboxId = 2;
const contact = (id: number) => ({
  id,
  name: 'Kim R.',
  email: null,
  phone_number: null,
  thumbnail: '',
  type: 'contact',
});
const agent = (id: number) => ({ id, name: 'Alex P.', email: 'alex@acme.example', role: 'agent', thumbnail: '' });

const attributesOf = ({ mail_subject }: Conversation) => (mail_subject === null ? {} : { mail_subject });

/** As the API shows it, with its last message and when an agent replied first. Older servers do not say when it changed. */
export const conversationJson = (
  conversation: Conversation,
  messages: readonly Message[],
  { isOlder }: { isOlder: boolean },
): Record<string, unknown> => {
  const last = messages.at(-1);
  const reply = messages.find((message) => message.message_type === 'outgoing' && !message.private);
  const { id, contact_id, assignee_id, team_id, channel, updated_at, last_activity_at } = conversation;
  return {
    meta: {
      ...{ sender: contact(contact_id), channel, hmac_verified: false },
      ...(assignee_id !== null && { assignee: agent(assignee_id) }),
      ...(team_id !== null && { team: { id: team_id, name: 'second line' } }),
    },
    id,
    messages: last ? [messageJson(last, id)] : [],
    ...{ account_id: accountId, additional_attributes: attributesOf(conversation), custom_attributes: {} },
    ...{ agent_last_seen_at: 0, assignee_last_seen_at: 0, contact_last_seen_at: 0, can_reply: true, muted: false },
    ...{ inbox_id: inboxId, labels: [...conversation.labels], snoozed_until: null, status: conversation.status },
    ...{ created_at: epochSeconds(conversation.created_at), timestamp: epochSeconds(last_activity_at) },
    ...(!isOlder && { updated_at: updated_at / 1_000 }),
    first_reply_created_at: reply ? epochSeconds(reply.created_at) : 0,
    ...{ unread_count: 0, last_activity_at: epochSeconds(last_activity_at) },
    ...{ priority: conversation.priority, waiting_since: 0, sla_policy_id: null },
    ...conversation.odd,
  };
};

export const messageJson = (message: Message, conversationId: number): Record<string, unknown> => ({
  ...{ id: message.id, content: message.content, account_id: accountId, inbox_id: inboxId },
  ...{ conversation_id: conversationId, message_type: messageTypes[message.message_type], content_type: 'text' },
  ...{ status: 'sent', content_attributes: {}, created_at: epochSeconds(message.created_at) },
  ...{ private: message.private, source_id: null },
  ...(message.message_type === 'incoming' && { sender: contact(7) }),
  ...(message.message_type === 'outgoing' && { sender: { ...agent(3), type: 'user' } }),
});

/** What is said about a conversation beside its messages. */
export const metaJson = (conversation: Conversation): Record<string, unknown> => ({
  labels: [...conversation.labels],
  additional_attributes: attributesOf(conversation),
  contact: contact(conversation.contact_id),
  ...(conversation.assignee_id !== null && { assignee: agent(conversation.assignee_id) }),
  agent_last_seen_at: null,
  assignee_last_seen_at: null,
});
