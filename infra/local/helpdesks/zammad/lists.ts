import type { Reply } from '../../demo-provider/replies.ts';
import type { SimulatedCall } from '../simulator/call.ts';
import type { ZammadBehaviour } from './behaviour.ts';
import type { ZammadDesk } from './desk.ts';
import { internalError, noTicket, notAuthorized } from './errors.ts';
import { filterOf, QueryFault } from './search-query.ts';
import { orderOf } from './sort.ts';
import { articleJson, numberOf, ticketJson, type ZammadTicket } from './ticket.ts';

/** What answers are made of. */
export type Server = { readonly desk: ZammadDesk; readonly behaviour: ZammadBehaviour };

/** The search engine's own bound on how deep a page may lie. */
const resultWindow = 10_000;

type Page = { readonly from: number; readonly to: number };

const pageOf = (query: URLSearchParams, { usual, most }: { usual: number; most: number }): Page => {
  const asked = query.get('per_page') ?? query.get('limit');
  const size = Math.min(asked === null ? usual : Math.max(0, Number.parseInt(asked, 10) || 0), most);
  const number = Math.max(1, Number.parseInt(query.get('page') ?? '1', 10) || 1);
  return { from: (number - 1) * size, to: number * size };
};

export const isExpanded = (query: URLSearchParams): boolean => query.get('expand') === 'true';

const isReadable = ({ behaviour }: Server, { id }: ZammadTicket): boolean => !behaviour.hides?.(`${id}`);

const shown = ({ desk }: Server, ticket: ZammadTicket, query: URLSearchParams) =>
  ticketJson(ticket, desk.articlesOf(ticket.id), isExpanded(query));

/** `GET /api/v1/tickets`: by id, of what the caller may read. */
export const ticketList = ({ query }: SimulatedCall, server: Server): Reply => {
  const { from, to } = pageOf(query, { usual: 100, most: 100 });
  const readable = server.desk.inOrderOfIds().filter((ticket) => isReadable(server, ticket));
  return { status: 200, body: readable.slice(from, to).map((ticket) => shown(server, ticket, query)) };
};

/** `GET /api/v1/tickets/search` */
export const search = ({ query }: SimulatedCall, server: Server): Reply => {
  const { from, to } = pageOf(query, { usual: 50, most: 200 });
  const text = query.get('query') ?? '';
  try {
    const found = server.behaviour.hasElasticsearch
      ? indexed(text, query, server, to)
      : containing(text, query, server);
    return answered(found.slice(from, to), query, server);
  } catch (error) {
    if (error instanceof QueryFault) return internalError;
    throw error;
  }
};

/** The index finds them by what it knows; they are shown as they are now. */
const indexed = (text: string, query: URLSearchParams, server: Server, to: number): ZammadTicket[] => {
  if (to > resultWindow) throw new QueryFault('Result window is too large');
  const filter = filterOf(text);
  const { desk, behaviour } = server;
  return desk
    .searchable(behaviour.indexLagMs, orderOf(query))
    .filter((ticket) => isReadable(server, ticket) && filter(ticket))
    .flatMap(({ id }) => desk.find(id) ?? []);
};

/** The database looks for the very characters of the query. */
const containing = (text: string, query: URLSearchParams, server: Server): ZammadTicket[] => {
  const { desk } = server;
  const part = text.toLowerCase();
  const texts = ({ id, title }: ZammadTicket) => [title, numberOf(id), ...desk.articlesOf(id).map(({ text }) => text)];
  return desk
    .inOrderOfIds()
    .filter((ticket) => isReadable(server, ticket) && texts(ticket).some((one) => one.toLowerCase().includes(part)))
    .sort(orderOf(query));
};

const answered = (found: readonly ZammadTicket[], query: URLSearchParams, server: Server): Reply => {
  const records = found.map((ticket) => shown(server, ticket, query));
  if (isExpanded(query) || server.behaviour.searchAnswers === 'list') return { status: 200, body: records };
  const assets = { Ticket: Object.fromEntries(records.map((record) => [String(record.id), record])) };
  return { status: 200, body: { tickets: found.map(({ id }) => id), tickets_count: found.length, assets } };
};

/** One ticket that the caller may read, or why not. */
const readable = (id: string, server: Server): ZammadTicket | Reply => {
  const ticket = /^\d{1,15}$/.test(id) ? server.desk.find(Number(id)) : undefined;
  if (!ticket) return noTicket(id);
  return isReadable(server, ticket) ? ticket : notAuthorized;
};

const isReply = (one: ZammadTicket | Reply): one is Reply => 'status' in one;

/** `GET /api/v1/tickets/{id}` */
export const oneTicket = (id: string, { query }: SimulatedCall, server: Server): Reply => {
  const ticket = readable(id, server);
  return isReply(ticket) ? ticket : { status: 200, body: shown(server, ticket, query) };
};

/** `GET /api/v1/ticket_articles/by_ticket/{id}`, with names whether they are asked for or not. */
export const articlesOf = (id: string, server: Server): Reply => {
  const ticket = readable(id, server);
  return isReply(ticket) ? ticket : { status: 200, body: server.desk.articlesOf(ticket.id).map(articleJson) };
};

/** `GET /api/v1/tags?object=Ticket&o_id=`; nothing has none. */
export const tags = ({ query }: SimulatedCall, { desk }: Server): Reply => {
  const ticket = query.get('object') === 'Ticket' ? desk.find(Number(query.get('o_id'))) : undefined;
  return { status: 200, body: { tags: ticket?.tags ?? [] } };
};
