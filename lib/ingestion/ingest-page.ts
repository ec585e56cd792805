import { raiseAlerts } from '#lib/alerts/raise-alerts.ts';
import { type BackoffRule, backoffMs } from '#lib/coordination/backoff.ts';
import type { CircuitBreaker, Gate } from '#lib/coordination/circuit-breaker.ts';
import { locksIn } from '#lib/coordination/lock.ts';
import type { RateLimiter } from '#lib/coordination/rate-limiter.ts';
import { whileRenewing } from '#lib/coordination/while-renewing.ts';
import { messageOf } from '#lib/errors.ts';
import type { EventBus } from '#lib/events/event-bus.ts';
import type { Store } from '#lib/mongo/store.ts';
import { isTransient } from '#lib/mongo/transient.ts';
import { waitedTooLong } from '#lib/outgoing/retry-after.ts';
import type { PageAnswer, Provider } from '#lib/provider/provider.ts';
import type { AlertMessage, PageMessage } from '#lib/queue/messages.ts';
import { again, againNotBefore, dead, done, type Outcome } from '#lib/queue/outcome.ts';
import { longestDelayMs, type Sender } from '#lib/queue/sender.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { applyPage, leaseOf, type PageResult } from './apply-page.ts';
import type { DeletionGuard } from './deletion-plan.ts';
import { endRun } from './end-run.ts';
import { endlessReason } from './endless-list.ts';
import { type FinishResult, finishRun } from './finish-run.ts';
import type { Triage } from './page-plan.ts';
import { type SizedRun, withPageSize } from './page-size.ts';
import { restartRun } from './restart-run.ts';
import { reopenRun } from './resume-runs.ts';
import type { RunDoc } from './run.ts';
import { runsOf } from './runs.ts';
import { messageOfRun } from './start-run.ts';
import { tellEnd } from './tell-end.ts';

/** What the work on a page tells of itself, for whoever counts. */
export type PageEvent =
  | { kind: 'applied'; tickets: number }
  /** The page was fetched, and meanwhile somebody else had taken the run over. */
  | { kind: 'lease-lost' }
  | { kind: 'run-ended'; run: RunDoc };

export type PageDeps = {
  store: Store;
  provider: Provider;
  limiter: RateLimiter;
  circuit: CircuitBreaker;
  pages: Sender<PageMessage>;
  alerts: Sender<AlertMessage>;
  events: EventBus;
  /** How a tenant's tickets are judged now. */
  triageFor: (tenantId: string) => Promise<Triage>;
  rules: { pageSize: number; maxAttempts: number; ttlMs: number; guard: DeletionGuard };
  tell?: (event: PageEvent) => void;
  /** Told what went wrong without stopping the page. */
  warn: (event: string, error: unknown) => void;
  sleep: (ms: number) => Promise<void>;
};

/** Tries of one page: soon at first, since most faults are short, then once a minute at most. */
const backoff: BackoffRule = { baseMs: 1_000, capMs: 60_000 };

/** Tries of a page that cannot be read: the next one is read as badly, unless the provider was in the middle of something. */
const unreadableAttempts = 3;

/**
 * A wait of under a second is slept in place: the queue delays by whole seconds only, and so short a sleep costs no more
 * than sending, receiving and deleting a message again.
 */
const inPlaceMs = 1_000;

type PageFailure = Exclude<PageAnswer, { kind: 'page' }>;

type Look = { kind: 'wanted'; run: RunDoc } | { kind: 'unwanted'; outcome: Outcome<PageMessage> };

/**
 * Does one page of one run: waits for its turn, fetches it, applies it and sends the next one's message, or finishes the
 * run. Whatever is delivered twice, late or out of order changes nothing twice. Throws only for what passes by itself, such
 * as a lost database, and then the message is delivered again.
 */
export const ingestPage = (deps: PageDeps) => {
  const { store, provider, limiter, circuit, pages, rules, tell = () => {} } = deps;

  /** Is the message's page the one that its run is waiting for? */
  const look = async (message: PageMessage, isRedelivered: boolean): Promise<Look> => {
    const unwanted = (outcome: Outcome<PageMessage> = done): Look => ({ kind: 'unwanted', outcome });
    const run = await runsOf(store, message.tenant_id).find(message.job_id);
    if (!run) return unwanted();
    if (message.dead) {
      const reopened = await reopenRun(store, run.tenant_id, run.job_id, rules.ttlMs);
      return reopened ? { kind: 'wanted', run: reopened } : unwanted();
    }
    if (run.epoch !== message.epoch) return unwanted();
    // Also a try that broke may have come further than it knew.
    const isRepeated = isRedelivered || message.attempt > 0;
    // A delivery before this one ended the run and may have died before it told so.
    if (run.status !== 'running' && isRepeated) await tellEnd(deps.events, run);
    // A delivery before this one failed the run and died before it put the message aside.
    if (run.status === 'failed' && run.page === message.page && isRedelivered)
      return unwanted(dead({ ...message, dead: true }, run.error ?? 'The run failed'));
    if (run.status !== 'running') return unwanted();
    if (run.page === message.page) return { kind: 'wanted', run };
    // A delivery before this one applied the page and may have died before it sent the next one's message.
    if (isRepeated && run.applied_page === message.page)
      await pages.send({ message: messageOfRun(run), groupId: run.tenant_id });
    return unwanted();
  };

  /** Comes back later and keeps the lease until then; no try. */
  const wait = async (run: RunDoc, message: PageMessage, waitMs: number): Promise<Outcome<PageMessage>> => {
    const backInMs = Math.min(waitMs, longestDelayMs);
    if (await locksIn(store).renew(leaseOf(run), backInMs + rules.ttlMs)) return again(message, waitMs);
    if (message.reservation_id) await limiter.forgo(message.reservation_id);
    return done;
  };

  /** The same for a wait that nothing but the message knows of, however long it is. */
  const waitOut = async (run: RunDoc, message: PageMessage, waitMs: number): Promise<Outcome<PageMessage>> => {
    const outcome = await wait(run, message, waitMs);
    return outcome.kind === 'again' ? againNotBefore(outcome.message, waitMs) : outcome;
  };

  /** Waits as long as the provider asked to; no try, but there is an end to it. */
  const waitAsAsked = async (
    run: RunDoc,
    message: PageMessage,
    { kind, reason }: PageFailure,
    waitMs: number,
  ): Promise<Outcome<PageMessage>> => {
    const { waited_ms: waitedMs = 0 } = message;
    const tooLong = waitedTooLong(waitedMs, waitMs);
    if (tooLong !== null) return fail(run, message, `Page ${message.page} ${tooLong}: ${reason}`);
    // A throttled provider's wait is kept to by the limiter, for everybody, and ends when somebody lifts it there.
    return (kind === 'throttled' ? wait : waitOut)(run, { ...message, waited_ms: waitedMs + waitMs }, waitMs);
  };

  /** Ends the run with its reason, and puts its message aside for a person to send back. */
  const fail = async (
    run: RunDoc,
    message: PageMessage,
    error: string,
    end: 'failed' | 'refused' = 'failed',
  ): Promise<Outcome<PageMessage>> => {
    const failed = await endRun(store, run, end, error);
    if (!failed) return done;
    tell({ kind: 'run-ended', run: failed });
    await tellEnd(deps.events, failed);
    return dead({ ...message, dead: true }, error);
  };

  /** A try that failed: later again, or too many. */
  const retry = async (
    run: RunDoc,
    message: PageMessage,
    reason: string,
    { maxAttempts = rules.maxAttempts, problem = `Page ${message.page} could not be had` } = {},
  ): Promise<Outcome<PageMessage>> => {
    const attempt = message.attempt + 1;
    if (attempt < maxAttempts) return wait(run, { ...message, attempt }, backoffMs(attempt, backoff));
    return fail(run, message, `${problem} in ${attempt} tries: ${reason}`);
  };

  /** A page that cannot be had whole: the run begins anew with half as many tickets on each, down to one. */
  const halvePages = async (run: SizedRun, message: PageMessage, reason: string): Promise<Outcome<PageMessage>> => {
    if (run.page_size === 1) {
      // Smaller pages did not help, and would make all later runs slow.
      await tenantsIn(store).forgetPageSize(run.tenant_id);
      return fail(run, message, `Page ${message.page} is too large even with one ticket on it: ${reason}`);
    }
    const pageSize = Math.floor(run.page_size / 2);
    const restarted = await restartRun(store, run, { pageSize, ttlMs: rules.ttlMs });
    if (restarted.kind === 'expired') return wait(run, message, 0);
    if (restarted.kind === 'not-ours') return done;
    deps.warn('PAGE_SIZE_HALVED', reason);
    return again(messageOfRun(restarted.run), 0);
  };

  /** The provider gave no page: what becomes of the run. */
  const afterFailure = (run: SizedRun, message: PageMessage, answer: PageFailure): Promise<Outcome<PageMessage>> => {
    if ('retryAfterMs' in answer && answer.retryAfterMs !== undefined)
      return waitAsAsked(run, message, answer, answer.retryAfterMs);
    switch (answer.kind) {
      case 'refused':
        return fail(run, message, `Page ${message.page} was refused: ${answer.reason}`, 'refused');
      case 'too-large':
        return halvePages(run, message, answer.reason);
      case 'unreadable':
        return retry(run, message, answer.reason, { maxAttempts: Math.min(unreadableAttempts, rules.maxAttempts) });
      default:
        return retry(run, message, answer.reason);
    }
  };

  /** Calls the provider when limit and circuit allow it; otherwise tells how long to wait, and with which reservation. */
  const fetchInTurn = async (
    run: SizedRun,
    page: number,
    gate: Gate,
    reservationId?: string,
  ): Promise<PageAnswer | { kind: 'wait'; waitMs: number; reservationId?: string }> => {
    // The clock runs from before the question for a slot: the limiter counts the call's longest time from its grant.
    const endsAt = performance.now() + limiter.rule.callTimeoutMs;
    const signal = AbortSignal.timeout(limiter.rule.callTimeoutMs);
    const slot = await limiter.take(reservationId);
    if (slot.kind === 'wait') {
      if (slot.waitMs > inPlaceMs) return { kind: 'wait', waitMs: slot.waitMs, reservationId: slot.slotId };
      await deps.sleep(slot.waitMs);
      const later = await circuit.look(); // it may have opened meanwhile
      if (later.kind === 'refused') return { kind: 'wait', waitMs: later.waitMs, reservationId: slot.slotId };
      return fetchInTurn(run, page, later, slot.slotId);
    }
    // Last, since a half-open circuit's one probe must not be claimed and then left unused.
    const permit = gate.kind === 'permitted' ? gate : await circuit.permit();
    if (permit.kind === 'refused') {
      await limiter.forgo(slot.slotId);
      return { kind: 'wait', waitMs: permit.waitMs };
    }
    // A timer alone does not stop an instance that was paused here: it would call first and hear of the time later.
    if (performance.now() >= endsAt) {
      await limiter.forgo(slot.slotId);
      return { kind: 'wait', waitMs: 0 };
    }
    const request = { tenantId: run.tenant_id, page, pageSize: run.page_size };
    const answer = await whileRenewing(
      () => locksIn(store).renew(leaseOf(run), rules.ttlMs),
      rules.ttlMs / 3,
      () => provider.fetchPage(request, signal),
    );
    await Promise.all([
      limiter.settle(slot.slotId, answer.kind === 'throttled' ? answer.retryAfterMs : 0),
      circuit.record(permit, answer.kind === 'unavailable' ? 'failure' : 'success'),
    ]);
    return answer;
  };

  /**
   * Work of our own on what was fetched. Its error counts as a try: left to the queue it would come again with every
   * delivery, and the run would never end.
   */
  const asTry = async <T>(work: () => Promise<T>): Promise<T | { kind: 'broken'; reason: string }> => {
    try {
      return await work();
    } catch (error) {
      if (isTransient(error)) throw error;
      deps.warn('PAGE_TRY_BROKEN', error);
      return { kind: 'broken', reason: messageOf(error) };
    }
  };

  const finish = async (run: RunDoc, message: PageMessage): Promise<Outcome<PageMessage>> => {
    const finished = await asTry<FinishResult>(() => finishRun(store, run, rules));
    switch (finished.kind) {
      case 'broken':
        return retry(run, message, finished.reason, { problem: 'It could not be finished' });
      case 'more':
        return again(messageOfRun(finished.run), 0);
      case 'expired':
        return wait(run, messageOfRun(run), 0);
      case 'finished':
        tell({ kind: 'run-ended', run: finished.run });
        await tellEnd(deps.events, finished.run);
        return done;
      case 'unreadable':
        return fail(run, messageOfRun(run), finished.reason);
      case 'not-ours':
        return done;
    }
  };

  const goOn = async (run: RunDoc): Promise<Outcome<PageMessage>> => {
    if (run.page === null) return finish(run, messageOfRun(run));
    const reason = endlessReason(run);
    if (reason !== null) return fail(run, messageOfRun(run), reason);
    await pages.send({ message: messageOfRun(run), groupId: run.tenant_id });
    return done;
  };

  return async (message: PageMessage, isRedelivered: boolean): Promise<Outcome<PageMessage>> => {
    const [seen, gate] = await Promise.all([look(message, isRedelivered), circuit.look()]);
    if (seen.kind === 'unwanted') {
      if (message.reservation_id) await limiter.forgo(message.reservation_id);
      return seen.outcome;
    }
    const { run } = seen;
    const { page } = run;
    if (page === null) return finish(run, { ...messageOfRun(run), attempt: message.dead ? 0 : message.attempt });
    const { attempt, waited_ms, wait_left_ms, reservation_id } = message;
    const current: PageMessage = message.dead
      ? messageOfRun(run)
      : { ...messageOfRun(run), attempt, ...(waited_ms !== undefined && { waited_ms }) };
    if (wait_left_ms !== undefined && !message.dead) return waitOut(run, current, wait_left_ms);
    if (gate.kind === 'refused')
      return wait(run, { ...current, ...(reservation_id && { reservation_id }) }, gate.waitMs);

    const sized = await withPageSize(store, run, rules.pageSize);
    const answer = await fetchInTurn(sized, page, gate, reservation_id);
    switch (answer.kind) {
      case 'wait':
        return wait(
          run,
          answer.reservationId ? { ...current, reservation_id: answer.reservationId } : current,
          answer.waitMs,
        );
      case 'page':
        break;
      default:
        return afterFailure(sized, current, answer);
    }

    const applied = await asTry<PageResult>(async () => {
      const triage = await deps.triageFor(run.tenant_id);
      return applyPage(store, { run: sized, page, answer: answer.page, ttlMs: rules.ttlMs, triage });
    });
    if (applied.kind === 'broken')
      return retry(run, current, applied.reason, { problem: `Page ${page} could not be applied` });
    if (applied.kind === 'not-ours') {
      tell({ kind: 'lease-lost' });
      return done;
    }
    if (applied.kind === 'expired') return wait(run, current, 0);
    tell({ kind: 'applied', tickets: answer.page.tickets.length });

    const alerts = applied.alerts.map(({ ticketId, alert }) => ({
      tenant_id: run.tenant_id,
      external_id: ticketId,
      alert,
    }));
    const [outcome] = await Promise.all([
      goOn(applied.run),
      raiseAlerts({ store, queue: deps.alerts, events: deps.events }, alerts).catch((error: unknown) =>
        deps.warn('ALERTS_NOT_QUEUED', error),
      ),
    ]);
    return outcome;
  };
};
