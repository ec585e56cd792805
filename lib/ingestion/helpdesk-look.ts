import type { ConnectionDoc } from '#lib/connections/connection.ts';
import type { HelpdeskHttp } from '#lib/connections/helpdesk-http.ts';
import type { LimitNews } from '#lib/coordination/limit-news.ts';
import type { Ask } from '#lib/coordination/limit-rule.ts';
import { adapterOf } from '#lib/helpdesks/adapters.ts';
import { limitNewsOf } from '#lib/helpdesks/limit-news.ts';
import type { PageAnswer } from '#lib/provider/provider.ts';
import { failureOf, withoutAnswer } from './helpdesk-pages.ts';

type Fault = Exclude<PageAnswer, { kind: 'page' | 'too-large' | 'cursor-lost' }>;

/** Which tickets a help desk still has, or why it does not say. */
export type LookAnswer = ({ kind: 'looked'; living: ReadonlySet<string> } | Fault) & { news?: LimitNews };

/** A look at single tickets of a help desk. */
export type HelpdeskLook = {
  /** The most ids of one call. */
  most: number;
  /** How the call counts in its account's limit. */
  asks(ids: readonly string[]): Ask;
  /** One call, and no retry. Never throws for anything that the help desk does. */
  at(ids: readonly string[], signal: AbortSignal): Promise<LookAnswer>;
};

export const helpdeskLook = (connection: ConnectionDoc, http: Pick<HelpdeskHttp, 'send'>): HelpdeskLook => {
  const adapter = adapterOf(connection);
  const { detail } = adapter;
  return {
    most: detail.batch,
    asks(ids) {
      const { bucket, cost } = detail.request(ids);
      return { bucket, cost };
    },
    async at(ids, signal) {
      const answer = await http.send(connection, detail.request(ids), { signal });
      if (answer.kind !== 'answered') return withoutAnswer(answer);
      const { response, verdict } = answer;
      const news = limitNewsOf(adapter, response, verdict);
      if (verdict.kind === 'gone' && detail.batch === 1) return { kind: 'looked', living: new Set(), news };
      if (verdict.kind !== 'ok') return { ...withoutPlace(failureOf(adapter, '', verdict)), news };
      const read = detail.read(response, ids);
      if (read.kind === 'broken') return { kind: 'unreadable', reason: read.reason, news };
      const living = ids.filter((id) => read.details.get(id)?.kind === 'ticket');
      return { kind: 'looked', living: new Set(living), news };
    },
  };
};

/** Single tickets have no place in a list that could be lost. */
const withoutPlace = (answer: Fault | Extract<PageAnswer, { kind: 'cursor-lost' }>): Fault =>
  answer.kind === 'cursor-lost' ? { kind: 'unreadable', reason: answer.reason } : answer;
