import type { SimulatedTicket, SimulatedTickets, TicketState } from '../simulator/simulated-helpdesk.ts';
import type { FreshdeskDesk, TicketChange } from './desk.ts';
import { type FreshdeskTicket, plain, wholeSeconds } from './ticket.ts';

export const states = ['open', 'pending', 'solved', 'closed'] as const;

const statuses: Readonly<Record<TicketState, number>> = {
  ...{ new: 2, open: 2, on_hold: 2 },
  ...{ pending: 3, solved: 4, closed: 5 },
};

const stateOf = (status: number): TicketState => states[status - 2] ?? 'open';

const changeOf = ({ subject, text, state }: Partial<SimulatedTicket>): TicketChange => ({
  ...(subject !== undefined && { subject: subject === '' ? null : subject }),
  ...(text !== undefined && { text: text === '' ? null : text }),
  ...(state !== undefined && { status: statuses[state] }),
});

/** The tickets of a desk in the words of no desk. What was merged is closed. */
export const ticketsOf = (desk: FreshdeskDesk): SimulatedTickets => {
  const living = (id: string): number => {
    const ticket = desk.find(Number(id));
    if (!ticket || ticket.deleted || ticket.spam) throw new RangeError(`Ticket ${id} is gone`);
    return ticket.id;
  };
  return {
    create: ({ createdAt, ...given } = {}) =>
      `${desk.create({ ...changeOf(given), ...(createdAt !== undefined && { created_at: createdAt }) }).id}`,
    update: (id, change) => void desk.update(living(id), changeOf(change)),
    comment: (id, text) => desk.reply(living(id), text),
    remove: (id) => void desk.remove(living(id)),
    restore: (id) => void desk.restore(Number(id)),
    spam: (id) => void desk.spam(living(id)),
    merge: (id, into) => desk.merge(living(id), living(into)),
    truth: () => desk.all().map(truthOf),
  };
};

const truthOf = ({ id, subject, text, status, deleted, spam, updated_at }: FreshdeskTicket): SimulatedTicket => ({
  id: `${id}`,
  subject: subject ?? '',
  text: plain(text ?? ''),
  state: stateOf(status),
  gone: deleted ? 'deleted' : spam ? 'spam' : null,
  updatedAt: wholeSeconds(updated_at),
});
