import { type CallFault, callFaultOf } from './call-fault.ts';
import { type HostRule, lookupFor, refusalOf } from './host-rule.ts';
import type { Resolve } from './public-lookup.ts';
import { type OutgoingAnswer, type OutgoingRequest, sendRequest } from './send-request.ts';

export type ChosenHostRules = {
  hosts: HostRule;
  timeoutMs: number;
  /** Instead of the system's look-up of names. */
  resolve?: Resolve | undefined;
};

export type ChosenHostRequest = Omit<OutgoingRequest, 'signal' | 'lookup'> & { signal?: AbortSignal | undefined };

export type ChosenHostAnswer = Extract<OutgoingAnswer, { kind: 'answered' }> | ({ kind: 'unanswered' } & CallFault);

/**
 * The one way out to hosts that tenants chose: checked names, pinned addresses, no redirect, bounded time and size. `who`
 * begins every reason, such as "The help desk".
 */
export const callChosenHost = async (
  url: URL,
  { signal, ...request }: ChosenHostRequest,
  { hosts, timeoutMs, resolve }: ChosenHostRules,
  who: string,
): Promise<ChosenHostAnswer> => {
  const refusal = refusalOf(url, hosts);
  if (refusal !== null) {
    const reason = `${who}’s host is not called: ${refusal}`;
    return { kind: 'unanswered', fault: 'not-public', reason, isTemporary: false };
  }
  const timeout = AbortSignal.timeout(timeoutMs);
  const lookup = lookupFor(url, hosts, resolve);
  const answer = await sendRequest(url, {
    ...request,
    ...(lookup && { lookup }),
    signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
  });
  return answer.kind === 'failed' ? { kind: 'unanswered', ...callFaultOf(answer, who) } : answer;
};
