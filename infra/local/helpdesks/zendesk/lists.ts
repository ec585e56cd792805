import type { Reply } from '../../demo-provider/replies.ts';
import type { SimulatedCall } from '../simulator/call.ts';
import { invalid, recordNotFound } from './errors.ts';
import { type Export, isHidden } from './exports.ts';
import { metricSetsOf } from './metric-sets.ts';
import { commentJson, ticketJson, type ZendeskTicket } from './ticket.ts';

const mostOfOnePage = 100;
const deepest = 10_000;

const isVisible = ({ behaviour }: Export, ticket: ZendeskTicket | undefined): ticket is ZendeskTicket =>
  ticket !== undefined && ticket.status !== 'deleted' && !isHidden(ticket, behaviour);

const size = (text: string | null): number => Math.min(mostOfOnePage, Math.max(1, Number(text ?? mostOfOnePage) || 1));

/** `GET /api/v2/tickets`, by cursor or by page number: without archived and deleted tickets, by id. */
export const ticketList = ({ query }: SimulatedCall, from: Export): Reply => {
  const all = from.desk.all().filter((ticket) => isVisible(from, ticket) && !ticket.archived);
  all.sort((one, other) => one.id - other.id);
  return query.has('page[size]') ? byCursor(all, query, from) : byNumber(all, query, from);
};

/** `GET /api/v2/tickets/count`: of the same tickets. */
export const ticketCount = (_: SimulatedCall, from: Export): Reply => {
  const value = from.desk.all().filter((ticket) => isVisible(from, ticket) && !ticket.archived).length;
  return { status: 200, body: { count: { value, refreshed_at: null } } };
};

const byCursor = (all: readonly ZendeskTicket[], query: URLSearchParams, { base }: Export): Reply => {
  const after = Number(Buffer.from(query.get('page[after]') ?? '', 'base64').toString()) || 0;
  const rest = all.filter(({ id }) => id > after);
  const page = rest.slice(0, size(query.get('page[size]')));
  const hasMore = page.length < rest.length;
  const cursor = Buffer.from(`${page.at(-1)?.id ?? after}`).toString('base64');
  const next = new URLSearchParams({ 'page[size]': query.get('page[size]') ?? '', 'page[after]': cursor });
  return {
    status: 200,
    body: {
      tickets: page.map((ticket) => ticketJson(ticket, base)),
      meta: { has_more: hasMore, after_cursor: cursor, before_cursor: null },
      links: { next: hasMore ? `${base}/api/v2/tickets.json?${next}` : null, prev: null },
    },
  };
};

const byNumber = (all: readonly ZendeskTicket[], query: URLSearchParams, { base }: Export): Reply => {
  const perPage = size(query.get('per_page'));
  const number = Math.max(1, Number(query.get('page') ?? 1) || 1);
  if (number * perPage > deepest) return invalid(400, 'InvalidPaginationDepth', `Page ${number} is too deep`);
  const page = all.slice((number - 1) * perPage, number * perPage);
  const pageUrl = (other: number): string => `${base}/api/v2/tickets.json?page=${other}&per_page=${perPage}`;
  return {
    status: 200,
    body: {
      tickets: page.map((ticket) => ticketJson(ticket, base)),
      count: all.length,
      next_page: number * perPage < all.length ? pageUrl(number + 1) : null,
      previous_page: number > 1 ? pageUrl(number - 1) : null,
    },
  };
};

/** `GET /api/v2/tickets/show_many`: what is not there is left out. */
export const showMany = ({ query }: SimulatedCall, from: Export): Reply => {
  const ids = (query.get('ids') ?? '').split(',').filter((id) => /^\d{1,15}$/.test(id));
  if (ids.length > mostOfOnePage) return invalid(422, 'TooManyIds', `At most ${mostOfOnePage} ids`);
  const found = ids.map((id) => from.desk.find(Number(id))).filter((ticket) => isVisible(from, ticket));
  const tickets = found.map((ticket) => ticketJson(ticket, from.base));
  return { status: 200, body: { tickets, count: found.length, ...metricSetsOf(from.desk, found, query) } };
};

/** `GET /api/v2/tickets/{id}` and `.../comments`; a deleted one has neither. */
export const ticketOrComments = ({ path }: SimulatedCall, from: Export): Reply => {
  const [, id, comments] = /^\/api\/v2\/tickets\/(\d{1,15})(\/comments)?$/.exec(path) ?? [];
  const ticket = from.desk.find(Number(id));
  if (id === undefined || !isVisible(from, ticket)) return recordNotFound;
  if (!comments) return { status: 200, body: { ticket: ticketJson(ticket, from.base) } };
  const all = from.desk.commentsOf(ticket.id).map(commentJson);
  return { status: 200, body: { comments: all, count: all.length, next_page: null, previous_page: null } };
};
