import { createHash } from 'node:crypto';
import { memberOf } from '#lib/json.ts';
import { plainText } from '#lib/text/plain-text.ts';
import { parseTimestamp } from './moment.ts';

/** A field as stored, and whether it had to be repaired. */
export type Read<Value> = { value: Value; isRepaired: boolean };

/** Replaces a missing name. */
const unknown = 'unknown';

const cutMark = '… [cut]';

// Control characters do not belong in a ticket, and no database stores NUL or lone surrogates.
const controls = /(?![\n\r\t])\p{Cc}/gu;
export const clean = (text: string): string => text.toWellFormed().replace(controls, '');

const oneLine = (text: string): string => text.toWellFormed().replace(/\p{Cc}/gu, '');
export const cleanName = (text: string): string => oneLine(text).trim();

/** Surrounding blanks stay, unless there is nothing else. */
const untrimmed = (text: string): string => (cleanName(text) === '' ? '' : oneLine(text));

/** A text cut to `limit` characters, with a mark. */
const prose = (text: string, limit: number): string =>
  clean(text.length > limit ? text.slice(0, limit - cutMark.length) + cutMark : text);

const textMembers = ['text', 'plain', 'plain_text', 'body', 'content', 'value', 'html', 'message', 'title', 'name'];

const maxMessageLength = 64 * 1024;

export const readMessage = (value: unknown): Read<string> => ({
  value: prose(plainText(textOf(value)), maxMessageLength),
  isRepaired: typeof value !== 'string',
});

/** A message that is plain text, whatever it looks like. */
export const readPlainMessage = (value: unknown): Read<string> => ({
  value: prose(textOf(value), maxMessageLength),
  isRepaired: typeof value !== 'string',
});

/** Kept as written: subjects are plain text, so tags in one are words. */
export const readSubject = (value: unknown): Read<string> => ({
  value: prose(textOf(value), 1_000),
  isRepaired: typeof value !== 'string',
});

/** One of few values, so its beginning is enough. */
const readWord = (value: unknown, tidy: (text: string) => string): Read<string> => {
  const word = nameOf(value, ['name', 'value', 'label', 'channel', 'type', 'id'], tidy);
  if (word.value.length <= 64) return word;
  return { value: tidy(`${word.value.slice(0, 63)}…`), isRepaired: true };
};

export const readSource = (value: unknown): Read<string> => readWord(value, cleanName);

/** Kept as sent, blanks included: spellings are normalized where they are compared. */
export const readStatus = (value: unknown): Read<string> => readWord(value, untrimmed);

/** A customer's name; if too long, its end is replaced by a hash of the whole, so that it stays unique. */
export const readCustomer = (value: unknown): Read<string> => {
  const name = nameOf(value, ['id', 'external_id', 'email', 'name', 'value']);
  if (name.value.length <= 256) return name;
  const hash = createHash('sha256').update(name.value).digest('base64url').slice(0, 22);
  return { value: cleanName(`${name.value.slice(0, 200)}…${hash}`), isRepaired: true };
};

/** Text from any type: of a list its texts, of an object the first member with one. */
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

/** An inexact number would be another name. */
const directName = (value: unknown, tidy: (text: string) => string): string => {
  if (typeof value === 'string') return tidy(value);
  if (typeof value === 'bigint') return `${value}`;
  const isExact = Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value));
  return isExact ? `${value}` : '';
};

const readDate = (value: unknown): Date | null => {
  const inner = ['date', '$date', 'value'].map((name) => memberOf(value, name));
  return [value, ...inner].map(parseTimestamp).find((date) => date !== null) ?? null;
};

/** Creation and update time: each substitutes for the other, and `seenAt` for both. */
export const readDates = (
  created: unknown,
  updated: unknown,
  seenAt: Date,
): { created_at: Read<Date>; updated_at: Read<Date> } => {
  const created_at = readDate(created);
  const updated_at = readDate(updated);
  return {
    created_at: { value: created_at ?? updated_at ?? seenAt, isRepaired: created_at === null },
    updated_at: { value: updated_at ?? created_at ?? seenAt, isRepaired: updated_at === null },
  };
};
