import { memberOf } from '#lib/json.ts';
import { readId, readText } from '../canonical-ticket.ts';
import type { DetailReader } from '../detail.ts';
import { conversationPath } from './one-conversation.ts';

/** The first hundred messages of one conversation. A server that does not know `after` shows the last twenty. */
export const messages: DetailReader = {
  batch: 1,
  request: (ids) => ({
    method: 'GET',
    path: `${conversationPath(ids)}/messages`,
    query: { after: '0' },
    bucket: 'default',
  }),
  read({ json }, ids) {
    const payload = memberOf(json, 'payload');
    if (!Array.isArray(payload)) return { kind: 'broken', reason: "The help desk's answer is no list of messages" };
    return { kind: 'details', details: new Map(ids.map((id) => [id, { kind: 'ticket', raw: payload }])) };
  },
};

/** The first words that the customer wrote: a message may be a picture alone. */
export const textIn = (detail: unknown): string => {
  const written = Array.isArray(detail) ? detail.filter(isOfCustomer) : [];
  const texts = written.toSorted((one, other) => idOf(one) - idOf(other)).map((message) => contentOf(message));
  return texts.find((text) => text !== '') ?? '';
};

const incoming: ReadonlySet<unknown> = new Set([0, 'incoming']);

const isOfCustomer = (message: unknown): boolean =>
  incoming.has(memberOf(message, 'message_type')) && memberOf(message, 'private') !== true;

/** A deleted message says that it is, in words of the product. */
const contentOf = (message: unknown): string => {
  const isDeleted = memberOf(memberOf(message, 'content_attributes'), 'deleted') === true;
  return isDeleted ? '' : readText(memberOf(message, 'content'));
};

const idOf = (message: unknown): number => Number(readId(memberOf(message, 'id')) ?? Number.MAX_SAFE_INTEGER);
