import type { SimulatedTicket, SimulatedTickets, TicketState } from '../simulator/simulated-helpdesk.ts';
import type { NewArticle, TicketChange, ZammadDesk } from './desk.ts';
import { isOfCustomer, type ZammadTicket } from './ticket.ts';
import { mergedId, states as vocabulary } from './vocabulary.ts';

export const states = ['new', 'open', 'pending', 'closed'] as const;

const stateIds: Readonly<Record<TicketState, number>> = {
  new: 1,
  open: 2,
  pending: 3,
  on_hold: 6,
  solved: 4,
  closed: 4,
};

const stateOf = (stateId: number): TicketState => {
  const type = vocabulary.find(({ id }) => id === stateId)?.type ?? 'open';
  if (type === 'pending reminder' || type === 'pending action') return 'pending';
  return type === 'merged' ? 'closed' : type;
};

const changeOf = ({ subject, state }: Partial<Pick<SimulatedTicket, 'subject' | 'state'>>): TicketChange => ({
  ...(subject !== undefined && { title: subject }),
  ...(state !== undefined && { state_id: stateIds[state] }),
});

/** Of so many tickets one begins with a note of agents among themselves. */
const notedFirst = 4;
const note: NewArticle = { sender: 'Agent', type: 'note', internal: true, text: 'Called before' };

/** Of so many one is somebody's, tagged and of a priority. */
const assigned = 3;

/** The tickets in the words of no desk. Zammad deletes without a trace, and has no spam. */
export const ticketsOf = (desk: ZammadDesk): SimulatedTickets => {
  const living = (text: string): number => {
    const ticket = desk.find(Number(text));
    if (!ticket || ticket.state_id === mergedId) throw new RangeError(`Ticket ${text} is gone`);
    return ticket.id;
  };
  let made = 0;

  return {
    create({ createdAt, text = 'Printer is stuck', ...given } = {}) {
      made += 1;
      const dated = {
        ...(createdAt !== undefined && { created_at: createdAt }),
        ...(made % assigned === 0 && { owner_id: 4, tags: ['vip'], priority_id: 3 }),
      };
      const first: NewArticle = { text, content_type: made % 2 === 0 ? 'text/html' : 'text/plain' };
      const begins = made % notedFirst === 0 ? [note, first] : [first];
      return `${desk.create({ ...changeOf(given), ...dated }, begins).id}`;
    },
    update(id, { text, ...change }) {
      if (text !== undefined) desk.rewrite(living(id), text);
      desk.update(living(id), changeOf(change));
    },
    comment: (id, text) => desk.write(living(id), { sender: 'Agent', text }),
    remove: (id) => desk.remove(living(id)),
    merge: (id, into) => desk.merge(living(id), living(into)),
    truth: () => [
      ...desk.inOrderOfIds().map((ticket) => truthOf(ticket, desk)),
      ...desk.deletedOnes().map((ticket) => ({ ...truthOf(ticket, desk), gone: 'deleted' as const })),
    ],
  };
};

const truthOf = ({ id, title, state_id, updated_at }: ZammadTicket, desk: ZammadDesk): SimulatedTicket => ({
  ...{ id: `${id}`, subject: title, state: stateOf(state_id), updatedAt: updated_at },
  text: desk.articlesOf(id).find(isOfCustomer)?.text ?? '',
  gone: state_id === mergedId ? 'merged' : null,
});
