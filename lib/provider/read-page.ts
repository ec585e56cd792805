import { jsonSize } from './json-size.ts';
import type { PageAnswer } from './provider.ts';
import { readText } from './read-text.ts';

/**
 * The largest body that is read. A page is in memory at most as its bytes (1), its text (2: two bytes a character, if one
 * is beyond Latin-1) and the strings of its entries (2 again). Bytes and entries of a whole batch exist side by side, texts
 * one at a time, since decoding and parsing never wait: for batches of 5 that is 5 * 3 + 2 = 17 times this, 136 MiB of the
 * 512 that the function has. Larger pages are asked for in smaller parts.
 */
export const maxPageBytes = 8 * 1024 * 1024;

/**
 * The most JSON values that a page may hold, at up to 56 bytes each: 27 MiB, 134 for a batch of 5. Code and connections
 * take about 120 MiB, so that the worst batch stays below 400.
 */
export const maxPageValues = 500_000;

/** A page may hold this many times the requested tickets: providers may have page sizes of their own. */
const maxEntriesFactor = 10;
const maxEntries = 10_000;

/** An answer's body and headers, and the requested page and size. */
export type PageBody = {
  body: Uint8Array;
  status: number;
  contentType: string | undefined;
  page: number;
  pageSize: number;
};

/**
 * Parses an answer's body as a page. Whatever the bytes are, it returns a page or a reason, both of bounded size, in
 * bounded time, and never throws. Merely informative members (the total) never reject a page; what could hide tickets
 * (an invalid end) always does.
 */
export const readPage = (answer: PageBody): PageAnswer => {
  if (answer.body.length === 0) return notJson(answer, '');
  const read = readText(answer.body, answer.contentType);
  if (read.kind === 'unreadable') return unreadable(`The provider's answer ${read.reason} (${sourceOf(answer)})`);
  const { text } = read;
  const excess = excessOf(text, answer.pageSize);
  if (excess) return excess;
  const body = parseWithIds(text);
  if (body === undefined) return notJson(answer, text);
  return pageOf(body, answer);
};

const unreadable = (reason: string): PageAnswer => ({ kind: 'unreadable', reason });

const mostEntries = (pageSize: number): number => Math.min(maxEntries, maxEntriesFactor * pageSize);

const tooManyEntries = (count: number, pageSize: number): PageAnswer =>
  unreadable(`The provider's page holds ${count} entries where ${pageSize} were asked for`);

/** Why a text must not even be parsed. */
const excessOf = (text: string, pageSize: number): PageAnswer | undefined => {
  if (text.length <= 2 * maxPageValues) return undefined; // a value takes at least one character and a comma
  const { values, longestList } = jsonSize(text);
  if (values <= maxPageValues) return undefined;
  if (longestList > mostEntries(pageSize)) return tooManyEntries(longestList, pageSize);
  return { kind: 'too-large', reason: `The provider's page holds more than ${maxPageValues} values` };
};

const pageOf = (body: unknown, { page, pageSize }: PageBody): PageAnswer => {
  const { tickets, next_page, total_count } = (body ?? {}) as Record<string, unknown>;
  if (!Array.isArray(tickets))
    return unreadable(`The provider's page has another shape: tickets is ${kindOf(tickets)}, not a list`);
  if (tickets.length > mostEntries(pageSize)) return tooManyEntries(tickets.length, pageSize);
  const nextPage = nextPageOf(next_page);
  if (nextPage === undefined)
    return unreadable(`The provider's page has another shape: next_page is ${kindOf(next_page)}, not a page's number`);
  if (nextPage !== null && nextPage <= page)
    return unreadable(`The provider goes in circles: page ${page} names page ${nextPage} as the next`);
  return { kind: 'page', page: { tickets, nextPage, totalCount: countOf(total_count) ?? null } };
};

/** A non-negative whole number, as number or digits. */
const countOf = (value: unknown): number | undefined => {
  const number = typeof value === 'string' && /^\s*\d{1,16}\s*$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : undefined;
};

/** Null at the end. Undefined for an invalid next page: taken as the end, it would hide all that follows. */
const nextPageOf = (value: unknown): number | null | undefined => {
  if (value === undefined || value === null || value === false) return null;
  if (typeof value === 'string' && value.trim() === '') return null;
  const number = countOf(value);
  return number === 0 ? null : number;
};

/** The type of a value, not the value: reasons are logged, and must not contain customer data. */
const kindOf = (value: unknown): string => {
  if (value === undefined) return 'missing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'an object';
  return typeof value === 'string' ? 'a text' : `a ${typeof value}`;
};

/** A number that exceeds a double's precision. */
const longNumber = /[:[,]\s*-?\d{16}/;
const isIdKey = (key: string): boolean => key === 'id' || key.endsWith('_id');

/** Parses JSON and keeps 64-bit ids exact, as text; undefined if it is invalid. */
const parseWithIds = (text: string): unknown => {
  try {
    // A reviver makes parsing ten times slower.
    return longNumber.test(text) ? JSON.parse(text, wholeIds) : JSON.parse(text);
  } catch {
    return undefined; // not JSON, or ids in something nested so deep that it is no page either
  }
};

const wholeIds = (key: string, value: unknown, context?: { source?: string }): unknown =>
  typeof value === 'number' && !Number.isSafeInteger(value) && isIdKey(key) && /^-?\d+$/.test(context?.source ?? '')
    ? context?.source
    : value;

const notJson = (answer: PageBody, text: string): PageAnswer => {
  const source = sourceOf(answer);
  if (text.trim() === '') return { kind: 'unavailable', reason: `The provider's answer is empty (${source})` };
  const reason = `The provider's answer is not JSON (${source}); it begins with ${excerptOf(text)}`;
  return { kind: 'unavailable', reason };
};

const sourceOf = ({ status, contentType }: PageBody): string =>
  `${status}, ${contentType ? printable(contentType, 100) : 'no content type'}`;

/** The beginning of a body without list entries: reasons are logged, and must not contain customer data. */
const excerptOf = (text: string): string =>
  `"${printable(text.slice(0, 1_000).replace(/^(\s*[{[][^[]*\[|\s*\[)[^\]].*/s, '$1…'), 100)}"`;

const printable = (text: string, limit: number): string => {
  const clean = text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim();
  return clean.length > limit ? `${clean.slice(0, limit).toWellFormed()}…` : clean;
};
