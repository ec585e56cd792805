import { type LimitedCallDeps, limitedCall } from '#lib/coordination/limited-call.ts';
import { adapterOf } from '#lib/helpdesks/adapters.ts';
import type { HelpdeskRequest, HelpdeskResponse } from '#lib/helpdesks/call.ts';
import { limitNewsOf } from '#lib/helpdesks/limit-news.ts';
import { type ProbeFault, probeFaultOf } from '#lib/helpdesks/probe.ts';
import type { Store } from '#lib/mongo/store.ts';
import type { ConnectionDoc } from './connection.ts';
import { connectionOf } from './connections.ts';
import type { HelpdeskAnswer, HelpdeskHttp } from './helpdesk-http.ts';

/** What a person who waits is answered. */
export type Asked = { kind: 'answered'; response: HelpdeskResponse } | { kind: 'failed'; fault: ProbeFault };

export type AskDeps = {
  store: Store;
  http: Pick<HelpdeskHttp, 'send'>;
  /** The limit of the desk's account, which runs share. */
  limiterOf: (connection: ConnectionDoc) => LimitedCallDeps['limiter'];
  sleep: (ms: number) => Promise<void>;
};

type AskOptions = { isOptional?: boolean };

/** A new token is got in place; all else that takes longer is a fault. */
const maxCalls = 3;

/** One request for a person who waits for it, also of a connection that needs authorization. */
export const askHelpdesk = async (
  deps: AskDeps,
  connection: ConnectionDoc,
  request: HelpdeskRequest,
  options: AskOptions = {},
): Promise<Asked> => {
  let current = connection;
  for (let calls = 1; ; calls++) {
    const answer = await sendWithinLimit(deps, current, request, options);
    switch (answer.kind) {
      case 'no-slot':
        return { kind: 'failed', fault: 'throttled' };
      case 'unanswered':
      case 'needs-auth':
        return { kind: 'failed', fault: answer.fault };
      case 'answered':
        if (answer.verdict.kind === 'ok') return { kind: 'answered', response: answer.response };
        return { kind: 'failed', fault: probeFaultOf(answer.verdict, answer.response) };
      case 'again': {
        const found = await connectionOf(deps.store, connection.tenant_id);
        const isSame = found.kind !== 'generic' && found.revision === connection.revision;
        if (!isSame || answer.waitMs > 0 || calls === maxCalls) return { kind: 'failed', fault: answer.fault };
        current = found;
      }
    }
  }
};

/** The call, if the account's limit and circuit allow it within a second. */
const sendWithinLimit = async (
  { http, limiterOf, sleep }: AskDeps,
  connection: ConnectionDoc,
  request: HelpdeskRequest,
  { isOptional = false }: AskOptions,
): Promise<HelpdeskAnswer | { kind: 'no-slot' }> => {
  const limiter = limiterOf(connection);
  const called = await limitedCall<HelpdeskAnswer>(
    { limiter, sleep },
    {
      bucket: request.bucket,
      cost: request.cost,
      make: (signal) => http.send(connection, request, { signal, evenIfNeedsAuth: true, isOptional }),
      outcomeOf: (answer) => (isFailure(answer) ? 'failure' : 'success'),
      newsOf: (answer) =>
        answer.kind === 'answered' ? limitNewsOf(adapterOf(connection), answer.response, answer.verdict) : {},
      isFollowed: () => false,
    },
  );
  if (called.kind === 'called') return called.answer;
  if (called.reservationId !== undefined) await limiter.release(called.reservationId);
  return { kind: 'no-slot' };
};

const isFailure = (answer: HelpdeskAnswer): boolean =>
  answer.kind === 'answered' ? answer.verdict.kind === 'try-again' : answer.kind === 'unanswered' && answer.isTemporary;
