import type { Document, Filter } from 'mongodb';
import { inSession, type Store } from '#lib/mongo/store.ts';
import type { Changes } from './changes.ts';

export type HistoryAction = 'created' | 'updated' | 'deleted' | 'restored';

/** What happened to one ticket. */
export type HistoryEntry = { ticket_id: string; action: HistoryAction; changes: Changes; job_id?: string };

export type HistoryDoc = HistoryEntry & {
  tenant_id: string;
  /** The tenant's changes are numbered without a gap, in the order in which they became visible. */
  seq: number;
  recorded_at: Date;
};

export type OwnerEntry = Pick<HistoryDoc, 'ticket_id' | 'seq'> & {
  changes: { customer_id: { old: string | null; new: string | null } };
};

/** What a change made of a ticket's texts. */
export type TextEntry = Pick<HistoryDoc, 'ticket_id' | 'seq'> & {
  changes: Partial<Record<'subject' | 'message', { new: unknown }>>;
};

/** The last number that a tenant's changes have used. */
type ChangeCounterDoc = { _id: string; seq: number; at: Date; turns?: number };

/** What happened to a tenant's tickets, in order. */
export const historyOf = (store: Store, tenantId: string) => {
  const history = store.db.collection<HistoryDoc>('ticket_history');
  const counters = store.db.collection<ChangeCounterDoc>('change_counters');
  const session = inSession(store);
  const ofTenant = (filter: Filter<HistoryDoc>): Filter<HistoryDoc> => ({ ...filter, tenant_id: tenantId });

  return {
    /**
     * Makes a transaction that writes no history wait for its turn among the tenant's transactions, as those that write
     * some do: it sees what they wrote before it, and they see what it writes.
     */
    async takeTurn(): Promise<void> {
      await counters.updateOne(
        { _id: tenantId },
        [
          {
            $set: {
              seq: { $ifNull: ['$seq', 0] },
              at: { $max: ['$at', '$$NOW'] },
              turns: { $add: [{ $ifNull: ['$turns', 0] }, 1] }, // a write that changes nothing conflicts with nobody
            },
          },
        ],
        { ...session, upsert: true },
      );
    },

    /**
     * Writes the entries as part of a transaction. Taking the numbers from one document puts the tenant's transactions
     * in line, so a number that a reader has seen is never followed by a smaller one.
     */
    async record(entries: readonly HistoryEntry[]): Promise<void> {
      if (entries.length === 0) return;
      const counter = await counters.findOneAndUpdate(
        { _id: tenantId },
        [{ $set: { seq: { $add: [{ $ifNull: ['$seq', 0] }, entries.length] }, at: { $max: ['$at', '$$NOW'] } } }],
        { ...session, upsert: true, returnDocument: 'after' },
      );
      if (!counter) throw new Error('The change counter was not stored');
      const first = counter.seq - entries.length + 1;
      const docs = entries.map((entry, index) => ({
        ...entry,
        tenant_id: tenantId,
        seq: first + index,
        recorded_at: counter.at,
      }));
      await history.insertMany(docs, { ...session, ordered: false });
    },

    /** Some of the tickets that are or were a customer's, by what their history says. */
    async ticketsOnceOf(customerId: string, limit: number): Promise<string[]> {
      const entries = await history
        .find(ofTenant({ 'changes.customer_id.new': customerId }), { ...session, projection: { ticket_id: 1 }, limit })
        .toArray();
      return [...new Set(entries.map(({ ticket_id }) => ticket_id))];
    },

    /** Of these tickets every entry that names a customer, in order: who had the ticket from then on. */
    ownersOf: (ticketIds: readonly string[]): Promise<OwnerEntry[]> =>
      history
        .find<OwnerEntry>(ofTenant({ ticket_id: { $in: [...ticketIds] }, 'changes.customer_id': { $exists: true } }), {
          ...session,
          projection: { ticket_id: 1, seq: 1, 'changes.customer_id': 1 },
          sort: { seq: 1 },
        })
        .toArray(),

    /** Every text that these tickets got, those of each in order; one after the other, since they may be many and long. */
    textsOf: (ticketIds: readonly string[]): AsyncIterable<TextEntry> =>
      history.find<TextEntry>(
        ofTenant({
          ticket_id: { $in: [...ticketIds] },
          $or: [{ 'changes.subject': { $exists: true } }, { 'changes.message': { $exists: true } }],
        }),
        {
          ...session,
          projection: { ticket_id: 1, seq: 1, 'changes.subject.new': 1, 'changes.message.new': 1 },
          sort: { ticket_id: -1, seq: 1 }, // as an index has them
        },
      ),

    /** Changes the past: what stands in the entries of these tickets. */
    async rewrite(ticketIds: readonly string[], pipeline: Document[]): Promise<void> {
      await history.updateMany(ofTenant({ ticket_id: { $in: [...ticketIds] } }), pipeline, session);
    },

    /** One ticket's entries, newest first. */
    ofTicket: (ticketId: string, limit: number): Promise<HistoryDoc[]> =>
      history.find(ofTenant({ ticket_id: ticketId }), { ...session, sort: { seq: -1 }, limit }).toArray(),

    /** The tenant's entries after a number, oldest first. */
    after: (seq: number, limit: number): Promise<HistoryDoc[]> =>
      history.find(ofTenant({ seq: { $gt: seq } }), { ...session, sort: { seq: 1 }, limit }).toArray(),
  };
};
