import { ticketStore } from '../simulator/ticket-store.ts';
import { type FreshdeskReply, type FreshdeskTicket, wholeSeconds } from './ticket.ts';

/** What an agent, a customer or an automation may change. */
export type TicketChange = Partial<Omit<FreshdeskTicket, 'id' | 'created_at'>>;

export const agentId = 501_001_200_001;
const firstRequesterId = 501_001_204_001;

const byUpdate = (one: FreshdeskTicket, other: FreshdeskTicket): number =>
  wholeSeconds(one.updated_at) - wholeSeconds(other.updated_at) || one.id - other.id;
const byCreation = (one: FreshdeskTicket, other: FreshdeskTicket): number =>
  wholeSeconds(one.created_at) - wholeSeconds(other.created_at) || one.id - other.id;

/** The tickets of an account, and everything that happens to them. Each change counts as made now, by the given clock. */
export const freshdeskDesk = (now: () => number) => {
  const tickets = ticketStore<number, FreshdeskTicket>();
  const replies = new Map<number, readonly FreshdeskReply[]>();
  let lastId = 0;
  let lastReply = 0;

  const update = (id: number, change: TicketChange): FreshdeskTicket =>
    tickets.change(id, { updated_at: now(), ...change });
  const reply = (id: number, text: string, isPrivate = false): void => {
    update(id, {});
    lastReply += 1;
    const added = { id: lastReply, user_id: agentId, text, isPrivate, created_at: now() };
    replies.set(id, [...(replies.get(id) ?? []), added]);
  };
  return {
    create(given: Partial<FreshdeskTicket> = {}): FreshdeskTicket {
      const id = given.id ?? lastId + 1;
      lastId = Math.max(lastId, id);
      const at = given.created_at ?? now();
      return tickets.put({ ...usual, updated_at: at, ...given, id, created_at: at });
    },
    update,
    reply,
    /** Into the trash. */
    remove: (id: number): FreshdeskTicket => update(id, { deleted: true }),
    spam: (id: number): FreshdeskTicket => update(id, { spam: true }),
    /** Out of the trash, and no spam. */
    restore: (id: number): FreshdeskTicket => update(id, { deleted: false, spam: false }),
    /** For ever: it is gone from every list, and no tombstone says so. */
    lose: (id: number): boolean => tickets.forget(id),
    /** The ticket is closed, with a note in the other. */
    merge(id: number, into: number): void {
      update(id, { status: 5 });
      reply(into, `Ticket ${id} is merged into this ticket`, true);
    },
    archive: (id: number): FreshdeskTicket => tickets.change(id, { status: 5, archived: true }),
    find: tickets.find,
    repliesOf: (id: number): readonly FreshdeskReply[] => replies.get(id) ?? [],
    all: tickets.all,
    inOrderOfUpdate: tickets.view(byUpdate),
    inOrderOfCreation: tickets.view(byCreation),
  };
};

export type FreshdeskDesk = ReturnType<typeof freshdeskDesk>;

const usual: Omit<FreshdeskTicket, 'id' | 'created_at' | 'updated_at'> = {
  subject: 'Printer',
  text: 'Printer is stuck',
  status: 2,
  priority: 1,
  source: 1,
  requester_id: firstRequesterId,
  responder_id: null,
  group_id: null,
  tags: [],
  spam: false,
  deleted: false,
  archived: false,
  odd: {},
};
