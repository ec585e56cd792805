import { isDeepStrictEqual } from 'node:util';
import type { ObjectId, WithId } from 'mongodb';
import type { Store } from '#lib/mongo/store.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { wordsOfTicket } from '#lib/tickets/ticket-words.ts';

const batchSize = 500;

/**
 * Recomputes the stored words of every ticket, which earlier versions of the rules may have cut differently. A
 * concurrent write of a page is not undone. Answers how many differed.
 */
export const wordTickets = async (store: Store, tenantId: string): Promise<number> => {
  const tickets = store.db.collection<TicketDoc>('tickets');
  let worded = 0;
  let after: ObjectId | undefined;
  for (;;) {
    const batch = await tickets
      .find({ tenant_id: tenantId, ...(after && { _id: { $gt: after } }) }, { sort: { _id: 1 }, limit: batchSize })
      .project<Worded>({ external_id: 1, customer_id: 1, subject: 1, message: 1, keywords: 1, search_terms: 1 })
      .toArray();
    if (batch.length === 0) return worded;
    const outdated = batch.flatMap(({ _id, subject, message, customer_id, external_id, ...stored }) => {
      const words = wordsOfTicket({ external_id, customer_id, subject, message });
      const filter = { _id, tenant_id: tenantId, subject, message, customer_id };
      return isDeepStrictEqual(stored, words) ? [] : [{ updateOne: { filter, update: { $set: words } } }];
    });
    if (outdated.length > 0) worded += (await tickets.bulkWrite(outdated, { ordered: false })).modifiedCount;
    after = batch.at(-1)?._id;
  }
};

type Worded = WithId<
  Pick<TicketDoc, 'external_id' | 'customer_id' | 'subject' | 'message' | 'keywords' | 'search_terms'>
>;
