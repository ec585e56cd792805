import { randomUUID } from 'node:crypto';
import { type RaiseDeps, raiseAlerts } from '#lib/alerts/raise-alerts.ts';
import type { AlertBackfill } from '#lib/config-values.ts';
import type { CircuitBreaker } from '#lib/coordination/circuit-breaker.ts';
import { guardedCall } from '#lib/coordination/guarded-call.ts';
import { foldCounts } from '#lib/ledger/fold-counts.ts';
import type { Store } from '#lib/mongo/store.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { isClosedTicket } from '#lib/tickets/alert-policy.ts';
import { hasErasedText } from '#lib/tickets/erased.ts';
import { finishedBy, type IsFinished } from '#lib/tickets/status.ts';
import type { TicketDoc } from '#lib/tickets/ticket.ts';
import { applyOpinion } from './apply-opinion.ts';
import { dailyBudgetOf } from './daily-budget.ts';
import type { Judge, JudgeAnswer } from './judge.ts';
import { judgedText } from './judged-text.ts';
import { type TicketAddress, wantedOpinionsIn } from './wanted-opinions.ts';

export type OpinionDeps = {
  store: Store;
  judge: Judge;
  circuit: Pick<CircuitBreaker, 'look' | 'permit' | 'record'>;
  alerts: RaiseDeps['queue'];
  events: RaiseDeps['events'];
  rules: { perDay: number; timeoutMs: number; backfill: AlertBackfill };
  warn: (event: string, error: unknown) => void;
  now: () => Date;
};

/**
 * What became of one that was wanted. With an answer: `raised`, `agreed`, `none` (no opinion) or `late` (it is wanted no more).
 * With a call that had none: `failed`. Without a call: `pointless`, `over-budget`, `taken` (by another), or `refused` until later.
 */
export type OpinionOutcome = 'raised' | 'agreed' | 'none' | 'late' | 'failed' | NotAsked;

type NotAsked = 'pointless' | 'over-budget' | 'taken' | 'refused';

/** A call that fails, or whose caller is killed, is made once more. */
const mostTries = 2;

/** After this long an opinion comes too late. */
const staleAfterMs = 24 * 3_600_000;

/** A claim outlives its call by this, so that a slow write of the answer is not overtaken. */
const claimMarginMs = 60_000;

/**
 * Asks for one second opinion and applies it. Claim and budget are taken before the call: whatever is killed in between, the
 * model is asked at most once more, and never more often than the tenant's budget allows.
 */
export const askSecondOpinion =
  (deps: OpinionDeps) =>
  async (address: TicketAddress): Promise<OpinionOutcome> => {
    const { store, judge, circuit, rules } = deps;
    const wanted = wantedOpinionsIn(store);
    const gate = await circuit.look();
    if (gate.kind === 'refused') return 'refused';
    const claimId = randomUUID();
    const ticket = await wanted.claim(address, claimId, rules.timeoutMs + claimMarginMs);
    if (!ticket) return 'taken';
    const isFinished = finishedBy(await tenantsIn(store).finishedStatuses(address.tenant_id));
    const text = judgedText(ticket);
    const isEmpty = text.subject.trim() === '' && text.message.trim() === '';
    if (isEmpty || !isOfUse(ticket, isFinished, deps.now())) {
      await wanted.end(address, claimId);
      return 'pointless';
    }
    if (!(await dailyBudgetOf(store, address.tenant_id, rules.perDay).take(claimId))) {
      await wanted.end(address, claimId);
      return 'over-budget';
    }
    const release = { release: ({ waitMs }: { waitMs: number }) => wanted.release(address, claimId, waitMs) };
    const called = await guardedCall<JudgeAnswer>(circuit, gate, release, {
      make: () => judge.of(text),
      outcomeOf: ({ kind }) => (kind === 'failed' ? 'failure' : 'success'),
    });
    if (called.kind === 'refused') return 'refused';
    return settle(deps, { address, claimId, ticket, isFinished }, called.answer);
  };

/** Whether an opinion would still change something for somebody. */
const isOfUse = (ticket: TicketDoc, isFinished: IsFinished, now: Date): boolean => {
  const { second_opinion: { tries, since } = { tries: 0, since: now }, urgency, deleted_at } = ticket;
  const isLate = now.getTime() - since.getTime() >= staleAfterMs;
  // Nor is a person's word weighed against a model's.
  const isOpen = !deleted_at && !ticket.correction && !isClosedTicket(ticket, isFinished);
  return tries <= mostTries && !isLate && isOpen && urgency !== 'high' && !hasErasedText(ticket);
};

type Asked = { address: TicketAddress; claimId: string; ticket: TicketDoc; isFinished: IsFinished };

const settle = async (
  deps: OpinionDeps,
  { address, claimId, ticket, isFinished }: Asked,
  answer: JudgeAnswer,
): Promise<OpinionOutcome> => {
  const { store, judge, rules, warn } = deps;
  if (answer.kind === 'failed') {
    warn('SECOND_OPINION_FAILED', answer.reason);
    // Until its last try it stays claimed, and is due when the claim ends.
    if ((ticket.second_opinion?.tries ?? mostTries) >= mostTries) await wantedOpinionsIn(store).end(address, claimId);
    return 'failed';
  }
  if (answer.kind === 'none') {
    await wantedOpinionsIn(store).end(address, claimId);
    return 'none';
  }
  const { name: by, promptVersion } = judge;
  const given = { claimId, on: ticket, urgency: answer.urgency, by, promptVersion };
  const applied = await applyOpinion(store, address, given, { ...rules, isFinished }, deps.now());
  if (!applied) return 'late';
  await afterCommit(deps, address, applied);
  return applied.isRaised ? 'raised' : 'agreed';
};

/** What is stored is done by schedules, too, if it fails here. */
const afterCommit = async (
  { store, alerts: queue, events, warn }: OpinionDeps,
  { tenant_id }: TicketAddress,
  { alerts, isFoldDue }: NonNullable<Awaited<ReturnType<typeof applyOpinion>>>,
): Promise<void> => {
  await raiseAlerts({ store, queue, events }, alerts).catch((error: unknown) => warn('ALERTS_NOT_QUEUED', error));
  if (isFoldDue) await foldCounts(store, tenant_id).catch((error: unknown) => warn('COUNTS_NOT_FOLDED', error));
};
