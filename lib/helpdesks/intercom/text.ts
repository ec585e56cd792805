import { memberOf } from '#lib/provider/repair.ts';
import { plainText } from '#lib/text/plain-text.ts';
import { readText } from '../canonical-ticket.ts';
import { customerTypes } from './facts.ts';

const isOfCustomer = (message: unknown): boolean => customerTypes.has(memberOf(memberOf(message, 'author'), 'type'));

/** What a conversation began with, if a customer began it. */
const firstOf = (conversation: unknown): string => {
  const source = memberOf(conversation, 'source');
  return isOfCustomer(source) ? readText(memberOf(source, 'body')) : '';
};

/** The list has the first message alone: it may be of the team, or empty. One that was redacted stays so. */
export const lacksText = (listed: unknown): boolean =>
  firstOf(listed) === '' && memberOf(memberOf(listed, 'source'), 'redacted') !== true;

/** The first words of a customer. Of a long conversation the newest 500 parts come. */
export const textIn = (listed: unknown, detail: unknown): string => {
  const parts = memberOf(memberOf(detail, 'conversation_parts'), 'conversation_parts');
  const written = Array.isArray(parts) ? parts.filter((part) => isOfCustomer(part) && isComment(part)) : [];
  const texts = [firstOf(listed), firstOf(detail), ...written.map((part) => readText(memberOf(part, 'body')))];
  return texts.find((text) => text !== '') ?? '';
};

const isComment = (part: unknown): boolean =>
  memberOf(part, 'part_type') === 'comment' && plainText(readText(memberOf(part, 'body'))) !== '';
