import { memberOf } from '#lib/json.ts';
import type { HelpdeskRequest, HelpdeskResponse } from '../call.ts';
import { brokenPage, type Cursor, checkedPage, type ListedEntry, listedAs, type ReadPage } from '../page.ts';
import { listedEntry } from './entry.ts';
import { capabilities, deletedPageSize, paths, versionHeader } from './facts.ts';
import { checkpointOf, isSearchCursor, type Place, readPlace, writePlace } from './place.ts';

/** The operator is documented as greater or equal, and has been seen to be greater: one second less is right for both. */
export const list = (cursor: Cursor, pageSize: number): HelpdeskRequest => {
  const { list: name, since, after, page } = readPlace(cursor);
  if (name === 'deleted') {
    const query = { order: 'desc', page: `${page}`, per_page: `${Math.min(pageSize, deletedPageSize)}` };
    return { method: 'GET', path: paths.deleted, query, headers: versionHeader, bucket: 'default' };
  }
  const changed = { field: 'updated_at', operator: '>', value: Math.max(0, since - 1) };
  const per_page = Math.min(pageSize, capabilities.pageSize.max);
  return {
    method: 'POST',
    path: paths.search,
    body: {
      query: { operator: 'AND', value: [changed] },
      pagination: { per_page, ...(after !== null && { starting_after: after }) },
    },
    headers: versionHeader,
    bucket: 'default',
  };
};

export const readList = (cursor: Cursor, { json, receivedAt }: HelpdeskResponse): ReadPage => {
  const conversations = memberOf(json, 'conversations');
  if (!Array.isArray(conversations)) return brokenPage('conversations is no list');
  const read = readPlace(cursor);
  const settled = read.settled ?? Math.max(0, Math.floor((receivedAt.getTime() - capabilities.settleMs) / 1_000));
  const place = { ...read, settled };
  const isSearch = place.list !== 'deleted';
  const after = isSearch ? searchCursorIn(json) : null;
  if (after !== null && !isSearchCursor(after)) return brokenPage('starting_after is no text of a cursor');
  const next = isSearch ? afterSearch(place, after) : afterDeleted(place, json, conversations);
  return checkedPage(cursor, {
    entries: conversations.map(isSearch ? listedEntry : deletedEntry),
    next: next && writePlace(next),
    totalCount: null,
    checkpoint: next ? null : writePlace(checkpointOf(place)),
    ...(isSearch && next?.list === 'deleted' && { endsTickets: true }),
  });
};

const searchCursorIn = (json: unknown): unknown =>
  memberOf(memberOf(memberOf(json, 'pages'), 'next'), 'starting_after') ?? null;

const afterSearch = (place: Place, after: unknown): Place | null => {
  if (isSearchCursor(after)) return { ...place, after };
  return place.list === 'closing' ? null : { ...place, list: 'deleted', after: null, page: 1 };
};

const deletedAt = (entry: unknown): number => {
  const seconds = memberOf(entry, 'deleted_at');
  return typeof seconds === 'number' && Number.isSafeInteger(seconds) ? seconds : 0;
};

const afterDeleted = (place: Place, json: unknown, entries: readonly unknown[]): Place | null => {
  const total = memberOf(memberOf(json, 'pages'), 'total_pages');
  const pages = typeof total === 'number' ? total : 0;
  const isRead = entries.length === 0 || entries.some((entry) => deletedAt(entry) < place.goneSince);
  return isRead || !(place.page < pages) ? null : { ...place, page: place.page + 1 };
};

const deletedEntry = (entry: unknown): ListedEntry => {
  const seconds = deletedAt(entry);
  const updatedAt = seconds > 0 && seconds < 10_000_000_000 ? new Date(seconds * 1_000) : null;
  return listedAs(entry, { updatedAt, gone: { kind: 'deleted' } });
};
