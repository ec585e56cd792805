import type { Reply } from '../../demo-provider/replies.ts';
import type { SimulatedCall } from '../simulator/call.ts';
import type { FreshdeskBehaviour } from './behaviour.ts';
import { includesOf, ticketsPath } from './buckets.ts';
import { agentId, type FreshdeskDesk } from './desk.ts';
import { notFound } from './errors.ts';
import { type ListQuery, listQuery } from './list-query.ts';
import { type FreshdeskTicket, replyJson, ticketJson, wholeSeconds } from './ticket.ts';

export type Account = { desk: FreshdeskDesk; base: string; behaviour: FreshdeskBehaviour };

/** Without `updated_since`, a list has only tickets that were created within this time. */
const usualPeriodMs = 30 * 86_400_000;

const isOutOfTrash = ({ updated_at }: FreshdeskTicket, { trashLifeMs }: FreshdeskBehaviour, now: number): boolean =>
  now - updated_at > trashLifeMs;

const views: Readonly<Record<string, (ticket: FreshdeskTicket) => boolean>> = {
  deleted: ({ deleted }) => deleted,
  spam: ({ spam, deleted }) => spam && !deleted,
  new_and_my_open: (ticket) => isThere(ticket) && ticket.status === 2 && (ticket.responder_id ?? agentId) === agentId,
  watching: () => false,
};

const isThere = ({ deleted, spam }: FreshdeskTicket): boolean => !deleted && !spam;

const selected = (asked: ListQuery, { desk, behaviour }: Account, now: number): FreshdeskTicket[] => {
  const { updatedSince, requesterId, filter } = asked;
  const isInView = filter === null ? isThere : (views[filter] ?? isThere);
  const ordered = asked.orderBy === 'updated_at' ? desk.inOrderOfUpdate() : desk.inOrderOfCreation();
  const chosen = ordered.filter(
    (ticket) =>
      isInView(ticket) &&
      !ticket.archived &&
      (updatedSince === null
        ? ticket.created_at >= now - usualPeriodMs
        : wholeSeconds(ticket.updated_at) >= updatedSince) &&
      (requesterId === null || ticket.requester_id === requesterId) &&
      (isThere(ticket) || !isOutOfTrash(ticket, behaviour, now)) &&
      !behaviour.hides?.(`${ticket.id}`),
  );
  if (asked.orderBy === 'status') chosen.sort((one, other) => one.status - other.status);
  return asked.isAscending ? chosen : chosen.reverse();
};

/** `GET /api/v2/tickets` */
export const ticketList = (call: SimulatedCall, account: Account): Reply => {
  const asked = listQuery(call.query);
  if ('status' in asked) return asked;
  const all = selected(asked, account, call.at);
  const hasDescription = asked.includes.includes('description') || account.behaviour.listsDescriptions;
  const hasMore = all.length > asked.page * asked.perPage;
  const next = new URLSearchParams(call.query);
  next.set('page', `${asked.page + 1}`);
  return {
    status: 200,
    headers: hasMore ? { link: `<${account.base}${ticketsPath}?${next}>; rel="next"` } : {},
    body: all
      .slice((asked.page - 1) * asked.perPage, asked.page * asked.perPage)
      .map((ticket) => ticketJson(ticket, hasDescription)),
  };
};

/** `GET /api/v2/tickets/{id}` and `.../conversations`; one in the trash is shown, too, as deleted. */
export const ticketOrConversations = (call: SimulatedCall, { desk, behaviour }: Account): Reply => {
  const [, id, conversations] = /^\/api\/v2\/tickets\/(\d{1,15})(\/conversations)?$/.exec(call.path) ?? [];
  const ticket = desk.find(Number(id));
  if (id === undefined || !ticket || ticket.archived || behaviour.hides?.(id)) return notFound;
  if (!isThere(ticket) && isOutOfTrash(ticket, behaviour, call.at)) return notFound;
  const replies = desk.repliesOf(ticket.id).map((reply) => replyJson(reply, ticket.id));
  if (conversations) return { status: 200, body: replies };
  const embedded = includesOf(call).includes('conversations') ? { conversations: replies.slice(0, 10) } : {};
  return { status: 200, body: { ...ticketJson(ticket, true), ...embedded } };
};
