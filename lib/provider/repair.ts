import { createHash } from 'node:crypto';
import { plainText } from '#lib/text/plain-text.ts';
import { parseTimestamp } from './moment.ts';

/** A field as we keep it, and whether that is more than what its provider sent. */
export type Read<Value> = { value: Value; isRepaired: boolean };

/** What stands for a name that nobody gave. */
const unknown = 'unknown';

const cutMark = '… [cut]';

// Control characters have no business in a ticket, and a NUL or half a surrogate pair none in any database.
const controls = /(?![\n\r\t])\p{Cc}/gu;
export const clean = (text: string): string => text.toWellFormed().replace(controls, '');

const oneLine = (text: string): string => text.toWellFormed().replace(/\p{Cc}/gu, '');
export const cleanName = (text: string): string => oneLine(text).trim();

/** Blanks around it stay, unless there is nothing else. */
const untrimmed = (text: string): string => (cleanName(text) === '' ? '' : oneLine(text));

/** A text of any length, kept up to `limit` characters; what is cut off is marked. */
const prose = (text: string, limit: number): string =>
  clean(text.length > limit ? text.slice(0, limit - cutMark.length) + cutMark : text);

const textMembers = ['text', 'plain', 'plain_text', 'body', 'content', 'value', 'html', 'message', 'title', 'name'];

export const readMessage = (value: unknown): Read<string> => ({
  value: prose(plainText(textOf(value)), 64 * 1024),
  isRepaired: typeof value !== 'string',
});

/** As it was written: no desk has HTML in a subject, so that tags in one are its words. */
export const readSubject = (value: unknown): Read<string> => ({
  value: prose(textOf(value), 1_000),
  isRepaired: typeof value !== 'string',
});

/** One of few words, so that its beginning is enough. */
const readWord = (value: unknown, tidy: (text: string) => string): Read<string> => {
  const word = nameOf(value, ['name', 'value', 'label', 'channel', 'type', 'id'], tidy);
  if (word.value.length <= 64) return word;
  return { value: tidy(`${word.value.slice(0, 63)}…`), isRepaired: true };
};

export const readSource = (value: unknown): Read<string> => readWord(value, cleanName);

/** As it came, blanks and all: what two spellings have in common is decided where they are compared. */
export const readStatus = (value: unknown): Read<string> => readWord(value, untrimmed);

/** A customer's name, cut to what is no other's if it is too long: its end is replaced by a hash of the whole. */
export const readCustomer = (value: unknown): Read<string> => {
  const name = nameOf(value, ['id', 'external_id', 'email', 'name', 'value']);
  if (name.value.length <= 256) return name;
  const hash = createHash('sha256').update(name.value).digest('base64url').slice(0, 22);
  return { value: cleanName(`${name.value.slice(0, 200)}…${hash}`), isRepaired: true };
};

/** Text of any type: of a list the texts of its entries, of an object the first member that holds one. */
const textOf = (value: unknown, depth = 0): string => {
  if (typeof value === 'string') return value;
  if (typeof value === 'bigint' || typeof value === 'boolean' || Number.isFinite(value)) return `${value}`;
  if (depth > 2) return '';
  if (Array.isArray(value)) {
    const texts = value.slice(0, 100).map((entry) => textOf(entry, depth + 1));
    return texts.filter((text) => text !== '').join('\n');
  }
  for (const name of textMembers) {
    const text = textOf(memberOf(value, name) ?? '', depth + 1);
    if (text !== '') return text;
  }
  return '';
};

const nameOf = (value: unknown, members: readonly string[], tidy = cleanName): Read<string> => {
  const direct = directName(value, tidy);
  if (direct !== '') return { value: direct, isRepaired: typeof value === 'number' && !Number.isInteger(value) };
  const inner = Array.isArray(value) ? value.slice(0, 1) : members.map((member) => memberOf(value, member));
  return { value: inner.map((one) => directName(one, tidy)).find((name) => name !== '') ?? unknown, isRepaired: true };
};

/** A number that is too large to be exact would be another's name. */
const directName = (value: unknown, tidy: (text: string) => string): string => {
  if (typeof value === 'string') return tidy(value);
  if (typeof value === 'bigint') return `${value}`;
  const isExact = Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value));
  return isExact ? `${value}` : '';
};

export const memberOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;

const readDate = (value: unknown): Date | null => {
  const inner = ['date', '$date', 'value'].map((name) => memberOf(value, name));
  return [value, ...inner].map(parseTimestamp).find((date) => date !== null) ?? null;
};

/** When a ticket was made and changed: each stands in for the other, and `metAt` for both. */
export const readDates = (
  created: unknown,
  updated: unknown,
  metAt: Date,
): { created_at: Read<Date>; updated_at: Read<Date> } => {
  const created_at = readDate(created);
  const updated_at = readDate(updated);
  return {
    created_at: { value: created_at ?? updated_at ?? metAt, isRepaired: created_at === null },
    updated_at: { value: updated_at ?? created_at ?? metAt, isRepaired: updated_at === null },
  };
};
