import { memberOf } from '#lib/json.ts';
import { parseTimestamp } from '#lib/provider/moment.ts';
import type { HelpdeskRequest, HelpdeskResponse } from '../call.ts';
import { readId } from '../canonical-ticket.ts';
import { beforeChanges, changeTime, seenWith } from '../change-times.ts';
import { type NumberedPage, nextNumberedPage } from '../numbered-pages.ts';
import { brokenPage, type Cursor, checkedPage, type ReadPage } from '../page.ts';
import { listedEntry, ticketsIn } from './entry.ts';
import { capabilities, paths, searchWindow } from './facts.ts';
import { checkpointOf, type Place, readPlace, writePlace } from './place.ts';

export const list = (cursor: Cursor, pageSize: number): HelpdeskRequest => {
  const { step, offset, since, known } = readPlace(cursor);
  const size = Math.min(pageSize, capabilities.pageSize.max);
  const page = { expand: 'true', per_page: `${size}`, page: `${Math.floor(offset / size) + 1}` };
  if (step === 'up' || step === 'down') return { method: 'GET', path: paths.tickets, query: page, bucket: 'default' };
  const query = step === 'probe' ? `id:${known}` : `updated_at:[${new Date(since).toISOString()} TO *]`;
  const byChange = { query, sort_by: 'updated_at', order_by: 'asc' };
  return { method: 'GET', path: paths.search, query: { ...byChange, ...page }, bucket: 'default' };
};

export const readList = (
  cursor: Cursor,
  { json, receivedAt }: HelpdeskResponse,
  pageSize = capabilities.pageSize.max,
): ReadPage => {
  const tickets = ticketsIn(json);
  if (!tickets) return brokenPage('it is no list of tickets');
  const place = placeWith(readPlace(cursor), tickets, receivedAt);
  const next = nextPlace(place, tickets, Math.min(pageSize, capabilities.pageSize.max));
  return checkedPage(cursor, {
    entries: place.step === 'probe' ? [] : tickets.filter(isSince(place.from)).map(listedEntry),
    next: next && writePlace(next),
    totalCount: null,
    checkpoint: next && place.step !== 'changes' ? null : writePlace(checkpointOf(place)),
    ...(place.step === 'down' && { listsAgain: true }),
  });
};

const changedAt = (ticket: unknown): number | null => parseTimestamp(memberOf(ticket, 'updated_at'))?.getTime() ?? null;

const isSince = (from: number) => (ticket: unknown) => (changedAt(ticket) ?? from) >= from;

/** What a page adds to what its pass knows. */
const placeWith = (place: Place, tickets: readonly unknown[], receivedAt: Date): Place => {
  const changed = tickets.map((ticket) => changeTime(memberOf(ticket, 'updated_at'), receivedAt));
  const ids = tickets
    .map((ticket) => Number(readId(memberOf(ticket, 'id')) ?? 0))
    .filter((id) => Number.isSafeInteger(id) && id > 0);
  const seen = seenWith(place, changed, { receivedAt, settleMs: capabilities.settleMs });
  return { ...place, ...seen, known: Math.max(place.known, ...ids) };
};

const nextPlace = (place: Place, tickets: readonly unknown[], size: number): Place | null => {
  switch (place.step) {
    case 'up':
    case 'down':
      return afterListed({ ...place, step: place.step }, { isEnd: tickets.length < size, size });
    case 'probe':
      return afterProbe(place, tickets);
    case 'changes':
      return afterChanges(place, tickets, size);
  }
};

const afterListed = (place: Place & NumberedPage, page: { isEnd: boolean; size: number }): Place | null => {
  const next = nextNumberedPage(place, { ...page, goesBack: place.isFirst });
  return next ? { ...place, ...next } : afterList(place);
};

/** What changed while the list was read is searched for. */
const afterList = (place: Place): Place | null =>
  place.isProbed ? null : { ...place, step: 'probe', offset: 0, since: checkpointOf(place).since, isListed: true };

/** Without a search, the whole list is read: it is not read twice. */
const afterProbe = (place: Place, tickets: readonly unknown[]): Place | null => {
  const hasSearch = tickets.some((ticket) => readId(memberOf(ticket, 'id')) === `${place.known}`);
  if (hasSearch) return { ...place, ...(place.isListed && beforeChanges(place)), step: 'changes', isProbed: true };
  return place.isListed ? null : { ...place, step: 'up', offset: 0, isProbed: true };
};

/** Every page begins at the time that the last one ended with, so that no ticket is passed over. */
const afterChanges = (place: Place, tickets: readonly unknown[], size: number): Place | null => {
  if (tickets.length < size) return null;
  const last = changedAt(tickets.at(-1)) ?? 0;
  if (last > place.since) return { ...place, offset: 0, since: last };
  return place.offset + 2 * size > searchWindow ? afterWindow(place) : { ...place, offset: place.offset + size };
};

/**
 * More tickets changed at one time than the search shows: the whole list is read instead, and back, since the next pass
 * searches again. After a list that was just read, that is the next pass's to do: its checkpoint is before that time.
 */
const afterWindow = (place: Place): Place | null =>
  place.isListed ? null : { ...place, step: 'up', offset: 0, isFirst: true };
