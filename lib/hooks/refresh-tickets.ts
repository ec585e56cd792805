import { type RaiseDeps, raiseAlerts } from '#lib/alerts/raise-alerts.ts';
import type { AlertBackfill } from '#lib/config-values.ts';
import type { LimitedCallDeps } from '#lib/coordination/limited-call.ts';
import { type Claim, type HintDoc, hintsOf } from '#lib/hints/hints.ts';
import { askForDetails, type DetailRound } from '#lib/ingestion/ask-for-details.ts';
import { secondLookMs } from '#lib/ingestion/detail-progress.ts';
import type { DetailFault, FoundDetail } from '#lib/ingestion/helpdesk-details.ts';
import type { ConnectedHelpdesk } from '#lib/ingestion/helpdesk-of.ts';
import type { PageEntry } from '#lib/ingestion/page-entry.ts';
import type { Warn } from '#lib/ingestion/page-event.ts';
import type { PageTriage } from '#lib/ingestion/read-page.ts';
import { touchTickets } from '#lib/ingestion/touch-tickets.ts';
import type { WholeTickets } from '#lib/ingestion/whole-tickets.ts';
import { foldCounts } from '#lib/ledger/fold-counts.ts';
import type { Store } from '#lib/mongo/store.ts';
import { backoffMs } from '#lib/outgoing/backoff.ts';
import { nextCall } from '#lib/outgoing/next-call.ts';
import type { Asked } from '#lib/provider/provider.ts';
import type { RefreshMessage } from '#lib/queue/messages.ts';
import { againNotBefore, done, type MessageOutcome } from '#lib/queue/outcome.ts';
import type { Sender } from '#lib/queue/sender.ts';
import { coalesceMs } from './receive-hook.ts';

/** Tickets of one transaction: a tenant's transactions follow each other, and a run must not wait for long. */
const claimSize = 25;

/** Then the tickets are left to the next run. */
const maxAttempts = 20;

const delayMs = (tries: number): number => backoffMs(tries, { baseMs: 5_000, capMs: 300_000 });

/** What became of a batch of hints. */
export type RefreshEvent = { refreshed: number; changed: number; dropped: number };

export type RefreshDeps = {
  store: Store;
  /** The tenant's help desk; null if it may not be called. */
  helpdeskOf: (tenantId: string) => Promise<ConnectedHelpdesk | null>;
  triageFor: (tenantId: string) => Promise<PageTriage>;
  alertBackfill?: AlertBackfill | undefined;
  refreshes: Sender<RefreshMessage>;
  alerts: RaiseDeps['queue'];
  events: RaiseDeps['events'];
  sleep: LimitedCallDeps['sleep'];
  report?: (event: RefreshEvent) => void;
  warn: Warn;
};

type Hints = ReturnType<typeof hintsOf>;
type Work = { helpdesk: ConnectedHelpdesk; hints: Hints; claim: Claim; message: RefreshMessage };

/**
 * Refreshes tickets that hints name, some at a time: asks the help desk for them within its account's limit, applies what it
 * shows, and removes the hints of which nothing was said since. Whatever keeps it from that is tried again, 20 times, and is
 * waited for as long as the help desk asks, six hours in all.
 */
export const refreshTickets =
  (deps: RefreshDeps) =>
  async (message: RefreshMessage): Promise<MessageOutcome<RefreshMessage>> => {
    const { wait_left_ms, ...rest } = message;
    if (wait_left_ms !== undefined) return againNotBefore<RefreshMessage>(rest, wait_left_ms);
    const { tenant_id } = message;
    const hints = hintsOf(deps.store, tenant_id);
    const helpdesk = await deps.helpdeskOf(tenant_id);
    if (!helpdesk) return giveUp(deps, hints);
    const claim = await hints.claim(claimSize, nowOf(helpdesk), message.claim_id);
    if (claim.hints.length > 0) return refresh(deps, { helpdesk, hints, claim, message });
    if (message.reservation_id) await helpdesk.limiter.release(message.reservation_id);
    return done;
  };

const nowOf = ({ tickets }: ConnectedHelpdesk): Date => new Date(tickets.now());

const giveUp = async (
  { report }: RefreshDeps,
  hints: Hints,
  claimId?: string,
): Promise<MessageOutcome<RefreshMessage>> => {
  const dropped = await hints.drop(claimId);
  if (dropped > 0) report?.({ refreshed: 0, changed: 0, dropped });
  return done;
};

const refresh = async (deps: RefreshDeps, work: Work): Promise<MessageOutcome<RefreshMessage>> => {
  const { helpdesk, claim, message } = work;
  const { reservation_id: reserved, ...unreserved } = message;
  const ids = claim.hints.map(({ ticket_id }) => ticket_id);
  const during = <T>(call: () => Promise<T>): Promise<T> => call();
  const at = nowOf(helpdesk);
  const asked = await askForDetails(
    { ...helpdesk, details: helpdesk.tickets, sleep: deps.sleep, during },
    ids,
    reserved,
  );
  if (asked.kind === 'wait') {
    const { waitMs, reservationId } = asked;
    return waitFor(work, { ...unreserved, ...(reservationId && { reservation_id: reservationId }) }, waitMs);
  }
  const found = sortHints(claim.hints, asked.answer, helpdesk.tickets);
  const left = await settle(deps, work, found, { at, answeredAt: nowOf(helpdesk) });
  if (left === 0) return mayBeMore(work) ? againNotBefore({ ...unreserved, ...fresh }, 0) : done;
  const isProgress = left < claim.hints.length;
  return afterFault(deps, { ...work, message: isProgress ? { ...unreserved, ...asFirst } : unreserved }, asked.answer);
};

/** A claim that was full may have left others, which were all there was to claim otherwise. */
const mayBeMore = ({ claim, message }: Work): boolean =>
  claim.hints.length === claimSize || message.claim_id !== undefined;

/** After a success. */
const asFirst = { attempt: 0, waited_ms: undefined };

/** Others are claimed then. */
const fresh = { ...asFirst, claim_id: undefined };

const waitFor = async (
  { hints, claim, helpdesk }: Work,
  message: RefreshMessage,
  waitMs: number,
): Promise<MessageOutcome<RefreshMessage>> => {
  await hints.extend(claim.id, nowOf(helpdesk), waitMs);
  return againNotBefore({ ...message, claim_id: claim.id }, waitMs);
};

/** What an answer says about each hint; about the others it says nothing. */
type Found = {
  /** What is to be applied. */
  entries: PageEntry[];
  refreshed: HintDoc[];
  /** Not shown for the first time: hidden for a moment, or gone. */
  absent: HintDoc[];
};

const sortHints = (hints: readonly HintDoc[], { found }: DetailRound, tickets: WholeTickets): Found => {
  const sorted: Found = { entries: [], refreshed: [], absent: [] };
  for (const hint of hints) {
    const { ticket_id: id, absent_at } = hint;
    const detail = found.get(id);
    if (detail === undefined) continue;
    if (detail.kind === 'absent' && absent_at === null) {
      sorted.absent.push(hint);
      continue;
    }
    sorted.refreshed.push(hint);
    if (detail.kind === 'ticket') sorted.entries.push(tickets.shown(id, detail.raw));
    else if (!leftToRuns.has(detail.kind))
      sorted.entries.push({ kind: 'gone', id, gone: detail.kind === 'gone' ? detail.gone : { kind: 'deleted' } });
  }
  return sorted;
};

/** What the credentials may not read, or the connection leaves out, no event adds or takes away. */
const leftToRuns: ReadonlySet<FoundDetail['kind']> = new Set(['forbidden', 'elsewhere']);

/** Applies what was found, and settles its hints; answers how many of the claim are left to ask for. */
const settle = async (
  deps: RefreshDeps,
  work: Work,
  { entries, refreshed, absent }: Found,
  asked: Asked,
): Promise<number> => {
  const { hints, claim, helpdesk } = work;
  const applied = await apply(deps, work, entries, asked);
  if (applied === null) return claim.hints.length;
  const now = nowOf(helpdesk);
  const settled = refreshed.filter(({ ticket_id }) => !applied.doubtful.includes(ticket_id));
  const changedSince = await hints.settle(claim.id, settled);
  const again = refreshed.length - settled.length + changedSince;
  if (again > 0) await hints.release(claim.id, refreshed, now);
  const secondLookAt = new Date(now.getTime() + secondLookMs);
  await hints.release(claim.id, absent, secondLookAt, now);
  await sendLater(deps, work, again > 0, coalesceMs);
  await sendLater(deps, work, absent.length > 0, secondLookMs);
  deps.report?.({ refreshed: refreshed.length - again, changed: applied.changed, dropped: 0 });
  return claim.hints.length - refreshed.length - absent.length;
};

const sendLater = async (
  { refreshes }: RefreshDeps,
  { message: { tenant_id } }: Work,
  isNeeded: boolean,
  waitMs: number,
): Promise<void> => {
  if (isNeeded) await refreshes.send({ message: { tenant_id, attempt: 0 }, groupId: tenant_id, waitMs });
};

type Applied = { changed: number; doubtful: readonly string[] };

/** What was applied; null if the connection was changed meanwhile. */
const apply = async (
  deps: RefreshDeps,
  { helpdesk, message }: Work,
  entries: PageEntry[],
  asked: Asked,
): Promise<Applied | null> => {
  if (entries.length === 0) return { changed: 0, doubtful: [] };
  const { store, events, alerts: queue, alertBackfill, warn } = deps;
  const { tenant_id } = message;
  const triage = await deps.triageFor(tenant_id);
  const now = () => nowOf(helpdesk);
  const touched = await touchTickets(store, helpdesk.connection, entries, {
    ...{ triage, alertBackfill, asked, now },
  });
  if (touched.kind === 'not-ours') return null;
  const alerts = touched.alerts.map(({ ticketId, alert }) => ({ tenant_id, external_id: ticketId, alert }));
  await raiseAlerts({ store, queue, events }, alerts).catch((error: unknown) => warn('ALERTS_NOT_QUEUED', error));
  if (touched.isFoldDue) await foldCounts(store, tenant_id).catch((error: unknown) => warn('COUNTS_NOT_FOLDED', error));
  return touched;
};

/** The rest of a claim, after what kept it from being refreshed. */
const afterFault = async (
  deps: RefreshDeps,
  work: Work,
  { fault, failed }: DetailRound,
): Promise<MessageOutcome<RefreshMessage>> => {
  const { hints, claim, message } = work;
  if (!fault && failed.size === 0) return waitFor(work, message, 0);
  const retryAfterMs = fault ? requestedWaitMs(fault) : undefined;
  // Refused, a person must act, and then a run reads all.
  if (fault?.kind === 'refused' && retryAfterMs === undefined) return giveUp(deps, hints, claim.id);
  const past = { tries: message.attempt, waitedMs: message.waited_ms };
  const next = nextCall(past, { problem: 'could not be refreshed', retryAfterMs }, { maxAttempts, delayMs });
  switch (next.kind) {
    case 'retry':
      return waitFor(work, { ...message, attempt: next.tries }, next.waitMs);
    case 'wait':
      return waitFor(work, { ...message, waited_ms: next.waitedMs }, next.waitMs);
    case 'give-up':
      return giveUp(deps, hints, claim.id);
  }
};

/** How long the desk asks to wait, which is no try. */
const requestedWaitMs = (fault: DetailFault): number | undefined => {
  if (fault.kind === 'again') return fault.waitMs;
  return 'retryAfterMs' in fault ? fault.retryAfterMs : undefined;
};
