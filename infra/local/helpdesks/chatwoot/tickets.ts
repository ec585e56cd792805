import type { SimulatedTicket, SimulatedTickets, TicketState } from '../simulator/simulated-helpdesk.ts';
import { type Conversation, epochSeconds, isOfCustomer, type Status } from './conversation.ts';
import type { ChatwootDesk, ConversationChange, NewMessage } from './desk.ts';

export const states = ['open', 'pending', 'on_hold', 'solved'] as const;

const statusOf: Readonly<Record<TicketState, Status>> = {
  ...{ new: 'open', open: 'open', pending: 'pending', on_hold: 'snoozed', solved: 'resolved', closed: 'resolved' },
};
const stateOf: Readonly<Record<Status, TicketState>> = {
  ...{ open: 'open', pending: 'pending', snoozed: 'on_hold', resolved: 'solved' },
};

/** Only e-mails have a subject. */
const changeOf = ({ subject, state }: Partial<Pick<SimulatedTicket, 'subject' | 'state'>>): ConversationChange => ({
  ...(subject !== undefined && {
    channel: subject === '' ? 'Channel::WebWidget' : 'Channel::Email',
    mail_subject: subject === '' ? null : subject,
  }),
  ...(state !== undefined && { status: statusOf[state] }),
});

const greeting: NewMessage = { message_type: 'template', content: 'How may we help?' };
const note: NewMessage = { message_type: 'outgoing', private: true, content: 'Called before' };

/** Of so many conversations one begins with a greeting and a note among agents. */
const greetedFirst = 4;
/** Of so many one is longer than what is shown of its messages at once. */
const long = 30;
const manyMessages = 21;

/** Of so many one is somebody's, labelled and of a priority. */
const assigned = 3;

const messagesFor = (made: number, content: string | null): NewMessage[] => [
  ...(made % greetedFirst === 0 ? [greeting, note] : []),
  { content },
  ...(made % long === 0 ? new Array<NewMessage>(manyMessages).fill({ message_type: 'outgoing', content: 'And?' }) : []),
];

const contentOf = (text: string): string | null => (text === '' ? null : text);

/** The conversations in the words of no desk. Chatwoot deletes without a trace, merges nothing and has no spam. */
export const ticketsOf = (desk: ChatwootDesk, { isOlder }: { isOlder: boolean }): SimulatedTickets => {
  const living = (text: string): number => {
    const conversation = desk.find(Number(text));
    if (!conversation) throw new RangeError(`Conversation ${text} is gone`);
    return conversation.id;
  };
  const truthOf = (conversation: Conversation): SimulatedTicket => ({
    ...{ id: `${conversation.id}`, subject: conversation.mail_subject ?? '', state: stateOf[conversation.status] },
    text: desk.messagesOf(conversation.id).find(isOfCustomer)?.content ?? '',
    gone: null,
    updatedAt: isOlder ? epochSeconds(conversation.last_activity_at) * 1_000 : conversation.updated_at,
  });
  let made = 0;

  return {
    create({ createdAt, text = 'Printer is stuck', ...given } = {}) {
      made += 1;
      const dated = {
        ...(createdAt !== undefined && { created_at: createdAt }),
        ...(made % assigned === 0 && { assignee_id: 3, team_id: 5, labels: ['vip'], priority: 'high' as const }),
      };
      return `${desk.create({ ...changeOf(given), ...dated }, messagesFor(made, contentOf(text))).id}`;
    },
    update(id, { text, ...change }) {
      if (text !== undefined) desk.rewrite(living(id), contentOf(text));
      desk.update(living(id), changeOf(change));
    },
    comment: (id, content) => desk.write(living(id), { message_type: 'outgoing', content }),
    remove: (id) => desk.remove(living(id)),
    truth: () => [
      ...desk.all().map(truthOf),
      ...desk.deletedOnes().map((conversation) => ({ ...truthOf(conversation), gone: 'deleted' as const })),
    ],
  };
};
