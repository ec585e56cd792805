import type { ZendeskComment, ZendeskTicket } from './ticket.ts';

export type NewTicket = Partial<ZendeskTicket>;

/** What an agent, a customer or the system may change. */
export type TicketChange = Partial<Omit<ZendeskTicket, 'id' | 'created_at' | 'generated_at'>>;

const agentId = 46_407_218_900_001;
const firstRequesterId = 46_407_218_913_001;
const groupId = 46_406_158_244_001;
const brandId = 46_406_158_162_001;

/** The tickets of an account, and everything that happens to them. Each change counts as made now, by the given clock. */
export const zendeskDesk = (now: () => number) => {
  const tickets = new Map<number, ZendeskTicket>();
  const comments = commentLog(now);
  const statusBefore = new Map<number, ZendeskTicket['status']>();
  let lastId = 0;

  const put = (id: number, change: Partial<ZendeskTicket>): ZendeskTicket => {
    const ticket = tickets.get(id);
    if (!ticket) throw new RangeError(`The desk has no ticket ${id}`);
    const changed = { ...ticket, ...change };
    tickets.set(id, changed);
    return changed;
  };
  const update = (id: number, change: TicketChange): ZendeskTicket =>
    put(id, { updated_at: now(), ...change, generated_at: now() });
  return {
    create(given: NewTicket = {}): ZendeskTicket {
      const id = given.id ?? lastId + 1;
      lastId = Math.max(lastId, id);
      const at = given.created_at ?? now();
      const ticket: ZendeskTicket = { ...usual, updated_at: at, generated_at: at, ...given, id, created_at: at };
      tickets.set(id, ticket);
      comments.add(id, { body: ticket.description ?? '', author_id: ticket.requester_id, public: true });
      return ticket;
    },
    update,
    comment(id: number, body: string, isPublic = true): void {
      update(id, {});
      comments.add(id, { body, author_id: firstRequesterId, public: isPublic });
    },
    /** A change of the system: the export shows the ticket again, and `updated_at` stands still. */
    touch: (id: number): ZendeskTicket => put(id, { generated_at: now() }),
    remove(id: number): ZendeskTicket {
      const status = tickets.get(id)?.status;
      if (status && status !== 'deleted') statusBefore.set(id, status);
      return update(id, { status: 'deleted' });
    },
    /** It is gone from every list, and no tombstone says so. */
    lose: (id: number): boolean => tickets.delete(id),
    restore: (id: number): ZendeskTicket => update(id, { status: statusBefore.get(id) ?? 'open' }),
    /** The ticket is closed, with a comment in the other. */
    merge(id: number, into: number): void {
      const { tags } = update(id, { status: 'closed' });
      update(id, { tags: [...tags, 'closed_by_merge'] });
      update(into, {});
      comments.add(into, { body: `Ticket #${id} was merged into this one.`, author_id: agentId, public: false });
    },
    archive: (id: number): ZendeskTicket => put(id, { status: 'closed', archived: true, generated_at: now() }),
    find: (id: number): ZendeskTicket | undefined => tickets.get(id),
    commentsOf: comments.of,
    /** Empties the desk; new tickets are numbered from 1 again. */
    clear(): void {
      for (const kept of [tickets, comments, statusBefore]) kept.clear();
      lastId = 0;
    },
    /** All of them, also the deleted and the archived. */
    all: (): ZendeskTicket[] => [...tickets.values()],
  };
};

const commentLog = (now: () => number) => {
  const comments = new Map<number, ZendeskComment[]>();
  let last = 0;
  return {
    add(ticketId: number, comment: Omit<ZendeskComment, 'id' | 'created_at'>): void {
      last += 1;
      comments.set(ticketId, [...(comments.get(ticketId) ?? []), { ...comment, id: last, created_at: now() }]);
    },
    of: (ticketId: number): readonly ZendeskComment[] => comments.get(ticketId) ?? [],
    clear: (): void => comments.clear(),
  };
};

export type ZendeskDesk = ReturnType<typeof zendeskDesk>;

const usual: Omit<ZendeskTicket, 'id' | 'created_at' | 'updated_at' | 'generated_at'> = {
  subject: 'Printer',
  description: 'Printer is stuck',
  status: 'new',
  priority: null,
  channel: 'email',
  requester_id: firstRequesterId,
  assignee_id: null,
  group_id: groupId,
  brand_id: brandId,
  tags: [],
  archived: false,
  odd: {},
};
