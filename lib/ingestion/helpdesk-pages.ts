import type { ConnectionDoc } from '#lib/connections/connection.ts';
import type { HelpdeskAnswer, HelpdeskHttp } from '#lib/connections/helpdesk-http.ts';
import type { HelpdeskResponse } from '#lib/helpdesks/call.ts';
import type { ConnectionContext, HelpdeskAdapter } from '#lib/helpdesks/helpdesk-adapter.ts';
import { limitNewsOf } from '#lib/helpdesks/limit-news.ts';
import type { Cursor } from '#lib/helpdesks/page.ts';
import type { Asked, HelpdeskPart, PageAnswer, PageRequested, Provider, ProviderPage } from '#lib/provider/provider.ts';
import { type PageEntry, pageEntryOf, parsePageEntry } from './page-entry.ts';

/** A wait for a desk that wants no calls and does not say how long. */
const unnamedWaitMs = 10_000;

/** How the calls of a tenant's own help desk are made and read. */
export type HelpdeskAccess = {
  connection: ConnectionDoc;
  adapter: HelpdeskAdapter;
  http: Pick<HelpdeskHttp, 'send'>;
  now: () => number;
};

/** What an adapter may know of a connection when it makes tickets. */
export const contextOf = ({ base_url, settings }: ConnectionDoc): ConnectionContext => ({
  baseUrl: base_url,
  since: settings.since,
});

/** The pages of a tenant's own help desk: its adapter's requests, made by the one way out, and what answers mean to a run. */
export const helpdeskPages = ({
  connection,
  adapter,
  http,
  now,
}: HelpdeskAccess): Pick<Provider, 'fetchPage' | 'asks'> => {
  const { settleMs } = adapter.capabilities;
  const context = contextOf(connection);

  const read = (
    { page, pageSize, cursor = '' }: PageRequested,
    response: HelpdeskResponse,
    asked: Asked,
  ): PageAnswer => {
    const list = adapter.readList(cursor, response, pageSize);
    if (list.kind === 'broken') return { kind: 'unreadable', reason: list.reason };
    const { entries, ...facts } = list.page;
    const read = entries.map((entry) => pageEntryOf(adapter, context, entry));
    const listedUntil = new Date(asked.at.getTime() - settleMs);
    return { kind: 'page', page: pageOf(read, page, { ...facts, listedUntil, asked }) };
  };

  return {
    asks({ cursor = '', pageSize }) {
      const { bucket, cost } = adapter.list(cursor, pageSize);
      return { bucket, cost };
    },

    async fetchPage(request, signal) {
      const { pageSize, cursor = '' } = request;
      const at = new Date(now());
      const answer = await http.send(connection, adapter.list(cursor, pageSize), { signal });
      if (answer.kind !== 'answered') return withoutAnswer(answer);
      const { verdict, response } = answer;
      const news = limitNewsOf(adapter, response, verdict);
      if (verdict.kind !== 'ok') return { ...failureOf(adapter, cursor, verdict), news };
      return { ...read(request, response, { at, answeredAt: new Date(now()) }), news };
    },
  };
};

/** A page besides its entries. */
export type PageFacts = Pick<ProviderPage, 'totalCount'> &
  Pick<HelpdeskPart, 'next' | 'checkpoint' | 'listedUntil' | 'asked' | 'endsTickets' | 'listsAgain'>;

/** A page of these entries, of which some may still lack their details. */
export const pageOf = (
  entries: readonly PageEntry[],
  page: number,
  { totalCount, ...facts }: PageFacts,
): ProviderPage & { helpdesk: HelpdeskPart } => {
  const gone = entries.filter((entry) => entry.kind === 'gone');
  const tickets = entries.filter((entry) => entry.kind !== 'gone');
  const nextPage = facts.next === null ? null : page + 1;
  return { tickets, nextPage, totalCount, helpdesk: { ...facts, parse: parsePageEntry, gone } };
};

type Unanswered = Exclude<HelpdeskAnswer, { kind: 'answered' }>;

export const withoutAnswer = (
  answer: Unanswered,
): Extract<PageAnswer, { kind: 'again' | 'refused' | 'unavailable' }> => {
  const { kind, reason } = answer;
  switch (kind) {
    case 'again':
      return { kind, reason, waitMs: answer.waitMs };
    case 'needs-auth':
      return { kind: 'refused', reason };
    case 'unanswered':
      return { kind: answer.isTemporary ? 'unavailable' : 'refused', reason };
  }
};

type Verdict = Extract<HelpdeskAnswer, { kind: 'answered' }>['verdict'];

export const failureOf = (
  adapter: HelpdeskAdapter,
  cursor: Cursor,
  verdict: Exclude<Verdict, { kind: 'ok' }>,
): Exclude<PageAnswer, { kind: 'page' | 'too-large' }> => {
  const { kind, reason } = verdict;
  switch (kind) {
    case 'throttled':
      return { kind, reason, retryAfterMs: verdict.retryAfterMs ?? unnamedWaitMs };
    case 'try-again':
      return {
        kind: 'unavailable',
        reason,
        ...(verdict.retryAfterMs !== null && { retryAfterMs: verdict.retryAfterMs }),
      };
    case 'cursor-lost':
      return { kind, reason, restartAt: adapter.restart(cursor) };
    default: // a list that is not there, or another answer than the API gives
      return { kind: 'unreadable', reason };
  }
};
