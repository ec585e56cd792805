import { isDeepStrictEqual } from 'node:util';
import { afterWrite, type TicketWrite } from '#lib/ledger/ticket-write.ts';
import type { ParsedTicket } from '#lib/provider/provider-ticket.ts';
import { type Changes, changesBetween } from '#lib/tickets/changes.ts';
import { isAlerted, isOnItsWay, newAlert, reasonOfRestored } from '#lib/tickets/new-alert.ts';
import {
  type Alert,
  fingerprintOf,
  type IncomingTicket,
  type TicketDoc,
  type TicketTriage,
} from '#lib/tickets/ticket.ts';
import type { HistoryAction, HistoryEntry } from '#lib/tickets/ticket-history.ts';
import { wordsOfTicket } from '#lib/tickets/ticket-words.ts';
import type { KnownTicket } from '#lib/tickets/tickets.ts';
import { faceOf, incomingVersion } from './incoming-version.ts';
import { noCounts, type RunCounts, type TicketFault } from './run.ts';
import { isFuture, versionOf } from './version-order.ts';

/** A page's tickets, judged each by itself. */
export type ParsedPage = {
  page: number;
  /** Of each id the newest: more than one where equally new ones differ, the first of them first. */
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
  counts: RunCounts;
  /** What the run's log tells of single tickets. */
  faults: TicketFault[];
  /** Tickets that became urgent. */
  alerts: { ticketId: string; alert: Alert }[];
};

/** Decides what a ticket is, and says why. */
export type Classify = (ticket: IncomingTicket) => TicketTriage;

export const sortOut = (page: number, entries: readonly ParsedTicket[]): ParsedPage => {
  const newest = new Map<string, IncomingTicket[]>();
  const faults: TicketFault[] = [];
  let foreign = 0;
  let owned = 0;
  for (const entry of entries) {
    if (entry.kind === 'foreign') foreign++;
    else if (entry.kind === 'malformed') faults.push({ page, ticket_id: entry.id, reason: entry.reason });
    else {
      owned++;
      const others = newest.get(entry.ticket.external_id) ?? [];
      newest.set(entry.ticket.external_id, newestOf(others, entry.ticket));
    }
  }
  const malformedIds = faults.flatMap(({ ticket_id }) => ticket_id?.trim() || []);
  const unidentified = faults.length - malformedIds.length;
  const tickets = [...newest.values()].flat();
  return {
    page,
    tickets,
    repeated: owned - tickets.length,
    foreign,
    faults,
    malformedIds: [...new Set(malformedIds)].filter((id) => !newest.has(id)),
    unidentified,
  };
};

const newestOf = (others: IncomingTicket[], ticket: IncomingTicket): IncomingTicket[] => {
  const ahead = (others[0]?.updated_at.getTime() ?? -Infinity) - ticket.updated_at.getTime();
  if (ahead < 0) return [ticket];
  const isNewFace = ahead === 0 && others.every((other) => faceOf(other) !== faceOf(ticket));
  return isNewFace ? [...others, ticket] : others;
};

/** Everything that applying the page will do, from what it holds and what is stored. Touches nothing. */
export const planPage = (
  { page, tickets, repeated, foreign, faults, malformedIds }: ParsedPage,
  known: ReadonlyMap<string, KnownTicket>,
  run: { tenantId: string; jobId: string },
  triage: Classify,
  now: Date,
): PagePlan => {
  const counts = { ...noCounts, unchanged: repeated, skipped: foreign, errors: faults.length };
  const plan: PagePlan = { writes: [], seenIds: [], history: [], counts, faults: [...faults], alerts: [] };
  const seen = new Set(malformedIds.filter((id) => known.has(id)));
  const writes = new Map<string, TicketWrite>();
  const showsFaces = new Set(tickets.map(({ external_id }) => external_id)).size < tickets.length;
  /** What the page itself has made of an id that it shows again. */
  const changed = new Map<string, KnownTicket>();
  for (const ticket of showsFaces ? storedFirst(tickets, known) : tickets) {
    const ticketId = ticket.external_id;
    const before = changed.get(ticketId) ?? known.get(ticketId);
    const step = before
      ? planKnown(ticket, before, run.jobId, triage, now)
      : planNew(ticket, run.tenantId, triage, now);
    counts[step.count]++;
    if (isFuture(ticket.created_at, now)) counts.future_dated++;
    if (step.staleness) {
      counts.stale++;
      plan.faults.push({ page, ticket_id: ticketId, reason: step.staleness });
    }
    const set: Partial<TicketDoc> = { ...step.set, seen_by: run.jobId };
    if (step.urgentReason !== undefined) {
      const alert = newAlert(step.urgentReason, now);
      set.alert = alert;
      plan.alerts.push({ ticketId, alert });
    }
    if (step.history) plan.history.push({ ...step.history, ticket_id: ticketId, job_id: run.jobId });
    const write = { externalId: ticketId, before: before ?? null, set, ...(step.unset && { unset: step.unset }) };
    if (showsFaces) changed.set(ticketId, afterWrite(before ?? null, write));
    if (!step.set && !step.unset && !step.history) seen.add(ticketId);
    else writes.set(ticketId, mergedWrite(writes.get(ticketId), write));
  }
  plan.writes = [...writes.values()];
  plan.seenIds = [...seen].filter((id) => !writes.has(id));
  return plan;
};

/** What is stored goes before other faces of its id, so that it does not matter in which order a page shows them. */
const storedFirst = (
  tickets: readonly IncomingTicket[],
  known: ReadonlyMap<string, KnownTicket>,
): readonly IncomingTicket[] => {
  const { stored = [], others = [] } = Object.groupBy(tickets, (ticket) => {
    const before = known.get(ticket.external_id);
    return before && faceOf(before) === faceOf(ticket) ? 'stored' : 'others';
  });
  return [...stored, ...others];
};

/** One write of a ticket that a page shows more than one face of. */
const mergedWrite = (earlier: TicketWrite | undefined, later: TicketWrite): TicketWrite => {
  if (!earlier) return later;
  const unset = [...new Set([...(earlier.unset ?? []), ...(later.unset ?? [])])].filter((key) => !(key in later.set));
  const { externalId, before } = earlier;
  return { externalId, before, set: { ...earlier.set, ...later.set }, ...(unset.length > 0 && { unset }) };
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

const planNew = (ticket: IncomingTicket, tenantId: string, triage: Classify, now: Date): Step => {
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

const planKnown = (ticket: IncomingTicket, before: KnownTicket, jobId: string, triage: Classify, now: Date): Step => {
  const { isTaken, hasNewContent, staleness, ...version } = incomingVersion(ticket, before, jobId, now);
  const comesBack = before.deleted_at instanceof Date && before.deleted_by !== 'person';
  const withStaleness = staleness === undefined ? {} : { staleness };
  if (!isTaken && !comesBack)
    return { count: 'unchanged', ...version, ...movedErasedTexts(ticket, before, version.set), ...withStaleness };

  // The rules may have changed since; a ticket that has not is left as it was judged.
  const verdict = hasNewContent ? triage(ticket) : null;
  const { external_id, ...content } = ticket;
  const set: Partial<TicketDoc> = { ...version.set };
  if (isTaken) Object.assign(set, content);
  if (verdict) Object.assign(set, verdict, wordsOfTicket(ticket), { fingerprint: fingerprintOf(ticket) });
  const after = { ...before, ...set };
  const changes = { ...changesBetween(before, after), ...changeOfCreation(before, after) };
  const unset: (keyof TicketDoc)[] = [
    ...(version.unset ?? []),
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
    ...withStaleness,
  };
};

/** An erased text that its customer rewrote is one more to know again, though what is stored says nothing still. */
const movedErasedTexts = (
  { erased_texts }: IncomingTicket,
  before: KnownTicket,
  set: Partial<TicketDoc> | undefined,
): Pick<Step, 'set'> => {
  const isKnown = erased_texts === undefined || isDeepStrictEqual(erased_texts, before.erased_texts);
  return isKnown ? {} : { set: { ...set, erased_texts } };
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
