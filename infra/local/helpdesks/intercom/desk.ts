import { searchIndex } from '../simulator/search-index.ts';
import { ticketStore } from '../simulator/ticket-store.ts';
import { type Author, type Conversation, isCustomer, isOfCustomer, type Part } from './conversation.ts';

export type NewConversation = Partial<Conversation>;
/** What an agent, a customer or the workspace may change. */
export type ConversationChange = Partial<Omit<Conversation, 'id' | 'created_at'>>;
export type DeletedConversation = {
  readonly conversation: Conversation;
  readonly deletedAt: number;
  readonly metricsRetained: boolean;
};

type Reply = { readonly at?: number; readonly part_type?: Part['part_type'] };

/** Ids have 15 digits. */
const beforeFirstId = 215_474_207_312_000;

export const kim: Author = { type: 'user', id: '64b0c1', name: 'Kim &amp; Co', email: 'kim@example.com' };
export const alex: Author = { type: 'admin', id: '814860', name: 'Alex P.', email: 'alex@acme.example' };

/** The conversations of a workspace. Each change counts as made now, by the given clock. */
export const intercomDesk = (now: () => number) => {
  const conversations = ticketStore<string, Conversation>();
  const index = searchIndex<string, Conversation>(now);
  const parts = partLog(now);
  let deleted: readonly DeletedConversation[] = [];
  let lastId = beforeFirstId;

  const put = (conversation: Conversation): Conversation => {
    index.put(conversation, Math.min(conversation.updated_at, now()));
    return conversations.put(conversation);
  };
  const update = (id: string, change: ConversationChange): Conversation =>
    put({ ...conversations.get(id), updated_at: now(), ...change });

  return {
    create(given: NewConversation = {}): Conversation {
      const id = given.id ?? `${lastId + 1}`;
      lastId = Math.max(lastId, Number(id));
      const at = given.created_at ?? now();
      return put({ ...usual, updated_at: at, ...given, id, created_at: at });
    },
    update,
    ...writing(parts, update, now),
    remove(id: string, { metricsRetained = true } = {}): void {
      const conversation = conversations.get(id);
      conversations.forget(id);
      index.remove(id);
      deleted = [...deleted, { conversation, deletedAt: now(), metricsRetained }];
    },
    find: conversations.find,
    partsOf: parts.of,
    /** All that are not deleted. */
    all: conversations.all,
    /** The first deleted one first. */
    deletedOnes: (): readonly DeletedConversation[] => deleted,
    /** What a search finds that learns of changes late. */
    searchable: index.inOrder,
  };
};

/** What people write in a conversation, and what becomes of it. */
const writing = (
  parts: PartLog,
  update: (id: string, change: ConversationChange) => Conversation,
  now: () => number,
) => ({
  /** Now, by default. */
  reply(id: string, author: Author, text: string, { at = now(), part_type = 'comment' }: Reply = {}): void {
    update(id, { updated_at: at });
    parts.add(id, { author, text, part_type, created_at: at });
  },
  /** The first words of a customer are other ones, wherever they stand. */
  rewrite(id: string, text: string): void {
    const { author } = update(id, {});
    if (isCustomer(author)) update(id, { text });
    else parts.rewriteFirst(id, text);
  },
  /** What the customer first wrote is hidden for good. */
  redact: (id: string): Conversation => update(id, { text: null }),
  /** The conversation is closed, and a note in the other says so. */
  merge(id: string, into: string): void {
    update(into, {});
    parts.add(into, { author: alex, text: `Conversation ${id} was merged into this one.`, part_type: 'note' });
    update(id, { state: 'closed' });
    parts.add(id, { author: alex, text: null, part_type: 'close' });
  },
});

const partLog = (now: () => number) => {
  const parts = new Map<string, readonly Part[]>();
  let last = 0;
  const of = (id: string): readonly Part[] => parts.get(id) ?? [];
  return {
    of,
    add(id: string, part: Pick<Part, 'author' | 'text'> & Partial<Part>): void {
      last += 1;
      const whole: Part = { part_type: 'comment', redacted: false, created_at: now(), ...part, id: `${last}` };
      parts.set(id, [...of(id), whole]);
    },
    rewriteFirst(id: string, text: string): void {
      const first = of(id).find(isOfCustomer);
      parts.set(
        id,
        of(id).map((part) => (part === first ? { ...part, text } : part)),
      );
    },
  };
};

type PartLog = ReturnType<typeof partLog>;

export type IntercomDesk = ReturnType<typeof intercomDesk>;

const usual: Omit<Conversation, 'id' | 'created_at' | 'updated_at'> = {
  title: '',
  state: 'open',
  priority: 'none',
  channel: 'conversation',
  delivered_as: 'customer_initiated',
  subject: '',
  text: 'Printer is stuck',
  author: kim,
  contact_ids: [kim.id],
  admin_assignee_id: null,
  team_assignee_id: null,
  tags: [],
  language: 'English',
  odd: {},
};
