import type { AnyBulkWriteOperation, WithId } from 'mongodb';
import type { Store } from '#lib/mongo/store.ts';
import { triageRecordOf } from '#lib/tickets/stored-triage.ts';
import { fingerprintOf, type TicketDoc } from '#lib/tickets/ticket.ts';
import { keywordsIn } from '#lib/triage/keyword.ts';

const batchSize = 500;

/**
 * For a release before 0.2: gives a tenant's tickets the form that it reads, without the search terms, which its own
 * rebuild-stats makes. Repeatable after an interruption; nothing may write meanwhile. Answers how many there were.
 */
export const toFormerTickets = async ({ db }: Store, tenantId: string): Promise<number> => {
  const tickets = db.collection<TicketDoc>('tickets');
  let formed = 0;
  for (let after = ''; ; ) {
    const batch = await tickets
      .find(
        { tenant_id: tenantId, external_id: { $gt: after }, fingerprint: { $exists: false } },
        { sort: { external_id: 1 }, limit: batchSize },
      )
      .toArray();
    const last = batch.at(-1);
    if (!last) return formed;
    await tickets.bulkWrite(batch.map(formerForm), { ordered: false });
    formed += batch.length;
    after = last.external_id;
  }
};

const formerForm = (ticket: WithId<TicketDoc>): AnyBulkWriteOperation<TicketDoc> => ({
  updateOne: {
    filter: { _id: ticket._id },
    update: {
      $set: {
        fingerprint: fingerprintOf(ticket),
        keywords: keywordsIn(ticket.keywords),
        ...(ticket.triage && { triage: triageRecordOf(ticket.triage, ticket.urgency) }),
      },
    },
  },
});
