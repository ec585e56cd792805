import type { Gate, Refused } from '#lib/coordination/circuit-breaker.ts';
import type { PageMessage } from '#lib/queue/messages.ts';
import { deadLetter, done, type MessageOutcome } from '#lib/queue/outcome.ts';
import { afterFailure } from './after-failure.ts';
import { type AfterPageDeps, afterPage, finish } from './after-page.ts';
import { applyPage, type PageResult } from './apply-page.ts';
import { assessMessage } from './assess-message.ts';
import { type FetchDeps, fetchPage } from './fetch-page.ts';
import type { Classify } from './page-plan.ts';
import { withPageSize } from './page-size.ts';
import { asTry, retry } from './page-tries.ts';
import { waitFor, waitOut } from './page-waits.ts';
import { publishEnd } from './publish-end.ts';
import { reopenRun } from './resume-runs.ts';
import type { RunDoc } from './run.ts';
import { runsOf } from './runs.ts';
import { messageOfRun } from './start-run.ts';

export type PageDeps = AfterPageDeps &
  FetchDeps & {
    /** The tenant's current triage. */
    triageFor: (tenantId: string) => Promise<Classify>;
    rules: { pageSize: number };
  };

/**
 * Processes one page of one run: waits for its turn, fetches it, applies it and queues the next page, or finishes the
 * run. Duplicate, late and reordered deliveries change nothing twice. Throws only for transient errors, such as a lost
 * database connection; then the message is redelivered.
 */
export const ingestPage =
  (deps: PageDeps) =>
  async (message: PageMessage, isRedelivered: boolean): Promise<MessageOutcome<PageMessage>> => {
    const [found, gate] = await Promise.all([findRun(deps, message, isRedelivered), deps.circuit.look()]);
    if (found.kind === 'drop') {
      if (message.reservation_id) await deps.limiter.release(message.reservation_id);
      return found.outcome;
    }
    const { run } = found;
    const { page } = run;
    if (page === null) return finish(deps, run, { ...messageOfRun(run), attempt: message.dead ? 0 : message.attempt });
    const { wait_left_ms, reservation_id } = message;
    const current = currentMessage(run, message);
    if (wait_left_ms !== undefined && !message.dead) return waitOut(deps, run, current, wait_left_ms);
    if (gate.kind === 'refused')
      return waitFor(deps, run, { ...current, ...(reservation_id && { reservation_id }) }, gate.waitMs);
    return doPage(deps, { run, page, message: current }, gate, reservation_id);
  };

type Found = { kind: 'process'; run: RunDoc } | { kind: 'drop'; outcome: MessageOutcome<PageMessage> };

/** The run whose page is to be processed; if there is none, completes what an earlier delivery may have left undone. */
const findRun = async (deps: PageDeps, message: PageMessage, isRedelivered: boolean): Promise<Found> => {
  const { store, events, pages, rules } = deps;
  const stored = await runsOf(store, message.tenant_id).find(message.job_id);
  const assessment = assessMessage(stored, message, isRedelivered);
  const drop = (outcome: MessageOutcome<PageMessage> = done): Found => ({ kind: 'drop', outcome });
  switch (assessment.kind) {
    case 'process':
      return assessment;
    case 'drop':
      return drop();
    case 'reopen': {
      const run = await reopenRun(store, message.tenant_id, message.job_id, rules.ttlMs);
      return run ? { kind: 'process', run } : drop();
    }
    case 'publish-end':
      await publishEnd(events, assessment.run);
      return drop();
    case 'dead-letter':
      await publishEnd(events, assessment.run);
      return drop(deadLetter(message, assessment.reason));
    case 'resend-next':
      await pages.send({ message: messageOfRun(assessment.run), groupId: message.tenant_id });
      return drop();
  }
};

/** The run's current message, with the tries and waits so far; a redriven one starts with none. */
const currentMessage = (run: RunDoc, { dead, attempt, waited_ms }: PageMessage): PageMessage =>
  dead ? messageOfRun(run) : { ...messageOfRun(run), attempt, ...(waited_ms !== undefined && { waited_ms }) };

type Turn = { run: RunDoc; page: number; message: PageMessage };

/** Fetches a page when limit and circuit allow it, and applies it. */
const doPage = async (
  deps: PageDeps,
  { run, page, message }: Turn,
  gate: Exclude<Gate, Refused>,
  reservationId?: string,
): Promise<MessageOutcome<PageMessage>> => {
  const { store, rules } = deps;
  const sized = await withPageSize(store, run, rules.pageSize);
  const fetched = await fetchPage(deps, sized, page, gate, reservationId);
  if (fetched.kind === 'wait') {
    const { waitMs, reservationId: reservation_id } = fetched;
    return waitFor(deps, run, { ...message, ...(reservation_id && { reservation_id }) }, waitMs);
  }
  const { answer } = fetched;
  if (answer.kind !== 'page') return afterFailure(deps, sized, message, answer);

  const applied = await asTry<PageResult>(deps.warn, async () => {
    const triage = await deps.triageFor(run.tenant_id);
    return applyPage(store, { run: sized, page, answer: answer.page, ttlMs: rules.ttlMs, triage });
  });
  switch (applied.kind) {
    case 'broken':
      return retry(deps, run, message, { reason: applied.reason, problem: 'could not be applied' });
    case 'not-ours':
      deps.report?.({ kind: 'lease-lost' });
      return done;
    case 'expired':
      return waitFor(deps, run, message, 0);
    case 'applied':
      deps.report?.({ kind: 'applied', tickets: answer.page.tickets.length });
      return afterPage(deps, applied.run, applied.alerts);
  }
};
