import type { Reply } from '../../demo-provider/replies.ts';
import type { SimulatedCall } from '../simulator/call.ts';
import type { ZendeskBehaviour } from './behaviour.ts';
import type { ZendeskDesk } from './desk.ts';
import { invalid } from './errors.ts';
import { metricSetsOf } from './metric-sets.ts';
import { epochSeconds, ticketJson, type ZendeskTicket } from './ticket.ts';

const settleSeconds = 60;
const mostOfOnePage = 1_000;

export type Export = { desk: ZendeskDesk; base: string; behaviour: ZendeskBehaviour };
type ExportCall = Pick<SimulatedCall, 'at' | 'query'>;

/** A place in the order of the exports: after the ticket with this time and id. */
type Place = { seconds: number; id: number; empty: number };

const secondsOf = ({ generated_at }: ZendeskTicket): number => epochSeconds(generated_at);

/** Whether the caller may not see it. */
export const isHidden = ({ id, group_id }: ZendeskTicket, { hiddenGroups, hides }: ZendeskBehaviour): boolean =>
  hiddenGroups.includes(group_id ?? 0) || (hides?.(`${id}`) ?? false);

const isAfter = (ticket: ZendeskTicket, { seconds, id }: Place): boolean =>
  secondsOf(ticket) > seconds || (secondsOf(ticket) === seconds && ticket.id > id);

/** What an export shows now: deleted and archived tickets, too, in the order of their last change of any kind. */
const shown = ({ desk, behaviour }: Export, now: number): ZendeskTicket[] => {
  const latest = behaviour.hidesLastMinute ? epochSeconds(now) - settleSeconds : Number.POSITIVE_INFINITY;
  return desk.inOrderOfExports().filter((ticket) => secondsOf(ticket) <= latest && !isHidden(ticket, behaviour));
};

const pageSize = (query: URLSearchParams): number => {
  const asked = Number(query.get('per_page') ?? mostOfOnePage);
  return Number.isInteger(asked) && asked > 0 ? Math.min(asked, mostOfOnePage) : mostOfOnePage;
};

const startTime = (query: URLSearchParams, now: number): number | Reply => {
  const text = query.get('start_time') ?? '';
  if (!/^\d{1,12}$/.test(text)) return invalid(422, 'InvalidValue', 'Invalid start_time');
  if (Number(text) > epochSeconds(now) - settleSeconds)
    return invalid(422, 'InvalidValue', 'Too recent start_time. Use a start_time older than 60 seconds');
  return Number(text);
};

const cursorText = ({ seconds, id, empty }: Place): string =>
  Buffer.from(`${seconds}.0||${id}|${empty === 0 ? '' : empty}`).toString('base64');

const placeIn = (cursor: string): Place | undefined => {
  const [, seconds, id, empty] = /^(\d+)\.0\|\|(\d+)\|(\d*)$/.exec(Buffer.from(cursor, 'base64').toString()) ?? [];
  return seconds === undefined ? undefined : { seconds: Number(seconds), id: Number(id), empty: Number(empty) };
};

/** `GET /api/v2/incremental/tickets/cursor` */
export const cursorExport = () => {
  const issuedAt = new Map<string, number>();

  const begin = ({ query, at }: ExportCall, { cursorLifeMs }: ZendeskBehaviour): Place | Reply => {
    const cursor = query.get('cursor');
    if (cursor === null) {
      const start = startTime(query, at);
      return typeof start === 'number' ? { seconds: start, id: 0, empty: 0 } : start;
    }
    const isAlive = at - (issuedAt.get(cursor) ?? Number.NEGATIVE_INFINITY) <= cursorLifeMs;
    return (isAlive && placeIn(cursor)) || invalid(400, 'InvalidCursor', 'The cursor is invalid or has expired');
  };

  return (call: ExportCall, from: Export): Reply => {
    const place = begin(call, from.behaviour);
    if ('status' in place) return place;
    const rest = shown(from, call.at).filter((ticket) => isAfter(ticket, place));
    const isEmpty = place.empty < from.behaviour.emptyPages;
    const page = isEmpty ? [] : rest.slice(0, pageSize(call.query));
    const last = page.at(-1);
    const next = last
      ? { seconds: secondsOf(last), id: last.id, empty: 0 }
      : { ...place, empty: isEmpty ? place.empty + 1 : place.empty };
    const cursor = cursorText(next);
    issuedAt.set(cursor, call.at);
    const before = from.desk.find(place.id);
    const isRepeated = from.behaviour.repeats && page.length > 0 && before && secondsOf(before) === place.seconds;
    const repeated = isRepeated ? [before] : [];
    const all = [...repeated, ...page];
    return {
      status: 200,
      body: {
        tickets: all.map((ticket) => ticketJson(ticket, from.base)),
        ...metricSetsOf(from.desk, all, call.query),
        after_url: `${from.base}/api/v2/incremental/tickets/cursor.json?cursor=${encodeURIComponent(cursor)}`,
        after_cursor: cursor,
        before_url: null,
        before_cursor: null,
        end_of_stream: !isEmpty && page.length === rest.length,
      },
    };
  };
};

/** `GET /api/v2/incremental/tickets`: by time alone, so that tickets at a page's edge come twice. */
export const timeExport = (call: ExportCall, from: Export): Reply => {
  const start = startTime(call.query, call.at);
  if (typeof start !== 'number') return start;
  const rest = shown(from, call.at).filter((ticket) => secondsOf(ticket) >= start);
  const edge = rest[pageSize(call.query) - 1];
  // All of one second come on one page, however many: no other page could begin within it.
  const page = edge ? rest.filter((ticket) => secondsOf(ticket) <= secondsOf(edge)) : rest;
  const last = page.at(-1);
  const end = last ? secondsOf(last) : null;
  return {
    status: 200,
    body: {
      tickets: page.map((ticket) => ticketJson(ticket, from.base)),
      count: page.length,
      end_time: end,
      next_page: end === null ? null : `${from.base}/api/v2/incremental/tickets.json?start_time=${end}`,
      end_of_stream: page.length === rest.length,
    },
  };
};
