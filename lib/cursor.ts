import { createHash } from 'node:crypto';
import { badInput, type RequestError } from './errors.ts';
import { parseJson } from './json.ts';

/**
 * A position in a list as an opaque cursor, valid only for the list it was made for. The check detects truncated,
 * mistyped and misused cursors; it is not a security measure.
 */
export const encodeCursor = (list: unknown, position: readonly (string | number)[]): string => {
  const text = JSON.stringify(position);
  return Buffer.from(`${checkOf(list, text)}${text}`).toString('base64url');
};

/** The position in a cursor that `encodeCursor` made for the same list; null for anything else. */
export const decodeCursor = (list: unknown, cursor: string): (string | number)[] | null => {
  const position = positionIn(Buffer.from(cursor, 'base64url').toString('utf8').slice(checkLength));
  return position && encodeCursor(list, position) === cursor ? position : null;
};

const positionIn = (text: string): (string | number)[] | null => {
  const value = parseJson(text);
  return Array.isArray(value) && value.every(isPart) ? value : null;
};

const isPart = (value: unknown): value is string | number => typeof value === 'string' || typeof value === 'number';

const checkLength = 12;

const checkOf = (list: unknown, text: string): string =>
  createHash('sha256').update(JSON.stringify(list)).update(text).digest('base64url').slice(0, checkLength);

/**
 * One page of a list that is ordered by a time and an id, and the cursor of the next one; `found` has one more than the page if
 * there is one.
 */
export const pageByTime = <Doc>(
  list: unknown,
  found: readonly Doc[],
  limit: number,
  positionOf: (last: Doc) => readonly [time: Date, id: string],
): { page: Doc[]; next_cursor: string | null } => {
  const page = found.slice(0, limit);
  const last = page.at(-1);
  if (found.length <= limit || last === undefined) return { page, next_cursor: null };
  const [time, id] = positionOf(last);
  return { page, next_cursor: encodeCursor(list, [time.getTime(), id]) };
};

/**
 * The time and the id at which such a page begins; the list's `name` is for the error.
 * @throws RequestError if the cursor was not made for this list
 */
export const timeAndIdIn = (list: unknown, cursor: string, name: string): [time: Date, id: string] => {
  const [time, id] = decodeCursor(list, cursor) ?? [];
  if (typeof time !== 'number' || typeof id !== 'string') throw badCursor(name);
  return [new Date(time), id];
};

/** The error for a cursor that was not made for this list. */
export const badCursor = (list: string): RequestError =>
  badInput([{ in: 'query', path: 'cursor', message: `is not a next_cursor of ${list}` }]);
