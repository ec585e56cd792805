import { isDeepStrictEqual } from 'node:util';
import { type AnyBulkWriteOperation, Long, type ObjectId, type WithId } from 'mongodb';
import type { Store } from '#lib/mongo/store.ts';
import { recencyOf } from '#lib/tickets/recency.ts';
import { formerSearchIndex, hashesIn } from '#lib/tickets/search-index.ts';
import { isTriageRecord, storedTriage, type TriageRecord } from '#lib/tickets/stored-triage.ts';
import { only } from '#lib/tickets/tenant-scope.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { storedHashes, type TicketWords, wordsOfTicket } from '#lib/tickets/ticket-words.ts';
import { joinedKeywords, keywordsIn } from '#lib/triage/keyword.ts';

const batchSize = 500;

/** What words and recency are made from, and what is stored of them and in other forms than before. */
const madeFrom = ['tenant_id', 'external_id', 'customer_id', 'subject', 'message', 'created_at', 'deleted_at'] as const;
const made = ['keywords', 'term_hashes', 'recency', 'search_terms', 'fingerprint', 'triage', 'urgency'] as const;

const read = [...madeFrom, ...made, 'erased_texts'] as const;

type Worded = WithId<Pick<TicketDoc, (typeof read)[number]>>;

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
      .project<Worded>(only(read))
      .toArray();
    if (batch.length === 0) return worded;
    const outdated = batch.flatMap((ticket) => {
      const words = wordsOf(store, ticket);
      return isCurrent(ticket, words) ? [] : [renewal(ticket, words)];
    });
    if (outdated.length > 0) worded += (await tickets.bulkWrite(outdated, { ordered: false })).modifiedCount;
    after = batch.at(-1)?._id;
  }
};

/**
 * Gives some tickets of a former release, of any tenant, the terms and the stored form of this one; keywords stay as they
 * were counted. Answers how many there were: none when all are done.
 */
export const convertFormerTerms = async (store: Store): Promise<number> => {
  const tickets = store.db.collection<TicketDoc>('tickets');
  const batch = await tickets
    .find({ search_terms: { $gte: '' } }, { hint: formerSearchIndex, limit: batchSize })
    .project<Worded>(only(read))
    .toArray();
  const renewals = batch.map((ticket) => {
    const { term_hashes } = wordsOf(store, ticket);
    const { keywords } = ticket;
    return renewal(ticket, { term_hashes, ...(keywords && { keywords: joinedKeywords(keywordsIn(keywords)) }) });
  });
  if (renewals.length > 0) await tickets.bulkWrite(renewals, { ordered: false });
  return batch.length;
};

const wordsOf = (store: Store, ticket: Worded): TicketWords => {
  const { keywords, term_hashes } = wordsOfTicket(ticket.tenant_id, ticket);
  const stored = storedHashes(store, ticket.tenant_id, ticket, term_hashes);
  return { keywords, term_hashes: hashesIn(Boolean(ticket.deleted_at), stored) };
};

const isCurrent = (ticket: Worded, { keywords, term_hashes }: TicketWords): boolean =>
  isDeepStrictEqual([ticket.keywords, ticket.term_hashes], [keywords, term_hashes]) &&
  ticket.search_terms === undefined &&
  ticket.fingerprint === undefined &&
  !formerTriageOf(ticket) &&
  ticket.recency !== undefined &&
  Long.fromValue(ticket.recency).equals(recencyOf(ticket));

/** The filter lets a ticket be that was written meanwhile. */
const renewal = (ticket: Worded, words: Partial<TicketWords>): AnyBulkWriteOperation<TicketDoc> => {
  const triage = formerTriageOf(ticket);
  return {
    updateOne: {
      filter: {
        _id: ticket._id,
        ...Object.fromEntries(madeFrom.map((field) => [field, ticket[field] ?? null])),
        ...(triage && { triage }),
      },
      update: {
        $set: { ...words, recency: recencyOf(ticket), ...(triage && { triage: storedTriage(triage, ticket.urgency) }) },
        $unset: { search_terms: true, fingerprint: true },
      },
    },
  };
};

/** The triage of a ticket, if it is stored as a release before 0.2 does. */
const formerTriageOf = ({ triage }: Pick<TicketDoc, 'triage'>): TriageRecord | undefined =>
  triage && isTriageRecord(triage) ? triage : undefined;
