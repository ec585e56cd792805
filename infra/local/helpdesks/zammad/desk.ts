import { searchIndex } from '../simulator/search-index.ts';
import { ticketStore } from '../simulator/ticket-store.ts';
import { type Article, isOfCustomer, type ZammadTicket } from './ticket.ts';
import { mergedId } from './vocabulary.ts';

export type NewTicket = Partial<ZammadTicket>;
/** What an agent, a customer or the system may change. */
export type TicketChange = Partial<Omit<ZammadTicket, 'id' | 'created_at'>>;
export type NewArticle = Partial<Omit<Article, 'id' | 'ticket_id'>>;

const byId = (one: ZammadTicket, other: ZammadTicket): number => one.id - other.id;

/** The tickets of a server. Each change counts as made now, by the given clock. */
export const zammadDesk = (now: () => number) => {
  const tickets = ticketStore<number, ZammadTicket>();
  const index = searchIndex<number, ZammadTicket>(now);
  const articles = articleLog();
  const deleted = new Map<number, ZammadTicket>();
  let lastId = 0;

  const put = (ticket: ZammadTicket): ZammadTicket => {
    index.put(ticket, Math.min(ticket.updated_at, now()));
    return tickets.put(ticket);
  };
  const update = (id: number, change: TicketChange): ZammadTicket =>
    put({ ...tickets.get(id), updated_at: now(), ...change });
  return {
    /** With its articles, of the customer and of the same time unless they say otherwise. */
    create(given: NewTicket = {}, begins: readonly NewArticle[] = [{}]): ZammadTicket {
      const id = given.id ?? lastId + 1;
      lastId = Math.max(lastId, id);
      const at = given.created_at ?? now();
      for (const article of begins) articles.add(id, { created_at: at, ...article });
      return put({ ...usual, updated_at: at, ...given, id, created_at: at });
    },
    update,
    /** Somebody writes. */
    write(id: number, article: NewArticle): void {
      update(id, {});
      articles.add(id, { created_at: now(), ...article });
    },
    /** The first words of the customer are other ones. */
    rewrite(id: number, text: string): void {
      update(id, {});
      articles.rewriteFirst(id, text);
    },
    /** Its articles become those of the other ticket; it stays in the list, as merged. */
    merge(id: number, into: number): void {
      update(into, {});
      update(id, { state_id: mergedId });
      articles.move(id, into);
    },
    /** It leaves no trace. */
    remove(id: number): void {
      deleted.set(id, tickets.get(id));
      tickets.forget(id);
      index.remove(id);
    },
    find: tickets.find,
    articlesOf: articles.of,
    inOrderOfIds: tickets.view(byId),
    /** As the search knows them. */
    searchable: index.inOrder,
    /** What the API shows nowhere. */
    deletedOnes: (): readonly ZammadTicket[] => [...deleted.values()],
  };
};

const articleLog = () => {
  const articles = new Map<number, readonly Article[]>();
  let last = 0;
  const of = (ticketId: number): readonly Article[] => articles.get(ticketId) ?? [];
  return {
    of,
    add(ticketId: number, article: NewArticle & { created_at: number }): void {
      last += 1;
      articles.set(ticketId, [...of(ticketId), { ...usualArticle, ...article, id: last, ticket_id: ticketId }]);
    },
    rewriteFirst(ticketId: number, text: string): void {
      const first = of(ticketId).find(isOfCustomer);
      articles.set(
        ticketId,
        of(ticketId).map((article) => (article === first ? { ...article, text } : article)),
      );
    },
    /** Articles stand in the order of their times, wherever they were written. */
    move(from: number, to: number): void {
      const moved = of(from).map((article) => ({ ...article, ticket_id: to }));
      const all = [...of(to), ...moved].sort((one, other) => one.created_at - other.created_at || one.id - other.id);
      articles.set(to, all);
      articles.delete(from);
    },
  };
};

export type ZammadDesk = ReturnType<typeof zammadDesk>;

const usual: Omit<ZammadTicket, 'id' | 'created_at' | 'updated_at'> = {
  title: 'Printer',
  group_id: 1,
  priority_id: 2,
  state_id: 1,
  owner_id: 1,
  customer_id: 7,
  create_article_type: 'email',
  tags: [],
  odd: {},
};

const usualArticle: Omit<Article, 'id' | 'ticket_id' | 'created_at'> = {
  type: 'email',
  sender: 'Customer',
  content_type: 'text/plain',
  text: 'Printer is stuck',
  internal: false,
};
