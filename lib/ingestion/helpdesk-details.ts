import type { HelpdeskAnswer } from '#lib/connections/helpdesk-http.ts';
import type { LimitNews } from '#lib/coordination/limit-news.ts';
import type { Ask } from '#lib/coordination/limit-rule.ts';
import type { Detail, DetailReader, ReadDetails } from '#lib/helpdesks/detail.ts';
import { limitNewsOf } from '#lib/helpdesks/limit-news.ts';
import type { PageAnswer } from '#lib/provider/provider.ts';
import { contextOf, failureOf, type HelpdeskAccess, withoutAnswer } from './helpdesk-pages.ts';
import type { DetailDue, PageEntry } from './page-entry.ts';

/** Why no detail was had. */
export type DetailFault = Exclude<PageAnswer, { kind: 'page' | 'too-large' | 'cursor-lost' }>;

/** One ticket as it was asked for by its id; forbidden: it is there, and not for these credentials. */
export type FoundDetail = Detail | { kind: 'forbidden' };

export type DetailAnswer = ({ kind: 'details'; details: ReadonlyMap<string, FoundDetail> } | DetailFault) & {
  news?: LimitNews;
};

/** How single tickets are asked for, by their ids. */
export type DetailQuestions = {
  /** The most ids of one question. */
  batch: number;
  /** How a question counts in its account's limit. */
  asks(ids: readonly string[]): Ask;
  /** One question, and no retry. Never throws for anything that the help desk does. */
  at(ids: readonly string[], signal: AbortSignal): Promise<DetailAnswer>;
};

/** What a help desk's list lacks of its tickets. */
export type HelpdeskDetails = DetailQuestions & {
  /** Whether the list lacks texts, so that a page may have to wait for its details. */
  areNeeded: boolean;
  /** Every change before it is stored, with its text. */
  storedUntil: number;
  /** The ticket of a listed entry and its detail. */
  complete(due: DetailDue, detail: unknown): PageEntry;
  now(): number;
};

export const helpdeskDetails = (access: HelpdeskAccess): HelpdeskDetails => {
  const { connection, adapter, now } = access;
  const { checkpoint, created_at } = connection;
  return {
    ...detailQuestions(access, adapter.detail),
    areNeeded: adapter.capabilities.details !== undefined,
    storedUntil: checkpoint?.complete_until.getTime() ?? created_at.getTime() - adapter.capabilities.settleMs,
    complete: ({ id, raw }, had) => ({ kind: 'ticket', id, ticket: adapter.toTicket(raw, had, contextOf(connection)) }),
    now,
  };
};

/** Questions of one call each. */
export const detailQuestions = (
  { connection, adapter, http }: HelpdeskAccess,
  reader: DetailReader,
): DetailQuestions => {
  // A ticket that is asked for alone may be forbidden or missing alone.
  const isSingle = reader.batch === 1;
  const all = (ids: readonly string[], found: FoundDetail) => new Map(ids.map((id) => [id, found]));

  const read = (answer: Extract<HelpdeskAnswer, { kind: 'answered' }>, ids: readonly string[]): DetailAnswer => {
    const { response, verdict } = answer;
    const news = limitNewsOf(adapter, response, verdict);
    if (verdict.kind === 'gone' && isSingle) return { kind: 'details', details: all(ids, { kind: 'absent' }), news };
    if (verdict.kind !== 'ok') return { ...withoutPlace(failureOf(adapter, '', verdict)), news };
    return { ...resultOf(reader.read(response, ids, connection.target)), news };
  };

  return {
    batch: reader.batch,
    asks(ids) {
      const { bucket, cost } = reader.request(ids);
      return { bucket, cost };
    },
    async at(ids, signal) {
      const answer = await http.send(connection, reader.request(ids), { signal, isOptional: isSingle });
      if (answer.kind === 'answered') return read(answer, ids);
      if (answer.kind === 'unanswered' && answer.fault === 'forbidden' && isSingle)
        return { kind: 'details', details: all(ids, { kind: 'forbidden' }) };
      return withoutAnswer(answer);
    },
  };
};

const resultOf = (read: ReadDetails): DetailAnswer =>
  read.kind === 'broken' ? { kind: 'unreadable', reason: read.reason } : read;

/** Single tickets have no place in a list that could be lost. */
const withoutPlace = (answer: DetailFault | Extract<PageAnswer, { kind: 'cursor-lost' }>): DetailFault =>
  answer.kind === 'cursor-lost' ? { kind: 'unreadable', reason: answer.reason } : answer;
