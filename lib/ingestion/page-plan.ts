import type { ParsedTicket } from '#lib/provider/provider-ticket.ts';
import { type Changes, changesBetween } from '#lib/tickets/changes.ts';
import { newAlert, reasonOfRestored } from '#lib/tickets/new-alert.ts';
import { type Alert, fingerprintOf, type IncomingTicket, type TicketDoc, type Verdict } from '#lib/tickets/ticket.ts';
import type { HistoryAction, HistoryEntry } from '#lib/tickets/ticket-history.ts';
import { wordsOfTicket } from '#lib/tickets/ticket-words.ts';
import type { KnownTicket, TicketWrite } from '#lib/tickets/tickets.ts';
import { type Counts, noCounts, type TicketFault } from './run.ts';

/** A page's tickets, judged each by itself. */
export type ParsedPage = {
  page: number;
  /** One for each id: of several on one page the newest. */
  tickets: IncomingTicket[];
  repeated: number;
  foreign: number;
  faults: TicketFault[];
};

/** What a page does: every write, and what is to be counted and told. */
export type PagePlan = {
  writes: TicketWrite[];
  /** Tickets that stay as they are and only get the pass marker. */
  seenIds: string[];
  history: HistoryEntry[];
  counts: Counts;
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
      if (!other || other.updated_at <= entry.ticket.updated_at) newest.set(entry.ticket.external_id, entry.ticket);
    }
  }
  return { page, tickets: [...newest.values()], repeated: owned - newest.size, foreign, faults };
};

/** Everything that applying the page will do, from what it holds and what is stored. Touches nothing. */
export const planPage = (
  { tickets, repeated, foreign, faults }: ParsedPage,
  known: ReadonlyMap<string, KnownTicket>,
  run: { tenantId: string; jobId: string },
  triage: Triage,
  now: Date,
): PagePlan => {
  const plan: PagePlan = {
    writes: [],
    seenIds: [],
    history: [],
    counts: { ...noCounts, unchanged: repeated, skipped: foreign, errors: faults.length },
    alerts: [],
  };
  for (const ticket of tickets) {
    const before = known.get(ticket.external_id);
    const step = before ? planKnown(ticket, before, triage) : planNew(ticket, run.tenantId, triage);
    plan.counts[step.count]++;
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
};

const planNew = (ticket: IncomingTicket, tenantId: string, triage: Triage): Step => {
  const verdict = triage(ticket);
  const set = {
    ...ticket,
    ...verdict,
    ...wordsOfTicket(ticket),
    tenant_id: tenantId,
    version_at: ticket.updated_at,
    fingerprint: fingerprintOf(ticket),
  };
  return {
    count: 'new_ingested',
    set,
    history: { action: 'created', changes: changesBetween(null, set) },
    ...(verdict.urgency === 'high' && { urgentReason: verdict.triage.reason }),
  };
};

const planKnown = (ticket: IncomingTicket, before: KnownTicket, triage: Triage): Step => {
  const fingerprint = fingerprintOf(ticket);
  const isStale = ticket.updated_at < before.version_at;
  const hasChanged = fingerprint !== before.fingerprint && !isStale;
  const isDeleted = before.deleted_at instanceof Date;
  const comesBack = isDeleted && before.deleted_by !== 'person';
  const isNewer = ticket.updated_at > before.version_at;

  if (!hasChanged && !comesBack)
    return { count: 'unchanged', ...(isNewer && { set: { version_at: ticket.updated_at } }) };

  // The rules may have changed since; a ticket that has not is left as it was judged.
  const verdict = hasChanged ? triage(ticket) : null;
  const { external_id, created_at, ...content } = ticket;
  const after = verdict ? { ...before, ...content, ...verdict } : before;
  const changes = changesBetween(before, after);
  const isLiving = !isDeleted || comesBack;
  const becomesUrgent = isLiving && after.urgency === 'high' && (before.urgency !== 'high' || isDeleted);
  return {
    count: 'updated',
    set: verdict
      ? {
          ...content,
          ...verdict,
          ...wordsOfTicket(ticket),
          created_at,
          fingerprint,
          version_at: ticket.updated_at,
        }
      : isNewer
        ? { version_at: ticket.updated_at }
        : {},
    ...(comesBack && { unset: ['deleted_at', 'deleted_by'] }),
    history: comesBack
      ? { action: 'restored', changes: { ...changes, deleted_at: { old: before.deleted_at, new: null } } }
      : { action: 'updated', changes },
    ...(becomesUrgent && { urgentReason: verdict?.triage.reason ?? reasonOfRestored(before) }),
  };
};
