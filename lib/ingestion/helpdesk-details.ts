import type { HelpdeskAnswer } from '#lib/connections/helpdesk-http.ts';
import type { LimitNews } from '#lib/coordination/limit-news.ts';
import type { Ask } from '#lib/coordination/limit-rule.ts';
import type { Detail } from '#lib/helpdesks/detail.ts';
import type { HelpdeskAdapter } from '#lib/helpdesks/helpdesk-adapter.ts';
import { limitNewsOf } from '#lib/helpdesks/limit-news.ts';
import type { PageAnswer } from '#lib/provider/provider.ts';
import { failureOf, type HelpdeskAccess, withoutAnswer } from './helpdesk-pages.ts';
import type { DetailDue, PageEntry } from './page-entry.ts';

/** Why no detail was had. */
export type DetailFault = Exclude<PageAnswer, { kind: 'page' | 'too-large' | 'cursor-lost' }>;

/** One ticket as it was asked for by its id; forbidden: it is there, and not for these credentials. */
export type FoundDetail = Detail | { kind: 'forbidden' };

export type DetailAnswer = ({ kind: 'details'; details: ReadonlyMap<string, FoundDetail> } | DetailFault) & {
  news?: LimitNews;
};

/** Single tickets of a help desk, by their ids. */
export type HelpdeskDetails = {
  /** The most ids of one call. */
  batch: number;
  /** Whether the list lacks texts, so that a page may have to wait for its details. */
  areNeeded: boolean;
  /** Every change before it is stored, with its text. */
  storedUntil: number;
  /** How a call counts in its account's limit. */
  asks(ids: readonly string[]): Ask;
  /** One call, and no retry. Never throws for anything that the help desk does. */
  at(ids: readonly string[], signal: AbortSignal): Promise<DetailAnswer>;
  /** The ticket of a listed entry and its detail. */
  complete(due: DetailDue, detail: unknown): PageEntry;
  /** The ticket of a detail alone, of which no list said anything. */
  shown(id: string, detail: unknown): PageEntry;
  now(): number;
};

export const helpdeskDetails = ({ connection, adapter, http, now }: HelpdeskAccess): HelpdeskDetails => {
  const { detail, capabilities } = adapter;
  const { base_url, settings, checkpoint, created_at } = connection;
  const context = { baseUrl: base_url, since: settings.since };
  // A ticket that is asked for alone may be forbidden or missing alone.
  const isSingle = detail.batch === 1;
  const all = (ids: readonly string[], found: FoundDetail) => new Map(ids.map((id) => [id, found]));

  const read = (answer: Extract<HelpdeskAnswer, { kind: 'answered' }>, ids: readonly string[]): DetailAnswer => {
    const { response, verdict } = answer;
    const news = limitNewsOf(adapter, response, verdict);
    if (verdict.kind === 'gone' && isSingle) return { kind: 'details', details: all(ids, { kind: 'absent' }), news };
    if (verdict.kind !== 'ok') return { ...withoutPlace(failureOf(adapter, '', verdict)), news };
    return { ...resultOf(detail.read(response, ids)), news };
  };

  return {
    batch: detail.batch,
    areNeeded: capabilities.details !== undefined,
    storedUntil: checkpoint?.complete_until.getTime() ?? created_at.getTime() - capabilities.settleMs,
    asks(ids) {
      const { bucket, cost } = detail.request(ids);
      return { bucket, cost };
    },
    async at(ids, signal) {
      const answer = await http.send(connection, detail.request(ids), { signal, isOptional: isSingle });
      if (answer.kind === 'answered') return read(answer, ids);
      if (answer.kind === 'unanswered' && answer.fault === 'forbidden' && isSingle)
        return { kind: 'details', details: all(ids, { kind: 'forbidden' }) };
      return withoutAnswer(answer);
    },
    complete: ({ id, raw }, had) => ({ kind: 'ticket', id, ticket: adapter.toTicket(raw, had, context) }),
    shown: (id, had) => ({ kind: 'ticket', id, ticket: adapter.toTicket(undefined, had, context) }),
    now,
  };
};

const resultOf = (read: ReturnType<HelpdeskAdapter['detail']['read']>): DetailAnswer =>
  read.kind === 'broken' ? { kind: 'unreadable', reason: read.reason } : read;

/** Single tickets have no place in a list that could be lost. */
const withoutPlace = (answer: DetailFault | Extract<PageAnswer, { kind: 'cursor-lost' }>): DetailFault =>
  answer.kind === 'cursor-lost' ? { kind: 'unreadable', reason: answer.reason } : answer;
