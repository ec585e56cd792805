import type { ParsedTicket } from '#lib/provider/provider-ticket.ts';
import { type Changes, changesBetween } from '#lib/tickets/changes.ts';
import { isAlerted, isOnItsWay, newAlert, reasonOfRestored } from '#lib/tickets/new-alert.ts';
import { type Alert, fingerprintOf, type IncomingTicket, type TicketDoc, type Verdict } from '#lib/tickets/ticket.ts';
import type { HistoryAction, HistoryEntry } from '#lib/tickets/ticket-history.ts';
import { wordsOfTicket } from '#lib/tickets/ticket-words.ts';
import type { KnownTicket, TicketWrite } from '#lib/tickets/tickets.ts';
import { type Counts, noCounts, type TicketFault } from './run.ts';
import { isFuture, movedVersion, orderOf, versionOf } from './version-order.ts';

/** A page's tickets, judged each by itself. */
export type ParsedPage = {
  page: number;
  /** One for each id: of several on one page the newest, and of equally new ones the first. */
  tickets: IncomingTicket[];
  repeated: number;
  foreign: number;
  faults: TicketFault[];
  /** The ids that malformed entries bear: their tickets are at the provider, whatever is wrong with the entries. */
  malformedIds: string[];
  /** Malformed entries without an id that can be read: they may stand for any ticket. */
  unidentified: number;
};

/** What a page does: every write, and what is to be counted and told. */
export type PagePlan = {
  writes: TicketWrite[];
  /** Tickets that stay as they are and only get the pass marker. */
  seenIds: string[];
  history: HistoryEntry[];
  counts: Counts;
  /** What the run's log tells of single tickets. */
  faults: TicketFault[];
  /** Tickets that became urgent. */
  alerts: { ticketId: string; alert: Alert }[];
};

/** Decides what a ticket is, and says why. */
export type Triage = (ticket: IncomingTicket) => Verdict;

export const sortOut = (page: number, entries: readonly ParsedTicket[]): ParsedPage => {
  const newest = new Map<string, IncomingTicket>();
  const faults: TicketFault[] = [];
  let foreign = 0;
  let owned = 0;
  for (const entry of entries) {
    if (entry.kind === 'foreign') foreign++;
    else if (entry.kind === 'malformed') faults.push({ page, ticket_id: entry.id, reason: entry.reason });
    else {
      owned++;
      const other = newest.get(entry.ticket.external_id);
      if (!other || other.updated_at < entry.ticket.updated_at) newest.set(entry.ticket.external_id, entry.ticket);
    }
  }
  const malformedIds = faults.flatMap(({ ticket_id }) => ticket_id?.trim() || []);
  const unidentified = faults.length - malformedIds.length;
  return {
    page,
    tickets: [...newest.values()],
    repeated: owned - newest.size,
    foreign,
    faults,
    malformedIds: [...new Set(malformedIds)].filter((id) => !newest.has(id)),
    unidentified,
  };
};

/** Everything that applying the page will do, from what it holds and what is stored. Touches nothing. */
export const planPage = (
  { page, tickets, repeated, foreign, faults, malformedIds }: ParsedPage,
  known: ReadonlyMap<string, KnownTicket>,
  run: { tenantId: string; jobId: string },
  triage: Triage,
  now: Date,
): PagePlan => {
  const plan: PagePlan = {
    writes: [],
    seenIds: malformedIds.filter((id) => known.has(id)),
    history: [],
    counts: { ...noCounts, unchanged: repeated, skipped: foreign, errors: faults.length },
    faults: [...faults],
    alerts: [],
  };
  for (const ticket of tickets) {
    const before = known.get(ticket.external_id);
    const step = before
      ? planKnown(ticket, before, run.jobId, triage, now)
      : planNew(ticket, run.tenantId, triage, now);
    plan.counts[step.count]++;
    if (isFuture(ticket.created_at, now)) plan.counts.future_dated++;
    if (step.staleness) {
      plan.counts.stale++;
      plan.faults.push({ page, ticket_id: ticket.external_id, reason: step.staleness });
    }
    if (!step.set && !step.history) {
      plan.seenIds.push(ticket.external_id);
      continue;
    }
    const set: Partial<TicketDoc> = { ...step.set, seen_by: run.jobId };
    if (step.urgentReason !== undefined) {
      const alert = newAlert(step.urgentReason, now);
      set.alert = alert;
      plan.alerts.push({ ticketId: ticket.external_id, alert });
    }
    plan.writes.push({
      externalId: ticket.external_id,
      set,
      ...(step.unset && { unset: step.unset }),
      isNew: before === undefined,
    });
    if (step.history) plan.history.push({ ...step.history, ticket_id: ticket.external_id, job_id: run.jobId });
  }
  return plan;
};

type Step = {
  count: 'new_ingested' | 'updated' | 'unchanged';
  set?: Partial<TicketDoc>;
  unset?: (keyof TicketDoc)[];
  history?: { action: HistoryAction; changes: Changes };
  /** Present if the ticket became urgent by this step. */
  urgentReason?: string;
  /** Present if other content than ours was ignored, since ours is newer. */
  staleness?: string;
};

const planNew = (ticket: IncomingTicket, tenantId: string, triage: Triage, now: Date): Step => {
  const verdict = triage(ticket);
  const set = {
    ...ticket,
    ...verdict,
    ...wordsOfTicket(ticket),
    tenant_id: tenantId,
    version_at: versionOf(ticket.updated_at, now),
    fingerprint: fingerprintOf(ticket),
  };
  return {
    count: 'new_ingested',
    set,
    history: { action: 'created', changes: changesBetween(null, set) },
    ...(verdict.urgency === 'high' && { urgentReason: verdict.triage.reason }),
  };
};

const planKnown = (ticket: IncomingTicket, before: KnownTicket, jobId: string, triage: Triage, now: Date): Step => {
  const { isTaken, hasNewContent, versionAt, staleness } = updateBy(ticket, before, jobId, now);
  const comesBack = before.deleted_at instanceof Date && before.deleted_by !== 'person';
  const set: Partial<TicketDoc> = versionAt ? { version_at: versionAt } : {};
  const told = staleness === undefined ? {} : { staleness };
  if (!isTaken && !comesBack) return { count: 'unchanged', ...(versionAt && { set }), ...told };

  // The rules may have changed since; a ticket that has not is left as it was judged.
  const verdict = hasNewContent ? triage(ticket) : null;
  const { external_id, ...content } = ticket;
  if (isTaken) Object.assign(set, content);
  if (verdict) Object.assign(set, verdict, wordsOfTicket(ticket), { fingerprint: fingerprintOf(ticket) });
  const after = { ...before, ...set };
  const changes = { ...changesBetween(before, after), ...changeOfCreation(before, after) };
  const unset: (keyof TicketDoc)[] = [
    ...(comesBack ? (['deleted_at', 'deleted_by'] as const) : []),
    ...(outlivesAlert(before, after) ? (['alert'] as const) : []),
  ];
  return {
    count: 'updated',
    set,
    ...(unset.length > 0 && { unset }),
    history: comesBack
      ? { action: 'restored', changes: { ...changes, deleted_at: { old: before.deleted_at, new: null } } }
      : { action: 'updated', changes },
    ...(isAlertable(before, after, changes) && { urgentReason: verdict?.triage.reason ?? reasonOfRestored(before) }),
    ...told,
  };
};

/** What an incoming version changes. */
type Update = { isTaken: boolean; hasNewContent?: boolean; versionAt?: Date; staleness?: string };

const updateBy = (ticket: IncomingTicket, before: KnownTicket, jobId: string, now: Date): Update => {
  const hasOtherContent = fingerprintOf(ticket) !== before.fingerprint;
  const isMended = ticket.created_at.getTime() !== before.created_at.getTime();
  const order = orderOf(ticket.updated_at, before, now);
  if (!hasOtherContent && !isMended) {
    const versionAt = movedVersion(ticket.updated_at, before, now);
    return { isTaken: false, ...(versionAt && { versionAt }) };
  }
  // Content decides, at an equal stamp, too. But of equally new versions the first that a run meets stands: two faces of
  // one id, taken one after the other, would change the ticket twice in every run.
  if (order === 'newer' || (order === 'same' && before.seen_by !== jobId))
    return { isTaken: true, hasNewContent: hasOtherContent, versionAt: versionOf(ticket.updated_at, now) };
  if (order === 'same' || !hasOtherContent) return { isTaken: false };
  const stored = before.version_at.toISOString();
  return {
    isTaken: false,
    staleness: `updated_at: ${ticket.updated_at.toISOString()} is older than ours of ${stored}`,
  };
};

const changeOfCreation = (before: KnownTicket, after: KnownTicket): Changes =>
  before.created_at.getTime() === after.created_at.getTime()
    ? {}
    : { created_at: { old: before.created_at, new: after.created_at } };

/** A living ticket is alerted of when it becomes urgent, one that comes back also if what it says is new to everybody. */
const isAlertable = (before: KnownTicket, after: KnownTicket, changes: Changes): boolean => {
  if (after.urgency !== 'high' || (before.deleted_at && before.deleted_by === 'person')) return false;
  if (before.urgency !== 'high') return true;
  const isNews = 'subject' in changes || 'message' in changes || !isAlerted(before.alert);
  return before.deleted_at instanceof Date && isNews;
};

/** Nobody is alerted of what a person deleted: when it becomes urgent, the alert of an earlier time speaks for it no more. */
const outlivesAlert = (before: KnownTicket, after: KnownTicket): boolean =>
  before.deleted_at instanceof Date &&
  before.deleted_by === 'person' &&
  before.urgency !== 'high' &&
  after.urgency === 'high' &&
  before.alert !== undefined &&
  !isOnItsWay(before.alert);
