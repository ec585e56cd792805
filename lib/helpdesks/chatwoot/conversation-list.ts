import { memberOf } from '#lib/json.ts';
import type { HelpdeskRequest, HelpdeskResponse } from '../call.ts';
import { changeTime, seenWith } from '../change-times.ts';
import type { HelpdeskAdapter } from '../helpdesk-adapter.ts';
import { type NumberedPage, nextNumberedPage } from '../numbered-pages.ts';
import { brokenPage, type Cursor, checkedPage, type ReadPage } from '../page.ts';
import { changedAt, lastActivity, listedEntry } from './entry.ts';
import { allOfThem, capabilities, orders, paths } from './facts.ts';
import { changesAfter, checkpointOf, type Place, readPlace, writePlace } from './place.ts';

/** The size of its pages is the server's, so that no size is asked for. */
export const list = (cursor: Cursor): HelpdeskRequest => {
  const { step, offset } = readPlace(cursor);
  const sort_by = step === 'changes' ? orders.activity : orders.created;
  const query = { ...allOfThem, sort_by, page: `${offset + 1}` };
  return { method: 'GET', path: paths.conversations, query, bucket: 'default' };
};

/** All conversations are listed by creation, and then, the latest first, those with activity since. */
export const readList = (cursor: Cursor, { json, receivedAt }: HelpdeskResponse): ReadPage => {
  const conversations = memberOf(memberOf(json, 'data'), 'payload');
  if (!Array.isArray(conversations)) return brokenPage('payload is no list of conversations');
  const changed = conversations.map((entry) => changeTime(lastActivity(entry), receivedAt));
  const read = readPlace(cursor);
  const place = { ...read, ...seenWith(read, changed, { receivedAt, settleMs: capabilities.settleMs }) };
  const next =
    place.step === 'changes'
      ? afterChanges(place, changed, countIn(json))
      : afterListed({ ...place, step: place.step }, conversations.length === 0);
  return checkedPage(cursor, {
    entries: conversations.filter(isWanted(place.from)).map(listedEntry),
    next: next && writePlace(next),
    totalCount: null,
    checkpoint: next ? null : writePlace(checkpointOf(place)),
    ...(place.step === 'down' && { listsAgain: true }),
  });
};

const isWanted = (from: number) => (conversation: unknown) => (changedAt(conversation)?.getTime() ?? from) >= from;

const countIn = (json: unknown): number | null => {
  const count = memberOf(memberOf(memberOf(json, 'data'), 'meta'), 'all_count');
  return typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : null;
};

/** Pages may be of any size: only an empty one is behind the last. */
const afterListed = (place: Place & NumberedPage, isEnd: boolean): Place => {
  const next = nextNumberedPage(place, { isEnd, size: 1, goesBack: place.isFirst });
  return next ? { ...place, ...next } : changesAfter(place);
};

/**
 * Down to the activity that is known. A conversation that changes moves to the front, and is the next pass's to read; a
 * deletion moves one onto a page that was read. The account has fewer conversations then, and the walk begins again.
 */
const afterChanges = (place: Place, changed: readonly (number | null)[], count: number | null): Place | null => {
  if (place.count !== null && count !== null && count < place.count) return { ...place, offset: 0, count: null };
  const isRead = changed.length === 0 || changed.some((time) => time !== null && time < place.since);
  return isRead ? null : { ...place, offset: place.offset + 1, count };
};

/** About how many conversations there are. The list of them says it, of those that the agent may read. */
export const count: NonNullable<HelpdeskAdapter['count']> = {
  request: { method: 'GET', path: paths.conversations, query: allOfThem, bucket: 'default' },
  read: ({ json }) => countIn(json),
};
