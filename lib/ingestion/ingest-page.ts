import type { AlertBackfill } from '#lib/config-values.ts';
import type { Turn as CallTurn } from '#lib/coordination/limited-call.ts';
import type { ProviderPage } from '#lib/provider/provider.ts';
import type { PageMessage } from '#lib/queue/messages.ts';
import { deadLetter, done, type MessageOutcome } from '#lib/queue/outcome.ts';
import { afterFailure } from './after-failure.ts';
import { type AfterPageDeps, afterPage, finish, type NextPage } from './after-page.ts';
import { applyDelivered, type PageResult } from './apply-page.ts';
import { assessMessage } from './assess-message.ts';
import { confirmUnchanged } from './confirm-unchanged.ts';
import { deliveredPage, hashOfPage } from './delivered-page.ts';
import { failRun } from './fail-run.ts';
import { type FetchDeps, fetchPage, type PageRequest } from './fetch-page.ts';
import type { HelpdeskDetails } from './helpdesk-details.ts';
import { findKeptPage } from './kept-pages.ts';
import { lastCallOf, settlingUnlessPassedOn } from './last-call.ts';
import { withPageSize } from './page-size.ts';
import { asTry, retry } from './page-tries.ts';
import { waitFor, waitOut } from './page-waits.ts';
import { publishEnd } from './publish-end.ts';
import { type ListedPage, listedPage, readDetails, type WithDetails } from './read-details.ts';
import type { PageTriage } from './read-page.ts';
import { reopenRun } from './resume-runs.ts';
import type { PageRun, RunDoc } from './run.ts';
import { runsOf } from './runs.ts';
import { messageOfRun } from './start-run.ts';

export type PageDeps = AfterPageDeps &
  FetchDeps & {
    /** The tenant's current triage. */
    triageFor: (tenantId: string) => Promise<PageTriage>;
    rules: { pageSize: number; alertBackfill?: AlertBackfill | undefined };
  };

/**
 * Processes one page of one run: waits for its turn, fetches it, applies it and queues the next page, or finishes the
 * run. Duplicate, late and reordered deliveries change nothing twice. A first delivery that carries an outline of its run
 * is not looked up before the fetch: the page's own transaction proves it. Throws only for transient errors, such as a
 * lost database connection; then the message is redelivered.
 */
export const ingestPage =
  (deps: PageDeps) =>
  async (message: PageMessage, isRedelivered: boolean): Promise<MessageOutcome<PageMessage>> => {
    const found = await findPage(deps, message, isRedelivered);
    const { wait_left_ms, reservation_id: reservationId } = message;
    const lastCall = lastCallOf(message);
    if (found.kind === 'page' && found.turn.run.pass) return doPageOfHelpdesk(deps, found.turn, message);
    if (found.kind === 'page' && (wait_left_ms === undefined || message.dead))
      return doPage(deps, found.turn, { reservationId, lastCall });
    if (lastCall) await deps.limiter.settle(lastCall);
    if (found.kind === 'page') return waitOut(deps, found.turn.run, found.turn.message, wait_left_ms ?? 0);
    if (found.kind === 'finish')
      return finish(deps, found.run, {
        ...messageOfRun(found.run),
        attempt: message.dead ? 0 : message.attempt,
        ...(found.run.pass && reservationId && { reservation_id: reservationId }),
      });
    if (reservationId) await releaseReservation(deps, found.run, reservationId);
    return found.outcome;
  };

/**
 * A reservation is in the limit that its run calls by: of the tenant's account, or of the provider. One whose account is not
 * known any more lapses by itself.
 */
const releaseReservation = async (deps: PageDeps, run: RunDoc | null, reservationId: string): Promise<void> => {
  const { limiter } = run?.pass ? ((await deps.helpdeskOf({ ...run, pass: run.pass })) ?? {}) : deps;
  await limiter?.release(reservationId);
};

/** A page to do, of a run that was looked up or that its message outlines. */
type Turn = { run: PageRun & PageRequest; message: PageMessage; isLikelyUnchanged: boolean };

type Found =
  | { kind: 'page'; turn: Turn }
  /** All pages are applied. */
  | { kind: 'finish'; run: RunDoc }
  | Dropped;

/** Nothing to do, of a run as far as it is known. */
type Dropped = { kind: 'drop'; run: RunDoc | null; outcome: MessageOutcome<PageMessage> };

const findPage = async (deps: PageDeps, message: PageMessage, isRedelivered: boolean): Promise<Found> => {
  const outlined = isRedelivered ? null : outlinedTurn(message);
  if (outlined) return { kind: 'page', turn: outlined };
  const found = await findRun(deps, message, isRedelivered);
  if (found.kind === 'drop') return found;
  const { page, ...run } = await withPageSize(deps.store, found.run, deps.rules.pageSize);
  if (page === null) return { kind: 'finish', run: found.run };
  const current = currentMessage(found.run, message);
  const isLikelyUnchanged = page === 1 && !run.pass && !run.is_first_import; // which has nothing to compare with
  return { kind: 'page', turn: { run: { ...run, page }, message: current, isLikelyUnchanged } };
};

/** The turn of a message that carries all that a page needs. Null for one that was redriven or is a repeated try. */
const outlinedTurn = ({ wait_left_ms, reservation_id, last_call, ...message }: PageMessage): Turn | null => {
  const { job_id, tenant_id, epoch, page, run, attempt, dead } = message;
  if (!run || page === null || attempt > 0 || dead) return null;
  const { started_at, page_size, renewed_at: renewedAt, position, is_unchanged: isLikelyUnchanged = false } = run;
  return {
    run: { job_id, tenant_id, epoch, page, started_at: new Date(started_at), page_size, renewedAt, position },
    message,
    isLikelyUnchanged,
  };
};

type FoundRun = { kind: 'process'; run: RunDoc } | Dropped;

/** The run whose page is to be processed; if there is none, completes what an earlier delivery may have left undone. */
const findRun = async (deps: PageDeps, message: PageMessage, isRedelivered: boolean): Promise<FoundRun> => {
  const { store, events, pages, rules } = deps;
  const stored = await runsOf(store, message.tenant_id).find(message.job_id);
  const assessment = assessMessage(stored, message, isRedelivered);
  const drop = (outcome: MessageOutcome<PageMessage> = done): FoundRun => ({ kind: 'drop', run: stored, outcome });
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

/** The same as of any page, by the limit of the tenant's own account. */
const doPageOfHelpdesk = async (
  deps: PageDeps,
  turn: Turn,
  { wait_left_ms, reservation_id: reservationId, dead }: PageMessage,
): Promise<MessageOutcome<PageMessage>> => {
  const { run, message } = turn;
  const helpdesk = run.pass ? await deps.helpdeskOf({ tenant_id: run.tenant_id, pass: run.pass }) : null;
  if (!helpdesk) return failRun(deps, run, message, 'The connection to its help desk was changed or removed');
  const own = { ...deps, ...helpdesk };
  if (wait_left_ms !== undefined && !dead) return waitOut(own, run, message, wait_left_ms);
  const kept = helpdesk.details.areNeeded ? await findKeptPage(deps.store, run) : null;
  const reserved = { ...message, ...(reservationId && { reservation_id: reservationId }) };
  return kept ? doDetails(own, turn, kept, reserved) : doPage(own, turn, { reservationId }, helpdesk.details);
};

/** Reads what a page of a help desk lacks, and applies it. */
const doDetails = async (
  deps: PageDeps & { details: HelpdeskDetails },
  turn: Turn,
  listed: ListedPage,
  message: PageMessage,
): Promise<MessageOutcome<PageMessage>> => {
  const { run } = turn;
  const read = await asTry<WithDetails>(deps.warn, () => readDetails(deps, run, listed, message));
  switch (read.kind) {
    case 'broken':
      return retry(deps, run, message, { reason: read.reason, problem: 'could not be completed' });
    case 'outcome':
      return read.outcome;
    case 'page':
      return doAnswer(deps, turn, read.page, { renewedAt: read.renewedAt });
  }
};

/** Fetches a page when limit and circuit allow it, and applies it. */
const doPage = async (
  deps: PageDeps,
  turn: Turn,
  call: CallTurn,
  details?: HelpdeskDetails,
): Promise<MessageOutcome<PageMessage>> => {
  const { run, message } = turn;
  const fetched = await fetchPage(deps, run, call);
  if (fetched.kind === 'wait') {
    const { waitMs, reservationId: reservation_id } = fetched;
    return waitFor(deps, run, { ...message, ...(reservation_id && { reservation_id }) }, waitMs);
  }
  const { answer, call: answered, renewedAt } = fetched;
  if (answer.kind !== 'page') return afterFailure(deps, run, message, answer);
  const listed = details && listedPage(answer.page);
  if (listed) return doDetails({ ...deps, details }, { ...turn, run: { ...run, renewedAt } }, listed, message);
  return settlingUnlessPassedOn(deps.limiter, answered, (passOn) =>
    doAnswer(deps, turn, answer.page, { renewedAt, passOn }),
  );
};

/** Applies a fetched page, and queues the next one. */
const doAnswer = async (
  deps: PageDeps,
  { run, message, isLikelyUnchanged }: Turn,
  page: ProviderPage,
  next: NextPage,
): Promise<MessageOutcome<PageMessage>> => {
  const applied = await asTry<PageResult>(deps.warn, async () => {
    const delivered = deliveredPage(run, run.page, page);
    const hash = await hashOfPage(deps.store, run.tenant_id, delivered);
    const confirmed = isLikelyUnchanged ? await confirmUnchanged(deps.store, run, delivered, hash) : null;
    if (confirmed) return confirmed;
    const triage = await deps.triageFor(run.tenant_id);
    return applyDelivered(deps.store, run, delivered, hash, { triage, alertBackfill: deps.rules.alertBackfill });
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
      deps.report?.({ kind: 'applied', tickets: page.tickets.length });
      return afterPage(deps, applied, next);
  }
};
