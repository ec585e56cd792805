import { memberOf } from '#lib/json.ts';
import { type HelpdeskRequest, type HelpdeskResponse, headerOf } from '../call.ts';
import { readId } from '../canonical-ticket.ts';
import { changeTime } from '../change-times.ts';
import { brokenPage, type Cursor, checkedPage, type ReadPage } from '../page.ts';
import { listedEntry } from './entry.ts';
import { capabilities, costWithInclude, include, paths } from './facts.ts';
import { firstPlaceIn, type Place, readPlace, ticketLists, writePlace } from './list-place.ts';
import { type ListPage, nextPlace } from './next-place.ts';

const orders: Readonly<Record<Place['walk'], { order_by: string; order_type: string }>> = {
  forward: { order_by: 'updated_at', order_type: 'asc' },
  back: { order_by: 'updated_at', order_type: 'asc' },
  newest: { order_by: 'created_at', order_type: 'desc' },
  oldest: { order_by: 'created_at', order_type: 'asc' },
};

export const list = (cursor: Cursor, pageSize: number): HelpdeskRequest => {
  const { list: name, since, walk, offset } = readPlace(cursor);
  const size = Math.min(pageSize, capabilities.pageSize.max);
  return {
    method: 'GET',
    path: paths.tickets,
    query: {
      updated_since: new Date(since * 1_000).toISOString().replace('.000Z', 'Z'),
      ...orders[walk],
      ...(name === 'tickets' ? { include } : { filter: name }),
      per_page: `${size}`,
      page: `${Math.floor(offset / size) + 1}`,
    },
    bucket: 'list',
    cost: name === 'tickets' ? costWithInclude : 1,
  };
};

export const readList = (cursor: Cursor, { json, headers, receivedAt }: HelpdeskResponse): ReadPage => {
  if (!Array.isArray(json)) return brokenPage('it is no list of tickets');
  const place = readPlace(cursor);
  const page = factsOf(json, hasNext(json, headerOf(headers, 'link')), receivedAt);
  const next = nextPlace(place, page);
  if (next === 'hidden')
    return { kind: 'broken', reason: 'More tickets changed within one second than the help desk’s list can show' };
  const reached = reachedAfter(place, page, next);
  const following = next ? { ...next, reached } : firstOfNextList(place, reached);
  return checkedPage(cursor, {
    entries: json.map(listedEntry(place.list)),
    next: following && writePlace(following),
    totalCount: null,
    checkpoint: writePlace(firstPlaceIn('tickets', reached)),
    ...(place.list === 'tickets' && next === null && { endsTickets: true }),
  });
};

/** The `Link` to the next page ends the list by its absence; a full page without one is not trusted to be the last. */
const hasNext = (entries: readonly unknown[], link = ''): boolean =>
  entries.length > 0 && (/rel="?next"?/i.test(link.slice(0, 10_000)) || entries.length >= capabilities.pageSize.max);

const factsOf = (entries: readonly unknown[], hasMore: boolean, receivedAt: Date): ListPage => ({
  count: entries.length,
  hasMore,
  changed: entries.map((entry) => secondsOf(memberOf(entry, 'updated_at'), receivedAt)),
  created: entries.map((entry) => [
    secondsOf(memberOf(entry, 'created_at'), receivedAt) ?? 0,
    Number(readId(memberOf(entry, 'id'))) || 0,
  ]),
});

const secondsOf = (value: unknown, receivedAt: Date): number | null => {
  const time = changeTime(value, receivedAt);
  return time === null ? null : Math.floor(time / 1_000);
};

/** Every entry that changed before `next` was listed; at the end all of them were. */
const reachedAfter = ({ list: name, since, reached }: Place, { changed }: ListPage, next: Place | null) => {
  const newest = changed.reduce<number>((most, time) => Math.max(most, time ?? 0), since);
  const safe = (next ? next.since : newest) - capabilities.overlapMs / 1_000;
  const [tickets, deleted, spam] = reached;
  const later = (before: number, of: Place['list']): number => (of === name ? Math.max(before, safe) : before);
  return [later(tickets, 'tickets'), later(deleted, 'deleted'), later(spam, 'spam')] satisfies Place['reached'];
};

const firstOfNextList = ({ list: name }: Place, reached: Place['reached']): Place | null => {
  const following = ticketLists[ticketLists.indexOf(name) + 1];
  return following ? firstPlaceIn(following, reached) : null;
};
