import { memberOf } from '#lib/json.ts';
import { parseTimestamp } from '#lib/provider/moment.ts';
import type { HelpdeskRequest, HelpdeskResponse } from '../call.ts';
import { areAscending, changeTime } from '../change-times.ts';
import { brokenPage, type Cursor, checkedPage, type ListedEntry, listedAs, type ReadPage } from '../page.ts';
import { capabilities, fields, paths, serviceDesk } from './facts.ts';
import { afterKeys, leastByKeys, restOfMinute } from './minute-by-keys.ts';
import { type Place, placeAt, readPlace, wholeMinute, writePlace } from './search-place.ts';

/** Times in quotes would be of the time zone of the credentials' user; milliseconds have none. */
const jqlOf = ({ projects, since, byKeys }: Place): string => {
  const scope =
    projects.length > 0
      ? `project in (${projects.map((key) => `"${key}"`).join(', ')})`
      : `projectType = "${serviceDesk}"`;
  return byKeys
    ? `${scope} AND ${restOfMinute(since, byKeys)} ORDER BY key ASC`
    : `${scope} AND updated >= ${since} ORDER BY updated ASC, key ASC`;
};

export const list = (cursor: Cursor, pageSize: number): HelpdeskRequest => {
  const place = readPlace(cursor);
  const least = place.byKeys ? leastByKeys : 1;
  const maxResults = `${Math.min(Math.max(pageSize, least), capabilities.pageSize.max)}`;
  const token = place.token === null ? {} : { nextPageToken: place.token };
  return {
    method: 'GET',
    path: paths.search,
    query: { jql: jqlOf(place), fields, maxResults, ...token },
    bucket: 'default',
  };
};

/**
 * The next page is a search of its own, from the minute on in which this one ended: an issue that changes goes to the end,
 * and where the pages of a token stand is then unknown. A minute of several pages is read in the order of keys, which no
 * change moves an issue in (minute-by-keys.ts); where that cannot be done, by tokens (`placeAfter`).
 */
export const readList = (cursor: Cursor, { json, receivedAt }: HelpdeskResponse): ReadPage => {
  const issues = memberOf(json, 'issues');
  const token = memberOf(json, 'nextPageToken') ?? null;
  const isEnd = memberOf(json, 'isLast') === true || (token === null && memberOf(json, 'isLast') !== false);
  if (!Array.isArray(issues)) return brokenPage('issues is no list');
  if (!isEnd && !isToken(token)) return brokenPage('nextPageToken is no text of a token');
  const before = readPlace(cursor);
  const place: Place = { ...before, startedAt: before.startedAt ?? receivedAt.getTime() };
  const changed = issues.map((entry) => changeTime(memberOf(memberOf(entry, 'fields'), 'updated'), receivedAt));
  const next = place.byKeys
    ? afterKeys(place, place.byKeys, { keys: issues.map((issue) => memberOf(issue, 'key')), isEnd })
    : placeAfter(place, changed, isEnd || !isToken(token) ? null : token);
  const reached = reachedAfter(place, changed, next);
  return checkedPage(cursor, {
    entries: issues.map(listedEntry),
    next: next && writePlace({ ...next, reached }),
    totalCount: null,
    checkpoint: writePlace(placeAt({ ...place, reached, startedAt: null }, reached)),
    ...(listsAgain(before) && { listsAgain: true }),
  });
};

const listsAgain = ({ metBefore, byTokens, byKeys }: Place): boolean =>
  metBefore !== null || byTokens || byKeys?.after === null;

const isToken = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= 1_500;

/**
 * The place after a page; null after the last one. A token may name the issue that its page follows, or count those before
 * it (unconfirmed): then an issue that changes or goes moves another onto a page that was read. A minute of several pages is
 * searched until two searches in a row had as many issues of it, which none was missed by: who leaves it never returns.
 */
const placeAfter = (place: Place, changed: readonly (number | null)[], token: string | null): Place | null => {
  const met = place.met + changed.filter((time) => time === null || wholeMinute(time) <= place.since).length;
  const last = wholeMinute(changed.at(-1) ?? 0);
  const isPassed = areAscending(changed) && last > place.since;
  const isOneMinute = areAscending(changed) && last === place.since;
  if (token !== null && isOneMinute && !place.byTokens)
    return { ...placeAt(place, place.since), byKeys: { after: null, done: [] } };
  if (token !== null && !isPassed) return { ...place, token, met };
  if (place.token !== null && met !== place.metBefore)
    return { ...placeAt(place, place.since), metBefore: met, byTokens: place.byTokens };
  return token === null ? null : placeAt(place, last);
};

/**
 * Everything that changed before it was listed. Not later than the start of the pass: an issue that changed since may have
 * moved behind a page that was read, and the search may not have shown it yet.
 */
const reachedAfter = (place: Place, changed: readonly (number | null)[], next: Place | null): number => {
  const newest = changed.reduce<number>((most, time) => Math.max(most, time ?? 0), place.since);
  const listed = Math.min(next?.since ?? newest, (place.startedAt ?? 0) - capabilities.settleMs);
  return Math.max(place.reached, wholeMinute(listed - capabilities.overlapMs));
};

const listedEntry = (raw: unknown): ListedEntry =>
  listedAs(raw, { updatedAt: parseTimestamp(memberOf(memberOf(raw, 'fields'), 'updated')) });
