import { ticketStore } from '../simulator/ticket-store.ts';
import { type Conversation, isOfCustomer, type Message } from './conversation.ts';

export type NewConversation = Partial<Conversation>;
/** What an agent, a customer or the system may change. */
export type ConversationChange = Partial<Omit<Conversation, 'id' | 'created_at'>>;
export type NewMessage = Partial<Omit<Message, 'id'>>;

/** The conversations of an account. Each change counts as made now, by the given clock. */
export const chatwootDesk = (now: () => number) => {
  const conversations = ticketStore<number, Conversation>();
  const messages = messageLog();
  const deleted = new Map<number, Conversation>();
  let lastId = 0;

  const update = (id: number, change: ConversationChange): Conversation => {
    const { status } = conversations.get(id);
    const changed = conversations.change(id, { updated_at: now(), last_activity_at: now(), ...change });
    const content = `Conversation was marked ${changed.status} by Alex P.`;
    if (changed.status !== status) messages.add(id, { message_type: 'activity', content, created_at: now() });
    return changed;
  };
  return {
    /** With its messages, of the customer and of the same time unless they say otherwise. */
    create(given: NewConversation = {}, begins: readonly NewMessage[] = [{}]): Conversation {
      const id = given.id ?? lastId + 1;
      lastId = Math.max(lastId, id);
      const at = given.created_at ?? now();
      for (const message of begins) messages.add(id, { created_at: at, ...message });
      return conversations.put({ ...usual, updated_at: at, last_activity_at: at, ...given, id, created_at: at });
    },
    update,
    /** A change that no message reports, such as one of its own attributes. */
    touch: (id: number, change: ConversationChange = {}): Conversation =>
      conversations.change(id, { updated_at: now(), ...change }),
    /** Somebody writes. */
    write(id: number, message: NewMessage): void {
      update(id, {});
      messages.add(id, { created_at: now(), ...message });
    },
    /** The first words of the customer are other ones. */
    rewrite(id: number, content: string | null): void {
      update(id, {});
      messages.rewriteFirst(id, content);
    },
    /** It leaves no trace. */
    remove(id: number): void {
      deleted.set(id, conversations.get(id));
      conversations.forget(id);
    },
    find: conversations.find,
    messagesOf: messages.of,
    inOrder: conversations.view,
    all: conversations.all,
    /** What the API shows nowhere. */
    deletedOnes: (): readonly Conversation[] => [...deleted.values()],
  };
};

const messageLog = () => {
  const messages = new Map<number, Message[]>();
  let last = 0;
  const of = (conversationId: number): readonly Message[] => messages.get(conversationId) ?? [];
  return {
    of,
    add(conversationId: number, message: NewMessage & { created_at: number }): void {
      last += 1;
      messages.set(conversationId, [...of(conversationId), { ...usualMessage, ...message, id: last }]);
    },
    rewriteFirst(conversationId: number, content: string | null): void {
      const first = of(conversationId).find(isOfCustomer);
      messages.set(
        conversationId,
        of(conversationId).map((message) => (message === first ? { ...message, content } : message)),
      );
    },
  };
};

export type ChatwootDesk = ReturnType<typeof chatwootDesk>;

const usual: Omit<Conversation, 'id' | 'created_at' | 'updated_at' | 'last_activity_at'> = {
  status: 'open',
  priority: null,
  channel: 'Channel::WebWidget',
  mail_subject: null,
  contact_id: 7,
  assignee_id: null,
  team_id: null,
  labels: [],
  odd: {},
};

const usualMessage: Omit<Message, 'id' | 'created_at'> = {
  content: 'Printer is stuck',
  message_type: 'incoming',
  private: false,
};
