import type { SimulatedTicket, SimulatedTickets, TicketState } from '../simulator/simulated-helpdesk.ts';
import { type Conversation, type ConversationState, epochSeconds, isCustomer, isOfCustomer } from './conversation.ts';
import { alex, type IntercomDesk, kim } from './desk.ts';

export const states = ['open', 'on_hold', 'closed'] as const;

const wordOf = (state: TicketState): ConversationState =>
  state === 'closed' || state === 'open' ? state : state === 'solved' ? 'closed' : 'snoozed';

const stateOf = (state: ConversationState): TicketState => (state === 'snoozed' ? 'on_hold' : state);

/** Only e-mails have a subject. */
const changeOf = ({ subject, state }: Partial<Pick<SimulatedTicket, 'subject' | 'state'>>) => ({
  ...(subject !== undefined && { subject, channel: subject === '' ? 'conversation' : 'email' }),
  ...(state !== undefined && { state: wordOf(state) }),
});

/** Of so many conversations one was begun by an agent, so that only a part has the customer's words. */
const begunByAgents = 5;

/** Of so many one is somebody's, tagged and of a priority. */
const assigned = 3;

/** The conversations in the words of no desk. Intercom closes what was merged, and has no spam. */
export const ticketsOf = (desk: IntercomDesk): SimulatedTickets => {
  const living = (id: string): string => {
    if (!desk.find(id)) throw new RangeError(`Conversation ${id} is gone`);
    return id;
  };
  let made = 0;

  return {
    create({ createdAt, text = 'Printer is stuck', ...given } = {}) {
      made += 1;
      const dated = {
        ...(createdAt !== undefined && { created_at: createdAt }),
        ...(made % assigned === 0 && { admin_assignee_id: Number(alex.id), tags: ['vip'], priority: 'high' as const }),
      };
      if (made % begunByAgents !== 0) return desk.create({ ...changeOf(given), text, ...dated }).id;
      const byAgent = { delivered_as: 'admin_initiated', author: alex, text: 'How may we help?' } as const;
      const { id, updated_at } = desk.create({ ...changeOf(given), ...byAgent, ...dated });
      desk.reply(id, kim, text, { at: updated_at });
      return id;
    },
    update(id, { text, ...change }) {
      if (text !== undefined) desk.rewrite(living(id), text);
      desk.update(living(id), changeOf(change));
    },
    comment: (id, text) => desk.reply(living(id), alex, text),
    remove: (id) => desk.remove(living(id)),
    merge: (id, into) => desk.merge(living(id), living(into)),
    truth: () => [
      ...desk.all().map((conversation) => truthOf(conversation, desk)),
      ...desk.deletedOnes().map(({ conversation }) => ({ ...truthOf(conversation, desk), gone: 'deleted' as const })),
    ],
  };
};

const truthOf = (conversation: Conversation, desk: IntercomDesk): SimulatedTicket => {
  const { id, subject, text, state, author, updated_at } = conversation;
  const first = desk.partsOf(id).find(isOfCustomer);
  return {
    ...{ id, subject, state: stateOf(state), gone: null },
    text: (isCustomer(author) ? text : first?.text) ?? '',
    updatedAt: epochSeconds(updated_at) * 1_000,
  };
};
