import { ticketStore } from '../simulator/ticket-store.ts';
import { epochSeconds, type TicketStatus, type ZendeskComment, type ZendeskTicket } from './ticket.ts';

export type LivingStatus = Exclude<TicketStatus, 'deleted'>;
export type NewTicket = Partial<ZendeskTicket>;

/** What an agent, a customer or the system may change. */
export type TicketChange = Partial<Omit<ZendeskTicket, 'id' | 'created_at' | 'generated_at'>>;

export const agentId = 46_407_218_900_001;
const firstRequesterId = 46_407_218_913_001;
const groupId = 46_406_158_244_001;
const brandId = 46_406_158_162_001;

const byGeneration = (one: ZendeskTicket, other: ZendeskTicket): number =>
  epochSeconds(one.generated_at) - epochSeconds(other.generated_at) || one.id - other.id;

/** The tickets of an account, and everything that happens to them. Each change counts as made now, by the given clock. */
export const zendeskDesk = (now: () => number) => {
  const tickets = ticketStore<number, ZendeskTicket>();
  const inOrderOfExports = tickets.view(byGeneration);
  const comments = commentLog(now);
  const statuses = new Map<number, LivingStatus>();
  const statusBefore = (id: number): LivingStatus => statuses.get(id) ?? 'open';
  let lastId = 0;

  const update = (id: number, change: TicketChange): ZendeskTicket =>
    tickets.change(id, { updated_at: now(), ...change, generated_at: now() });
  return {
    create(given: NewTicket = {}): ZendeskTicket {
      const id = given.id ?? lastId + 1;
      lastId = Math.max(lastId, id);
      const at = given.created_at ?? now();
      const ticket: ZendeskTicket = { ...usual, updated_at: at, generated_at: at, ...given, id, created_at: at };
      comments.add(id, { body: ticket.description ?? '', author_id: ticket.requester_id, public: true });
      return tickets.put(ticket);
    },
    update,
    comment(id: number, body: string, isPublic = true, author_id = firstRequesterId): void {
      update(id, {});
      comments.add(id, { body, author_id, public: isPublic });
    },
    /** A change of the system: the export shows the ticket again, and `updated_at` stands still. */
    touch: (id: number): ZendeskTicket => tickets.change(id, { generated_at: now() }),
    remove(id: number): ZendeskTicket {
      const status = tickets.find(id)?.status;
      if (status && status !== 'deleted') statuses.set(id, status);
      return update(id, { status: 'deleted' });
    },
    /** It is gone from every list, and no tombstone says so. */
    lose: (id: number): boolean => tickets.forget(id),
    restore: (id: number): ZendeskTicket => update(id, { status: statusBefore(id) }),
    /** The ticket is closed, with a comment in the other. */
    merge(id: number, into: number): void {
      update(id, { status: 'closed', tags: [...tickets.get(id).tags, 'closed_by_merge'] });
      update(into, {});
      comments.add(into, { body: `Ticket #${id} was merged into this one.`, author_id: agentId, public: false });
    },
    archive: (id: number): ZendeskTicket =>
      tickets.change(id, { status: 'closed', archived: true, generated_at: now() }),
    find: (id: number): ZendeskTicket | undefined => tickets.find(id),
    /** What the status of a deleted one was. */
    statusBefore,
    commentsOf: comments.of,
    /** Empties the desk; new tickets are numbered from 1 again. */
    clear(): void {
      for (const kept of [tickets, comments, statuses]) kept.clear();
      lastId = 0;
    },
    /** All of them, also the deleted and the archived. */
    all: tickets.all,
    /** By the last change of any kind, then by id. */
    inOrderOfExports,
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
