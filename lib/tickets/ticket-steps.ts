import type { Document } from 'mongodb';
import { inSession, type Store } from '#lib/mongo/store.ts';
import type { State } from './helpdesk-fields.ts';
import { classificationFields, type TicketDoc } from './ticket.ts';
import type { HistoryAction, StoredHistory } from './ticket-history.ts';

/** What an entry of the history says of how far a ticket is, and no text of it. Null: it has none any more. */
export type HistoryStep = {
  ticket_id: string;
  seq: number;
  action: HistoryAction;
  recorded_at: Date;
  status?: string;
  state?: State | null;
  urgency?: TicketDoc['urgency'];
  /** When the ticket was created, by what its help desk says from now on, and said before. */
  created_at?: Date;
  created_before?: Date;
  first_responded_at?: Date | null;
  /** Whether anything changed that its help desk says. */
  isOfDesk: boolean;
};

type StepRow = Omit<HistoryStep, 'isOfDesk'> & { fields: string[] };

const newOf = (field: string) => `$changes.${field}.new`;

const stepFields = {
  _id: 0,
  ...{ ticket_id: 1, seq: 1, action: 1, recorded_at: 1 },
  ...{ status: newOf('status'), state: newOf('state'), urgency: newOf('urgency'), created_at: newOf('created_at') },
  first_responded_at: newOf('first_responded_at'),
  created_before: '$changes.created_at.old',
  fields: { $map: { input: { $objectToArray: '$changes' }, in: '$$this.k' } },
};

/** Fields of which only triage and people here say something. */
const ownFields: ReadonlySet<string> = new Set([...classificationFields, 'triage_feedback']);

const stepOf = ({ fields, ...row }: StepRow): HistoryStep => ({
  ...row,
  isOfDesk: row.action !== 'updated' || fields.some((field) => !ownFields.has(field)),
});

/** A tenant's history as steps of its tickets. */
export const ticketStepsOf = (store: Store, tenant_id: string) => {
  const history = store.db.collection<StoredHistory>('ticket_history');
  const read = async (stages: Document[]): Promise<HistoryStep[]> => {
    const rows = await history.aggregate<StepRow>([...stages, { $project: stepFields }], inSession(store)).toArray();
    return rows.map(stepOf);
  };
  return {
    /** Those after a change number, oldest first. */
    after: (seq: number, limit: number): Promise<HistoryStep[]> =>
      read([{ $match: { tenant_id, seq: { $gt: seq } } }, { $sort: { seq: 1 } }, { $limit: limit }]),

    /** Those of some tickets, one ticket after the other, of each the oldest first; streamed, since they may be many. */
    async *ofTickets(ticketIds: readonly string[]): AsyncGenerator<HistoryStep> {
      if (ticketIds.length === 0) return;
      const stages = [
        { $match: { tenant_id, ticket_id: { $in: [...ticketIds] } } },
        { $sort: { ticket_id: -1, seq: 1 } }, // as an index has them
        { $project: stepFields },
      ];
      for await (const row of history.aggregate<StepRow>(stages, inSession(store))) yield stepOf(row);
    },
  };
};
