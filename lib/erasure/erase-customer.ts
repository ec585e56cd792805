import type { Document } from 'mongodb';
import { ticketCountsOf } from '#lib/analytics/ticket-counts.ts';
import { ingestLogsOf } from '#lib/ingestion/ingest-logs.ts';
import { inTransaction, type Store } from '#lib/mongo/store.ts';
import { erasedMark, withoutMatches, withoutWords } from '#lib/tickets/erased.ts';
import { fingerprintOf } from '#lib/tickets/ticket.ts';
import { historyOf } from '#lib/tickets/ticket-history.ts';
import { wordsOfTicket } from '#lib/tickets/ticket-words.ts';
import { ticketsOf } from '#lib/tickets/tickets.ts';
import { erasuresOf } from './erasures.ts';

export type Erased = {
  /** What the customer is called from now on. */
  alias: string;
  /** Tickets whose words were erased just now. */
  tickets: number;
  /** False if the time ran out: done again, it goes on. */
  isDone: boolean;
};

/** Tickets of one transaction; each has its whole history to be gone through. */
const batchSize = 100;

/**
 * Erases what a customer wrote and is called by, in tickets and their history, deleted ones too. Every ticket stays, and
 * counts as before under the customer's alias. One that has passed to another customer keeps its present words, but none
 * in its history. Runs that meet the customer at its provider afterwards store no words either. Can be broken off and done
 * again at any time.
 */
export const eraseCustomer = async (
  store: Store,
  tenantId: string,
  customerId: string,
  { deadline, now = new Date() }: { deadline: number; now?: Date },
): Promise<Erased> => {
  const { alias } = await inTransaction(store, async (tx) => {
    // A page that was planned before this is either applied, and its tickets found below, or planned anew.
    await historyOf(tx, tenantId).takeTurn();
    return erasuresOf(tx, tenantId).note(customerId, now);
  });
  for (let tickets = 0; ; ) {
    if (performance.now() >= deadline) return { alias, tickets, isDone: false };
    const erased = await inTransaction(store, (tx) => eraseSome(tx, tenantId, customerId, alias));
    tickets += erased;
    if (erased === 0) {
      await ingestLogsOf(store, tenantId).writeErasure({ alias, tickets, startedAt: now });
      return { alias, tickets, isDone: true };
    }
  }
};

const eraseSome = async (tx: Store, tenantId: string, customerId: string, alias: string): Promise<number> => {
  const tickets = ticketsOf(tx, tenantId);
  const history = historyOf(tx, tenantId);
  const found = await tickets.findOfCustomer(customerId, batchSize);
  if (found.length === 0) {
    const passedOn = await history.ticketsOnceOf(customerId, batchSize);
    if (passedOn.length > 0) await history.rewrite(passedOn, historyWithoutWords(customerId, alias));
    return passedOn.length;
  }
  const changes = found.map((before) => {
    const after = {
      ...withoutWords(before, alias),
      ...(before.triage && { triage: withoutMatches(before.triage) }),
    };
    return { before, after: { ...after, ...wordsOfTicket(after), fingerprint: fingerprintOf(after) } };
  });
  await tickets.writeErased(changes.map(({ after }) => after));
  const ids = found.map(({ external_id }) => external_id);
  await history.rewrite(ids, historyWithoutWords(customerId, alias));
  await history.record(
    ids.map((ticket_id) => ({
      ticket_id,
      action: 'updated' as const,
      changes: {
        customer_id: { old: erasedMark, new: alias },
        subject: { old: erasedMark, new: erasedMark },
        message: { old: erasedMark, new: erasedMark },
      },
    })),
  );
  await ticketCountsOf(tx, tenantId).follow(changes);
  return found.length;
};

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
