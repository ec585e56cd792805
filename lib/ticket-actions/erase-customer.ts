import { ingestLogsOf } from '#lib/ingestion/ingest-logs.ts';
import { awaitTurn } from '#lib/ledger/change-number.ts';
import { rewriteHistory } from '#lib/ledger/history.ts';
import type { TicketWrite } from '#lib/ledger/ticket-write.ts';
import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction, type Store, type Transaction } from '#lib/mongo/store.ts';
import { asId, idKeyOf } from '#lib/search/search-terms.ts';
import { currentKeyring, type Keyring } from '#lib/secrets/deployment-secrets.ts';
import { erasedMark, withoutMatches } from '#lib/tickets/erased.ts';
import { codesOfTexts, type TextField, textFields, withCodes } from '#lib/tickets/erased-texts.ts';
import { erasuresOf } from '#lib/tickets/erasures.ts';
import { type ErasedTexts, fingerprintOf } from '#lib/tickets/ticket.ts';
import { type HistoryEntry, historyOf } from '#lib/tickets/ticket-history.ts';
import { wordsOfTicket } from '#lib/tickets/ticket-words.ts';
import { type ErasableTicket, ticketsOf } from '#lib/tickets/tickets.ts';
import { textsWrittenBy } from '#lib/tickets/written-texts.ts';

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
    await awaitTurn(tx, tenantId);
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

const eraseOwn = async (tx: Transaction, tenantId: string, customerId: string, alias: string): Promise<number> => {
  const found = await ticketsOf(tx, tenantId).findOfCustomer(customerId, batchSize);
  const ids = found.map(({ external_id }) => external_id);
  if (ids.length > 0) await eraseBatch(tx, tenantId, { ids, found }, { customerId, alias });
  return ids.length;
};

/** Takes what was written while they were the customer's out of tickets that are somebody else's now. */
const erasePassedOn = async (tx: Transaction, tenantId: string, customerId: string, alias: string): Promise<number> => {
  const ids = await historyOf(tx, tenantId).ticketsOnceOf(customerId, batchSize);
  if (ids.length === 0) return 0;
  const found = await ticketsOf(tx, tenantId).findErasable(ids);
  await eraseBatch(tx, tenantId, { ids, found }, { customerId, alias });
  return ids.length;
};

type Person = { customerId: string; alias: string };

const eraseBatch = async (
  tx: Transaction,
  tenantId: string,
  { ids, found }: { ids: readonly string[]; found: readonly ErasableTicket[] },
  { customerId, alias }: Person,
): Promise<void> => {
  const keyring = await currentKeyring(tx);
  const own = found.filter(({ customer_id }) => customer_id === customerId);
  const ownIds = new Set(own.map(({ external_id }) => external_id));
  const written = await textsWrittenBy(historyOf(tx, tenantId), keyring, customerId, { ids, ownIds });
  await rewriteHistory(
    tx,
    tenantId,
    { ticketIds: ids, from: customerId, to: alias },
    { places: written.places, mark: erasedMark },
  );
  const parts = found.map((ticket): Part => {
    const id = ticket.external_id;
    const codes = written.codesOf(id);
    if (ownIds.has(id)) return { ticket, fields: textFields, codes, owner: alias };
    // An empty text of somebody else's ticket says nothing, and is what its provider shows.
    const fields = written.fieldsOf(id).filter((field) => ticket[field].trim() !== '');
    return { ticket, fields, codes, owner: ticket.customer_id };
  });
  await writeTickets(tx, tenantId, {
    writes: parts.map((part) => erasureOf(part, keyring)),
    history: parts.filter(({ fields }) => fields.length > 0).map(erasureEntry),
  });
};

/** Of a ticket the texts to erase, by what else the customer's texts are known again, and whose it is afterwards. */
type Part = { ticket: ErasableTicket; fields: readonly TextField[]; codes: ErasedTexts; owner: string };

/** The texts go with what was made of them; an alert keeps its reason only where the ticket is triaged by it then. */
const erasureOf = ({ ticket: before, fields, codes, owner }: Part, keyring: Keyring): TicketWrite => {
  const set = {
    ...Object.fromEntries(fields.map((field) => [field, erasedMark])),
    customer_id: owner,
    ...(before.triage && fields.length > 0 && { triage: withoutMatches(before.triage) }),
  };
  const after = { ...before, ...set };
  const isQuoted = before.alert !== undefined && before.alert.reason !== after.triage?.reason;
  return {
    externalId: before.external_id,
    before,
    set: {
      ...set,
      ...wordsOfTicket(after),
      fingerprint: fingerprintOf(after),
      erased_texts: withCodes(withCodes(before.erased_texts, codes), codesOfTexts(keyring, before, fields)),
      ...(isQuoted && { 'alert.reason': erasedMark }),
    },
    unset: ['other_faces'],
  };
};

const erasureEntry = ({ ticket, fields, owner }: Part): HistoryEntry => ({
  ticket_id: ticket.external_id,
  action: 'updated',
  changes: {
    ...(owner !== ticket.customer_id && { customer_id: { old: erasedMark, new: owner } }),
    ...Object.fromEntries(fields.map((field) => [field, { old: erasedMark, new: erasedMark }])),
  },
});
