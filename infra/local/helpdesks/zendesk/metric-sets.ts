import { agentId, type ZendeskDesk } from './desk.ts';
import type { ZendeskTicket } from './ticket.ts';

/** What `include=metric_sets` adds to an answer: what is measured of its tickets, in whole minutes. */
export const metricSetsOf = (desk: ZendeskDesk, tickets: readonly ZendeskTicket[], query: URLSearchParams) =>
  query.get('include')?.split(',').includes('metric_sets')
    ? { metric_sets: tickets.map((ticket) => metricSetJson(desk, ticket)) }
    : {};

const metricSetJson = (desk: ZendeskDesk, { id, created_at }: ZendeskTicket) => {
  const answer = desk.commentsOf(id).find((comment) => comment.author_id === agentId && comment.public);
  const minutes = answer ? Math.floor((answer.created_at - created_at) / 60_000) : null;
  return { id: 70_000 + id, ticket_id: id, reply_time_in_minutes: { calendar: minutes, business: minutes } };
};
