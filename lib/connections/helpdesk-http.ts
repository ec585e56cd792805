import { adapterOf } from '#lib/helpdesks/adapters.ts';
import { type HelpdeskRequest, type HelpdeskResponse, requestUrl } from '#lib/helpdesks/call.ts';
import { type ProbeFault, probeFaultOf } from '#lib/helpdesks/probe.ts';
import type { Verdict } from '#lib/helpdesks/verdict.ts';
import { redacted } from '#lib/outgoing/redacted.ts';
import { type Access, needAuthorization } from './access.ts';
import type { ConnectionDoc } from './connection.ts';
import { type ClientOptions, type DeskClient, deskClient } from './desk-client.ts';
import { accessAfterRefusal, accessTo, noteAccepted } from './signed-access.ts';
import { signedRequest } from './signed-request.ts';

/** A verdict that is the caller's to act on: who a connection is was settled before. */
export type AnswerVerdict = Exclude<Verdict, { kind: 'unauthorized' | 'forbidden' }>;

/** What one call of a connection came to. No reason holds a secret. */
export type HelpdeskAnswer =
  | { kind: 'answered'; response: HelpdeskResponse; verdict: AnswerVerdict }
  /** No answer that an adapter could read; not worth a retry unless it is temporary. */
  | { kind: 'unanswered'; fault: ProbeFault; reason: string; isTemporary: boolean }
  /** Read the connection and call again after `waitMs`: it gets a new token, or it was changed. Not a try. */
  | { kind: 'again'; waitMs: number; reason: string; fault: ProbeFault }
  /** No call succeeds before a person acts; the connection says so from now on. */
  | { kind: 'needs-auth'; fault: ProbeFault; reason: string };

export type SendOptions = {
  signal?: AbortSignal;
  /** Calls a connection that needs authorization, too: the person who mended it tests it. */
  evenIfNeedsAuth?: boolean;
  /** The connection works without what is asked for: that it is forbidden means nothing more. */
  isOptional?: boolean;
};

/**
 * Makes the calls of adapters. Each `send` is at most one call of the desk's API, besides one for a token; whoever calls it
 * has a slot of the account's limit. Credentials are opened here alone, and go to the connection's own host.
 */
export const helpdeskHttp = (options: ClientOptions) => {
  const client = deskClient(options);

  return {
    async send(
      connection: ConnectionDoc,
      request: HelpdeskRequest,
      { signal, evenIfNeedsAuth = false, isOptional = false }: SendOptions = {},
    ): Promise<HelpdeskAnswer> {
      if (connection.state === 'needs_auth' && !evenIfNeedsAuth)
        return { kind: 'needs-auth', fault: 'unauthorized', reason: connection.state_reason ?? '' };
      const access = await accessTo(client, connection);
      if (access.kind !== 'ready') return access;
      const { connection: current, secret } = access;
      const url = requestUrl(current.base_url, request);
      const sent = await client.send(url, { ...signedRequest(adapterOf(current), secret, request), signal });
      if (sent.kind === 'unanswered') return sent;
      return afterAnswer(client, access, sent.response, { isOptional, isForPerson: evenIfNeedsAuth });
    },
  };
};

export type HelpdeskHttp = ReturnType<typeof helpdeskHttp>;

type Ready = Extract<Access, { kind: 'ready' }>;

/** Who the caller is was settled here; all else is the caller's to act on. */
const afterAnswer = async (
  client: DeskClient,
  { connection, texts }: Ready,
  response: HelpdeskResponse,
  { isOptional, isForPerson }: { isOptional: boolean; isForPerson: boolean },
): Promise<HelpdeskAnswer> => {
  const verdict = adapterOf(connection).classify(response);
  if (verdict.kind === 'ok') {
    await noteAccepted(client, connection, isForPerson);
    return { kind: 'answered', response, verdict };
  }
  const reason = redacted(verdict.reason, texts);
  if (verdict.kind !== 'unauthorized' && verdict.kind !== 'forbidden')
    return { kind: 'answered', response, verdict: { ...verdict, reason } };
  const fault = probeFaultOf(verdict, response);
  if (verdict.kind === 'forbidden' && isOptional) return { kind: 'unanswered', fault, reason, isTemporary: false };
  const next =
    verdict.kind === 'forbidden'
      ? await needAuthorization(client, connection, reason, fault)
      : await accessAfterRefusal(client, connection, reason);
  return next.kind === 'ready' ? { kind: 'again', waitMs: 0, reason, fault } : next;
};
