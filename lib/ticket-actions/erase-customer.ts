import { endImportForErasure } from '#lib/imports/end-import.ts';
import { ingestLogsOf } from '#lib/ingestion/ingest-logs.ts';
import { removeKeptPages } from '#lib/ingestion/kept-pages.ts';
import { foldCounts, foldWithin } from '#lib/ledger/fold-counts.ts';
import { awaitTurn } from '#lib/ledger/head.ts';
import { rewriteHistory } from '#lib/ledger/history.ts';
import type { TicketWrite } from '#lib/ledger/ticket-write.ts';
import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction, type Store, type Transaction } from '#lib/mongo/store.ts';
import { asId, idKeyOf } from '#lib/search/search-terms.ts';
import { currentKeyring, type Keyring } from '#lib/secrets/deployment-secrets.ts';
import { type ErasableTicket, erasableTicketsOf } from '#lib/tickets/erasable-tickets.ts';
import { erasedMark, withoutMatches } from '#lib/tickets/erased.ts';
import { codesOfTexts, type TextField, textFields, withCodes } from '#lib/tickets/erased-texts.ts';
import { erasuresOf, keyPlainHashes } from '#lib/tickets/erasures.ts';
import { reasonOfTriage } from '#lib/tickets/stored-triage.ts';
import type { ErasedTexts } from '#lib/tickets/ticket.ts';
import { type HistoryEntry, historyOf } from '#lib/tickets/ticket-history.ts';
import { wordsOfTicket } from '#lib/tickets/ticket-words.ts';
import { textsWrittenBy } from '#lib/tickets/written-texts.ts';
import { verificationsOf } from '#lib/verification/verifications.ts';

export type Erased = {
  /** The customer's new name. */
  alias: string;
  /** Tickets erased by this call. */
  tickets: number;
  /** Those of them that had passed to another customer. */
  passedOn: number;
  /** Other customers whose ids differ only in case or blanks: perhaps the same person. */
  similarCustomers: number;
  /** False if the time ran out; another call goes on. */
  isDone: boolean;
};

/** Tickets per transaction; each needs its whole history read. */
const batchSize = 100;

/** Other customers that are checked for similar ids. */
const similarLimit = 1_000;

/**
 * Erases a customer's texts and name in tickets and their history, deleted ones included. Every ticket stays and is
 * counted under the customer's alias. One that has passed to another customer stays with that one, and loses what was
 * written before. Later runs store no texts of the customer, nor these texts under another name. Interruptible and
 * repeatable.
 */
export const eraseCustomer = async (
  store: Store,
  tenantId: string,
  customerId: string,
  { deadline, now = new Date() }: { deadline: number; now?: Date },
): Promise<Erased> => {
  await keyPlainHashes(store, tenantId);
  const { alias } = await inTransaction(store, async (tx) => {
    // A page planned before this is either applied, and its tickets are found below, or planned again.
    await awaitTurn(tx, tenantId);
    await removeKeptPages(tx, { tenant_id: tenantId });
    await endImportForErasure(tx, tenantId);
    return erasuresOf(tx, tenantId).note(customerId, now);
  });
  await foldCounts(store, tenantId, { deadline });
  const erased = { alias, tickets: 0, passedOn: 0, similarCustomers: await countSimilar(store, tenantId, customerId) };
  for (;;) {
    if (performance.now() >= deadline) return { ...erased, isDone: false };
    const batch = await inTransaction(store, async (tx) => {
      await foldWithin(tx, tenantId); // an open delta may bear the customer's id
      const own = await eraseOwn(tx, tenantId, customerId, alias);
      return { own, passedOn: own > 0 ? 0 : await erasePassedOn(tx, tenantId, customerId, alias) };
    });
    erased.tickets += batch.own + batch.passedOn;
    erased.passedOn += batch.passedOn;
    if (batch.own + batch.passedOn === 0) {
      await removeKeptPages(store, { tenant_id: tenantId });
      await verificationsOf(store, tenantId).forgetDifferences();
      await ingestLogsOf(store, tenantId).writeErasure({ alias, tickets: erased.tickets, startedAt: now });
      return { ...erased, isDone: true };
    }
  }
};

const countSimilar = async (store: Store, tenantId: string, customerId: string): Promise<number> => {
  const key = idKeyOf(customerId);
  if (key === '') return 0;
  const others = await erasableTicketsOf(store, tenantId).othersFoundBy(asId(key), customerId, similarLimit);
  return others.filter((id) => likeness(id) === likeness(customerId)).length;
};

const likeness = (id: string): string => id.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

const eraseOwn = async (tx: Transaction, tenantId: string, customerId: string, alias: string): Promise<number> => {
  const found = await erasableTicketsOf(tx, tenantId).findOfCustomer(customerId, batchSize);
  const ids = found.map(({ external_id }) => external_id);
  if (ids.length > 0) await eraseBatch(tx, tenantId, { ids, found }, { customerId, alias });
  return ids.length;
};

/** Removes the customer's texts from tickets that belong to somebody else now. */
const erasePassedOn = async (tx: Transaction, tenantId: string, customerId: string, alias: string): Promise<number> => {
  const ids = await historyOf(tx, tenantId).ticketsOnceOf(customerId, batchSize);
  if (ids.length === 0) return 0;
  const found = await erasableTicketsOf(tx, tenantId).findByIds(ids);
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
    // An empty text of another customer's ticket contains nothing, and equals the provider's.
    const fields = written.fieldsOf(id).filter((field) => ticket[field].trim() !== '');
    return { ticket, fields, codes, owner: ticket.customer_id };
  });
  await writeTickets(tx, tenantId, {
    writes: parts.map((part) => erasureOf(tenantId, part, keyring)),
    history: parts.filter(({ fields }) => fields.length > 0).map(erasureEntry),
    leavesNoDelta: true,
  });
};

/** The texts to erase of a ticket, the codes that recognise the customer's other texts, and the ticket's new owner. */
type Part = { ticket: ErasableTicket; fields: readonly TextField[]; codes: ErasedTexts; owner: string };

/** Derived data is erased with the texts; an alert keeps its reason only if the ticket is re-triaged by it. */
const erasureOf = (tenantId: string, { ticket: before, fields, codes, owner }: Part, keyring: Keyring): TicketWrite => {
  const set = {
    ...Object.fromEntries(fields.map((field) => [field, erasedMark])),
    customer_id: owner,
    ...(before.triage && fields.length > 0 && { triage: withoutMatches(before.triage, before.urgency) }),
  };
  const after = { ...before, ...set };
  const reason = after.triage && reasonOfTriage(after.triage, after.urgency);
  const isQuoted = before.alert !== undefined && before.alert.reason !== reason;
  return {
    externalId: before.external_id,
    before,
    set: {
      ...set,
      ...wordsOfTicket(tenantId, after),
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
