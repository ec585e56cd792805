import type { ClientAnswer, deskClient } from '#lib/connections/desk-client.ts';
import { signedRequest } from '#lib/connections/signed-request.ts';
import { type HelpdeskRequest, type HelpdeskResponse, requestUrl } from '#lib/helpdesks/call.ts';
import type { RequestSecret } from '#lib/helpdesks/credentials.ts';
import type { HelpdeskAdapter } from '#lib/helpdesks/helpdesk-adapter.ts';
import { type ProbeFault, probeFaultOf } from '#lib/helpdesks/probe.ts';
import type { Target } from '#lib/helpdesks/target.ts';
import type { Verdict } from '#lib/helpdesks/verdict.ts';
import { type Finding, needsCall, type Question, type Sample } from './question.ts';
import { questionsFor } from './questions/questions.ts';

/** An account that is asked. Nothing of it is stored. */
export type CheckedAccount = {
  adapter: HelpdeskAdapter;
  target: Target;
  baseUrl: string;
  secret: RequestSecret;
};

export type CheckDeps = {
  client: Pick<ReturnType<typeof deskClient>, 'send'>;
  /** Resolves when one more call keeps the limits. */
  pace: (request: HelpdeskRequest) => Promise<void>;
  now: () => Date;
};

export type Progress =
  | ({ kind: 'finding'; question: Pick<Question, 'title' | 'expected'> } & Finding)
  /** Nothing more is asked. */
  | { kind: 'stopped'; fault: ProbeFault };

/** The most calls of a check, one for a token aside. */
export const mostCallsOf = (adapter: HelpdeskAdapter): number =>
  adapter.probe.length + 1 + questionsFor(adapter).filter(needsCall).length;

type Asked = { kind: 'answered'; response: HelpdeskResponse; verdict: Verdict } | Unanswered;
type Unanswered = Extract<ClientAnswer, { kind: 'unanswered' }>;

/** Asks an account what its adapter relies on: who the credentials are, a first page, then each question, one after another. */
export const checkAccount = async function* (deps: CheckDeps, account: CheckedAccount): AsyncGenerator<Progress> {
  const { adapter, target } = account;
  for (const { request, read } of adapter.probe) {
    const fault = faultOf(await ask(deps, account, request), read);
    if (fault !== null) return yield { kind: 'stopped', fault };
  }
  yield { kind: 'finding', question: accepted, isAsExpected: true };
  const cursor = adapter.start(null, deps.now(), { since: null, target });
  const asked = await ask(deps, account, adapter.list(cursor, adapter.capabilities.pageSize.default));
  const sample = sampleOf(account, cursor, asked);
  if ('fault' in sample) return yield { kind: 'stopped', fault: sample.fault };
  for (const question of questionsFor(adapter)) {
    const finding = await findingOf(deps, account, question, sample);
    if (finding === 'throttled') return yield { kind: 'stopped', fault: finding };
    yield { kind: 'finding', question, ...finding };
  }
};

const accepted = { title: 'The credentials are accepted', expected: 'an agent who may read tickets' };

const ask = async (
  { client, pace }: CheckDeps,
  { adapter, baseUrl, secret }: CheckedAccount,
  request: HelpdeskRequest,
): Promise<Asked> => {
  await pace(request);
  const sent = await client.send(requestUrl(baseUrl, request), signedRequest(adapter, secret, request));
  return sent.kind === 'answered' ? { ...sent, verdict: adapter.classify(sent.response) } : sent;
};

/** Null if there is none: the answer is ok, and `read` finds what it should. */
const faultOf = (asked: Asked, read?: HelpdeskAdapter['probe'][number]['read']): ProbeFault | null => {
  if (asked.kind === 'unanswered') return asked.fault;
  if (asked.verdict.kind !== 'ok') return probeFaultOf(asked.verdict, asked.response);
  const finding = read?.(asked.response);
  return finding?.kind === 'failed' ? finding.fault : null;
};

const sampleOf = (
  { adapter, baseUrl }: CheckedAccount,
  cursor: string,
  asked: Asked,
): Sample | { fault: ProbeFault } => {
  const fault = faultOf(asked);
  if (asked.kind === 'unanswered' || fault !== null) return { fault: fault ?? 'other' };
  const read = adapter.readList(cursor, asked.response);
  if (read.kind === 'broken') return { fault: 'wrong-product' };
  const { page } = read;
  const tickets = page.entries.filter((entry) => entry.kind === 'ticket');
  return { adapter, baseUrl, cursor, page, response: asked.response, tickets };
};

const findingOf = async (
  deps: CheckDeps,
  account: CheckedAccount,
  question: Question,
  sample: Sample,
): Promise<Finding | 'throttled'> => {
  if (!needsCall(question)) return question.read(sample);
  const request = question.request(sample);
  if (!request) return { isAsExpected: null };
  const asked = await ask(deps, account, request);
  if (asked.kind === 'unanswered') return { isAsExpected: false, facts: { answered: false } };
  const { response, verdict } = asked;
  if (verdict.kind === 'throttled') return 'throttled';
  if (verdict.kind !== 'ok' && !question.isRefusable)
    return { isAsExpected: false, facts: { status: response.status } };
  return question.readAnswer({ response, verdict }, sample);
};
