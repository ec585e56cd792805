import type { Random } from '../demo-provider/demo/random.ts';
import type { ProviderTicket } from '../demo-provider/provider-ticket.ts';
import type { SimulatedHelpdesk, SimulatedTicket, TicketState } from '../helpdesks/simulator/simulated-helpdesk.ts';

type Desk = Pick<SimulatedHelpdesk, 'tickets'>;

const states: Readonly<Record<string, TicketState>> = {
  open: 'open',
  pending: 'pending',
  resolved: 'solved',
  closed: 'closed',
};

export const createFrom = (
  { tickets }: Desk,
  { subject, message, status }: ProviderTicket,
  createdAt?: number,
): void => {
  const state = states[status] ?? 'open';
  tickets.create({ subject, text: message, state, ...(createdAt !== undefined && { createdAt }) });
};

/** The desk does not grow for ever, however long the demo runs. */
const mostTickets = 300;

const weights = { create: 6, answer: 3, solve: 3, remove: 1 } as const;

/** What happens at a desk with each call: somebody writes, is answered, is done, or a ticket is deleted. */
export const changeOf = ({ tickets }: Desk, unwritten: readonly ProviderTicket[], random: Random): (() => void) => {
  let writtenSoFar = 0;

  const create = (): void => {
    const next = unwritten[writtenSoFar++ % unwritten.length];
    if (next) createFrom({ tickets }, { ...next, status: 'open' });
  };
  const changes: Readonly<Record<keyof typeof weights, (ticket: SimulatedTicket) => void>> = {
    create,
    answer: ({ id }) => tickets.comment(id, 'Thank you, we are looking into it.'),
    solve: ({ id }) => tickets.update(id, { state: 'solved' }),
    remove: ({ id }) => tickets.remove(id),
  };
  return () => {
    const living = tickets.truth().filter(({ gone }) => gone === null);
    if (living.length === 0) return create();
    const ticket = random.pick(living);
    changes[living.length >= mostTickets ? 'remove' : random.weighted(weights)](ticket);
  };
};
