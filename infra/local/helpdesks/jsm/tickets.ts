import type { SimulatedTicket, SimulatedTickets, TicketState } from '../simulator/simulated-helpdesk.ts';
import { type Issue, type StatusName, statuses } from './issue.ts';
import type { IssueChange, JsmSite } from './site.ts';

export const states = ['new', 'open', 'closed'] as const;

const statusNames: Readonly<Record<TicketState, StatusName>> = {
  ...{ new: 'Open', open: 'Waiting for support', pending: 'Waiting for customer', on_hold: 'Waiting for support' },
  ...{ solved: 'Resolved', closed: 'Closed' },
};

const stateOf = ({ status }: Issue): TicketState =>
  (({ new: 'new', indeterminate: 'open', done: 'closed' }) as const)[statuses[status].category.key];

/** A summary is never empty. */
const changeOf = ({ subject, text, state }: Partial<SimulatedTicket>): IssueChange => ({
  ...(subject !== undefined && { summary: subject === '' ? 'No summary' : subject }),
  ...(text !== undefined && { text: text === '' ? null : text }),
  ...(state !== undefined && { status: statusNames[state] }),
});

/** The issues of a site in the words of no desk. What is deleted never comes back. */
export const ticketsOf = (site: JsmSite): SimulatedTickets => {
  const living = (id: string): string => {
    if (!site.find(id)) throw new RangeError(`Issue ${id} is gone`);
    return id;
  };
  return {
    create: ({ createdAt, ...given } = {}) =>
      site.create({ ...changeOf(given), ...(createdAt !== undefined && { created_at: createdAt }) }).id,
    update: (id, change) => void site.update(living(id), changeOf(change)),
    comment: (id, text) => site.comment(living(id), text),
    remove: (id) => site.remove(living(id)),
    truth: () => [
      ...site.all().map((issue) => truthOf(issue, null)),
      ...site.deleted().map((issue) => truthOf(issue, 'deleted')),
    ],
  };
};

const truthOf = (issue: Issue, gone: SimulatedTicket['gone']): SimulatedTicket => ({
  id: issue.id,
  subject: issue.summary,
  text: issue.text ?? '',
  state: stateOf(issue),
  gone,
  updatedAt: issue.updated_at,
});
