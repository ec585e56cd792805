import type { Document } from 'mongodb';
import { ticketCountsOf } from '#lib/analytics/ticket-counts.ts';
import { ingestLogsOf } from '#lib/ingestion/ingest-logs.ts';
import { inTransaction, type Store } from '#lib/mongo/store.ts';
import { asId, idKeyOf } from '#lib/search/search-terms.ts';
import { currentKeyring, type Keyring } from '#lib/secrets/deployment-secrets.ts';
import { erasedMark, withoutMatches } from '#lib/tickets/erased.ts';
import { fingerprintOf } from '#lib/tickets/ticket.ts';
import { type HistoryEntry, historyOf } from '#lib/tickets/ticket-history.ts';
import { type TicketWords, wordsOfTicket } from '#lib/tickets/ticket-words.ts';
import { type ErasableTicket, ticketsOf } from '#lib/tickets/tickets.ts';
import { codesOfTexts, type TextField, textFields, withCodes } from './erased-texts.ts';
import { erasuresOf } from './erasures.ts';
import { textsWrittenBy, type WrittenTexts } from './written-texts.ts';

export type Erased = {
  /** What the customer is called from now on. */
  alias: string;
  /** Tickets whose words were erased just now. */
  tickets: number;
  /** Those of them that had passed to another customer before. */
  passedOn: number;
  /** Other customers whose ids differ from this one's only in case or blanks: perhaps the same person. */
  similarCustomers: number;
  /** False if the time ran out: done again, it goes on. */
  isDone: boolean;
};

/** Tickets of one transaction; each has its whole history to be gone through. */
const batchSize = 100;

/** So many other customers are looked at for ids like the customer's. */
const similarLimit = 1_000;

/**
 * Erases what a customer wrote and is called by, in tickets and their history, deleted ones too. Every ticket stays, and
 * counts as before under the customer's alias. One that has passed to another customer stays that one's, and loses what
 * was written while it was this one's. Runs that meet the customer or these texts at the provider afterwards store no
 * words either. Can be broken off and done again at any time.
 */
export const eraseCustomer = async (
  store: Store,
  tenantId: string,
  customerId: string,
  { deadline, now = new Date() }: { deadline: number; now?: Date },
): Promise<Erased> => {
  await erasuresOf(store, tenantId).keyPlainHashes();
  const { alias } = await inTransaction(store, async (tx) => {
    // A page that was planned before this is either applied, and its tickets found below, or planned anew.
    await historyOf(tx, tenantId).takeTurn();
    return erasuresOf(tx, tenantId).note(customerId, now);
  });
  const erased = { alias, tickets: 0, passedOn: 0, similarCustomers: await countSimilar(store, tenantId, customerId) };
  for (;;) {
    if (performance.now() >= deadline) return { ...erased, isDone: false };
    const batch = await inTransaction(store, async (tx) => {
      const own = await eraseOwn(tx, tenantId, customerId, alias);
      return { own, passedOn: own > 0 ? 0 : await erasePassedOn(tx, tenantId, customerId, alias) };
    });
    erased.tickets += batch.own + batch.passedOn;
    erased.passedOn += batch.passedOn;
    if (batch.own + batch.passedOn === 0) {
      await ingestLogsOf(store, tenantId).writeErasure({ alias, tickets: erased.tickets, startedAt: now });
      return { ...erased, isDone: true };
    }
  }
};

const countSimilar = async (store: Store, tenantId: string, customerId: string): Promise<number> => {
  const key = idKeyOf(customerId);
  if (key === '') return 0;
  const others = await ticketsOf(store, tenantId).othersFoundBy(asId(key), customerId, similarLimit);
  return others.filter((id) => likeness(id) === likeness(customerId)).length;
};

const likeness = (id: string): string => id.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

const eraseOwn = async (tx: Store, tenantId: string, customerId: string, alias: string): Promise<number> => {
  const found = await ticketsOf(tx, tenantId).findOfCustomer(customerId, batchSize);
  const ids = found.map(({ external_id }) => external_id);
  if (ids.length > 0) await eraseBatch(tx, tenantId, { ids, found }, { customerId, alias });
  return ids.length;
};

/** Takes what was written while they were the customer's out of tickets that are somebody else's now. */
const erasePassedOn = async (tx: Store, tenantId: string, customerId: string, alias: string): Promise<number> => {
  const ids = await historyOf(tx, tenantId).ticketsOnceOf(customerId, batchSize);
  if (ids.length === 0) return 0;
  const found = await ticketsOf(tx, tenantId).findErasable(ids);
  await eraseBatch(tx, tenantId, { ids, found }, { customerId, alias });
  return ids.length;
};

type Person = { customerId: string; alias: string };

const eraseBatch = async (
  tx: Store,
  tenantId: string,
  { ids, found }: { ids: readonly string[]; found: readonly ErasableTicket[] },
  { customerId, alias }: Person,
): Promise<void> => {
  const history = historyOf(tx, tenantId);
  const keyring = await currentKeyring(tx);
  const writtenIn = await textsWrittenBy(history, keyring, customerId, ids);
  await history.rewrite(ids, historyWithoutWords(customerId, alias));
  const changes = found.map((before) => {
    const written = writtenIn(before.external_id);
    const isOwn = before.customer_id === customerId;
    const fields = isOwn ? textFields : written.fields.filter((field) => before[field].trim() !== '');
    return { before, fields, after: erasedTicket(keyring, before, { ...written, fields }, isOwn ? alias : undefined) };
  });
  await ticketsOf(tx, tenantId).writeErased(changes.map(({ after }) => after));
  await history.record(changes.filter(({ fields }) => fields.length > 0).map(erasureEntry));
  await ticketCountsOf(tx, tenantId).follow(changes);
};

/** A ticket without these of its texts, under another name if there is an alias, and what they are known again by. */
const erasedTicket = (
  keyring: Keyring,
  before: ErasableTicket,
  { fields, codes }: { fields: readonly TextField[]; codes: WrittenTexts['codes'] },
  alias = before.customer_id,
): ErasableTicket & TicketWords => {
  const after = {
    ...before,
    ...Object.fromEntries(fields.map((field) => [field, erasedMark])),
    customer_id: alias,
    ...(before.triage && fields.length > 0 && { triage: withoutMatches(before.triage) }),
  };
  const known = withCodes(withCodes(before.erased_texts, codes), codesOfTexts(keyring, before, fields));
  return { ...after, ...wordsOfTicket(after), fingerprint: fingerprintOf(after), erased_texts: known };
};

const erasureEntry = ({
  before,
  after,
  fields,
}: {
  before: ErasableTicket;
  after: ErasableTicket;
  fields: readonly TextField[];
}): HistoryEntry => ({
  ticket_id: before.external_id,
  action: 'updated',
  changes: {
    ...(after.customer_id !== before.customer_id && { customer_id: { old: erasedMark, new: after.customer_id } }),
    ...Object.fromEntries(fields.map((field) => [field, { old: erasedMark, new: erasedMark }])),
  },
});

/** A pipeline that takes a person's words out of a history entry and leaves its shape: what was null stays null. */
const historyWithoutWords = (customerId: string, alias: string): Document[] => {
  const word = (value: string) => ({ $cond: [{ $eq: [value, null] }, null, erasedMark] });
  const name = (value: string) => ({ $cond: [{ $eq: [value, { $literal: customerId }] }, alias, value] });
  const sides = (of: (value: string) => unknown) => ({ old: of('$$this.v.old'), new: of('$$this.v.new') });
  const isOf = (...fields: string[]) => ({ $in: ['$$this.k', fields] });
  const value = {
    $cond: [isOf('subject', 'message'), sides(word), { $cond: [isOf('customer_id'), sides(name), '$$this.v'] }],
  };
  return [
    {
      $set: {
        changes: {
          $arrayToObject: { $map: { input: { $objectToArray: '$changes' }, in: { k: '$$this.k', v: value } } },
        },
      },
    },
  ];
};
