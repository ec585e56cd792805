import type { Filter } from 'mongodb';
import { inSession, type Store } from '#lib/mongo/store.ts';
import type { Changes } from './changes.ts';
import { originalTextsOf, type StoredChanges, withOriginalTexts, withText } from './original-texts.ts';

export type HistoryAction = 'created' | 'updated' | 'deleted' | 'restored';

/** A history entry of one ticket. */
export type HistoryEntry = { ticket_id: string; action: HistoryAction; changes: Changes; job_id?: string };

export type HistoryDoc = HistoryEntry & {
  tenant_id: string;
  /** The tenant's changes are numbered without gaps, in the order in which they became visible. */
  seq: number;
  recorded_at: Date;
};

/** As stored; releases before 0.2 stored the texts of new tickets, too. */
export type StoredHistory = Omit<HistoryDoc, 'changes'> & { changes: StoredChanges };

export type OwnerEntry = Pick<HistoryDoc, 'ticket_id' | 'seq'> & {
  changes: { customer_id: { old: string | null; new: string | null } };
};

/** The texts that a change set. */
export type TextEntry = Pick<HistoryDoc, 'ticket_id' | 'seq'> & {
  changes: Partial<Record<'subject' | 'message', { new: unknown }>>;
};

/** The position of a text: the number of its change, as old or new value. */
export type TextPlace = { seq: number; field: 'subject' | 'message'; side: 'old' | 'new' };

/** A tenant's history, to be read. Only the ledger writes it. */
export const historyOf = (store: Store, tenantId: string) => {
  const history = store.db.collection<StoredHistory>('ticket_history');
  const session = inSession(store);
  const ofTenant = (filter: Filter<StoredHistory>): Filter<StoredHistory> => ({ ...filter, tenant_id: tenantId });

  return {
    /** Some of the tickets that are or were a customer's, by their history. */
    async ticketsOnceOf(customerId: string, limit: number): Promise<string[]> {
      const entries = await history
        .find(ofTenant({ 'changes.customer_id.new': customerId }), { ...session, projection: { ticket_id: 1 }, limit })
        .toArray();
      return [...new Set(entries.map(({ ticket_id }) => ticket_id))];
    },

    /** All entries of these tickets that name a customer, in order per ticket: its successive owners. */
    ownersOf: (ticketIds: readonly string[]): Promise<OwnerEntry[]> =>
      history
        .find<OwnerEntry>(ofTenant({ ticket_id: { $in: [...ticketIds] }, 'changes.customer_id': { $exists: true } }), {
          ...session,
          projection: { ticket_id: 1, seq: 1, 'changes.customer_id': 1 },
          sort: { ticket_id: -1, seq: 1 }, // the order of the index
        })
        .toArray(),

    /** All texts that these tickets got, in order per ticket; streamed, since they may be many and long. */
    async *textsOf(ticketIds: readonly string[]): AsyncGenerator<TextEntry> {
      const originals = await originalTextsOf(store, tenantId, ticketIds);
      const entries = history.find<StoredHistory>(
        ofTenant({
          ticket_id: { $in: [...ticketIds] },
          $or: [{ 'changes.subject': { $exists: true } }, { 'changes.message': { $exists: true } }],
        }),
        {
          ...session,
          projection: { ticket_id: 1, seq: 1, 'changes.subject.new': 1, 'changes.message.new': 1 },
          sort: { ticket_id: -1, seq: 1 }, // as an index has them
        },
      );
      for await (const entry of entries) yield withText(entry, originals);
    },

    /** One ticket's entries, newest first. */
    ofTicket: async (ticketId: string, limit: number): Promise<HistoryDoc[]> =>
      withOriginalTexts(
        store,
        tenantId,
        await history.find(ofTenant({ ticket_id: ticketId }), { ...session, sort: { seq: -1 }, limit }).toArray(),
      ),

    /** The tenant's entries after a number, oldest first. */
    after: async (seq: number, limit: number): Promise<HistoryDoc[]> =>
      withOriginalTexts(
        store,
        tenantId,
        await history.find(ofTenant({ seq: { $gt: seq } }), { ...session, sort: { seq: 1 }, limit }).toArray(),
      ),
  };
};

/** The number of the tenant's last change; 0 if there is none. */
export const lastNumberOf = async (store: Store, tenantId: string): Promise<number> => {
  const last = await store.db
    .collection<StoredHistory>('ticket_history')
    .findOne({ tenant_id: tenantId }, { ...inSession(store), sort: { seq: -1 }, projection: { seq: 1 } });
  return last?.seq ?? 0;
};
