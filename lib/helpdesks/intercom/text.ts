import { memberOf } from '#lib/json.ts';
import { plainText } from '#lib/text/plain-text.ts';
import { readText } from '../canonical-ticket.ts';
import { customerTypes } from './facts.ts';

const isOfCustomer = (message: unknown): boolean => customerTypes.has(memberOf(memberOf(message, 'author'), 'type'));

/** What a conversation began with, if a customer began it. */
const firstOf = (conversation: unknown): string => {
  const source = memberOf(conversation, 'source');
  return isOfCustomer(source) ? readText(memberOf(source, 'body')) : '';
};

/** What a customer began it with was redacted, and stays so: no later words stand in for it. */
const isRedacted = (conversation: unknown): boolean => {
  const source = memberOf(conversation, 'source');
  return isOfCustomer(source) && memberOf(source, 'redacted') === true;
};

/** The list has the first message alone: it may be of the team, or empty. */
export const lacksText = (listed: unknown): boolean => firstOf(listed) === '' && !isRedacted(listed);

/** The first words of a customer. Of a long conversation the newest 500 parts come. */
export const textIn = (listed: unknown, detail: unknown): string => {
  if (isRedacted(listed ?? detail)) return '';
  const parts = memberOf(memberOf(detail, 'conversation_parts'), 'conversation_parts');
  const written = Array.isArray(parts) ? parts.filter((part) => isOfCustomer(part) && isComment(part)) : [];
  const texts = [firstOf(listed), firstOf(detail), ...written.map((part) => readText(memberOf(part, 'body')))];
  return texts.find((text) => text !== '') ?? '';
};

const isComment = (part: unknown): boolean =>
  memberOf(part, 'part_type') === 'comment' && plainText(readText(memberOf(part, 'body'))) !== '';
