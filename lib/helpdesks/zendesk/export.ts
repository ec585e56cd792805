import { memberOf } from '#lib/json.ts';
import type { HelpdeskRequest, HelpdeskResponse } from '../call.ts';
import type { ConnectionContext } from '../helpdesk-adapter.ts';
import { brokenPage, type Cursor, checkedPage, maxCursorLength, type ReadPage } from '../page.ts';
import { listedEntry } from './entry.ts';
import { readCursor, writeCursor } from './export-cursor.ts';
import { capabilities, paths, settleMs } from './facts.ts';
import { metricSetsIn, withMetricSets } from './metric-sets.ts';

/** Both kinds of pass read the one export: a full one from its beginning. */
export const start = (_checkpoint: Cursor | null, now: Date, { since }: Pick<ConnectionContext, 'since'>): Cursor => {
  const latest = now.getTime() - settleMs;
  const seconds = Math.floor(Math.min(since?.getTime() ?? 0, latest) / 1_000) - 1;
  return writeCursor({ seconds: Math.max(0, seconds), after: null });
};

export const list = (cursor: Cursor, pageSize: number): HelpdeskRequest => {
  const { seconds, after } = readCursor(cursor);
  const size = Math.min(pageSize, capabilities.pageSize.max);
  const place = after === null ? { start_time: `${seconds}` } : { cursor: after };
  return {
    method: 'GET',
    path: paths.export,
    query: { ...place, ...withMetricSets, per_page: `${size}` },
    bucket: 'incremental',
  };
};

/**
 * Only `end_of_stream` ends the list: an empty page may stand in its middle. The cursor at the end is where the next pass
 * goes on; without one, that is where this page began.
 */
export const readList = (cursor: Cursor, { json, receivedAt }: HelpdeskResponse): ReadPage => {
  const tickets = memberOf(json, 'tickets');
  const isEnd = memberOf(json, 'end_of_stream');
  const after = memberOf(json, 'after_cursor') ?? null;
  if (!Array.isArray(tickets)) return brokenPage('tickets is no list');
  if (typeof isEnd !== 'boolean') return brokenPage('end_of_stream is neither true nor false');
  if (after !== null && !isCursor(after)) return brokenPage('after_cursor is no text of a cursor');
  if (after === null && !isEnd) return brokenPage('after_cursor is missing before the end');
  const isSame = after === null || after === readCursor(cursor).after;
  const reached = isSame ? cursor : writeCursor({ seconds: secondsBefore(tickets, cursor, receivedAt), after });
  return checkedPage(cursor, {
    entries: tickets.map(metricSetsIn(json)).map(listedEntry),
    next: isEnd ? null : reached,
    totalCount: null,
    checkpoint: reached,
  });
};

const isCursor = (value: unknown): value is string =>
  typeof value === 'string' && value.length > 0 && value.length < maxCursorLength;

/** A time that nothing after this page is older than: the export is in the order of `generated_timestamp`. */
const secondsBefore = (tickets: readonly unknown[], cursor: Cursor, receivedAt: Date): number => {
  const now = Math.floor(receivedAt.getTime() / 1_000);
  const times = tickets
    .map((ticket) => memberOf(ticket, 'generated_timestamp'))
    .filter((time): time is number => Number.isSafeInteger(time) && Number(time) > 0 && Number(time) <= now);
  return times.length === 0 ? readCursor(cursor).seconds : times.reduce((least, time) => Math.min(least, time));
};
