import type { SimulatedTicket, SimulatedTickets, TicketState } from '../simulator/simulated-helpdesk.ts';
import { agentId, type LivingStatus, type ZendeskDesk } from './desk.ts';
import { epochSeconds, type ZendeskTicket } from './ticket.ts';

export const states = ['new', 'open', 'pending', 'on_hold', 'solved', 'closed'] as const;

const statusOf = (state: TicketState): LivingStatus => (state === 'on_hold' ? 'hold' : state);

const stateOf = (status: LivingStatus): TicketState => (status === 'hold' ? 'on_hold' : status);

const changeOf = ({ subject, text, state }: Partial<Pick<SimulatedTicket, 'subject' | 'text' | 'state'>>) => ({
  ...(subject !== undefined && { subject: subject === '' ? null : subject }),
  ...(text !== undefined && { description: text === '' ? null : text }),
  ...(state !== undefined && { status: statusOf(state) }),
});

/** The tickets of a desk in the words of no desk. Zendesk deletes spam, and closes what was merged. */
export const ticketsOf = (desk: ZendeskDesk): SimulatedTickets => {
  const living = (id: string): number => {
    const ticket = desk.find(Number(id));
    if (!ticket || ticket.status === 'deleted') throw new RangeError(`Ticket ${id} is gone`);
    return ticket.id;
  };
  const remove = (id: string): void => void desk.remove(living(id));

  return {
    create: ({ createdAt, ...given } = {}) =>
      `${desk.create({ ...changeOf(given), ...(createdAt !== undefined && { created_at: createdAt }) }).id}`,
    update: (id, change) => void desk.update(living(id), changeOf(change)),
    comment: (id, text) => desk.comment(living(id), text, true, agentId),
    remove,
    restore: (id) => void desk.restore(Number(id)),
    spam: remove,
    merge: (id, into) => desk.merge(living(id), living(into)),
    truth: () => desk.all().map((ticket) => truthOf(ticket, desk)),
  };
};

const truthOf = (ticket: ZendeskTicket, desk: ZendeskDesk): SimulatedTicket => {
  const status = ticket.status === 'deleted' ? desk.statusBefore(ticket.id) : ticket.status;
  return {
    id: `${ticket.id}`,
    subject: ticket.subject ?? '',
    text: ticket.description ?? '',
    state: stateOf(status),
    gone: ticket.status === 'deleted' ? 'deleted' : null,
    updatedAt: epochSeconds(ticket.updated_at) * 1_000,
  };
};
