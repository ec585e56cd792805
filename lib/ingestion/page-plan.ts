import { isDeepStrictEqual } from 'node:util';
import { afterWrite, type TicketWrite } from '#lib/ledger/ticket-write.ts';
import type { ParsedEntry } from '#lib/provider/provider-ticket.ts';
import type { AlertPolicy } from '#lib/tickets/alert-policy.ts';
import { type Changes, changesBetween } from '#lib/tickets/changes.ts';
import type { Tombstone } from '#lib/tickets/gone.ts';
import { helpdeskFields } from '#lib/tickets/helpdesk-fields.ts';
import type { KnownTicket } from '#lib/tickets/known-tickets.ts';
import { alertOf, isAlerted, isOnItsWay, isReopened, reasonOfRestored } from '#lib/tickets/new-alert.ts';
import { reasonOfTriage } from '#lib/tickets/stored-triage.ts';
import type { Alert, IncomingTicket, TicketDoc, TicketTriage } from '#lib/tickets/ticket.ts';
import type { HistoryAction, HistoryEntry } from '#lib/tickets/ticket-history.ts';
import { wordsOfTicket } from '#lib/tickets/ticket-words.ts';
import { incomingVersion, variantOf } from './incoming-version.ts';
import { noCounts, type RunCounts, type TicketFault } from './run.ts';
import { isFuture, versionOf } from './version-order.ts';

/** A page's parsed entries. */
export type ParsedPage = {
  page: number;
  /** The newest version of each id: several variants where equally new ones differ, in page order. */
  tickets: IncomingTicket[];
  repeated: number;
  foreign: number;
  faults: TicketFault[];
  /** The ids of malformed entries: their tickets exist at the provider. */
  malformedIds: string[];
  /** Malformed entries without a readable id: each may be any ticket. */
  unidentified: number;
  /** Listed as the versions that are stored. */
  unchangedIds: string[];
  tombstones: readonly Tombstone[];
};

/** Everything that a page will write, count and log. */
export type PagePlan = {
  writes: TicketWrite[];
  /** Marks of living tickets that their help desk says are gone. */
  gone: TicketWrite[];
  /** Unchanged tickets, which only get the pass marker. */
  seenIds: string[];
  history: HistoryEntry[];
  counts: RunCounts;
  /** Faults of single tickets, for the run's log. */
  faults: TicketFault[];
  /** Alerts to send, of tickets that became urgent. */
  alerts: { ticketId: string; alert: Alert }[];
};

/** Whose page it is; of a partial pass, if it lists only what changed. */
type Owner = { tenantId: string; jobId: string; isPartial?: boolean };

/** Triages a ticket. */
export type Classify = (ticket: IncomingTicket) => TicketTriage;

/** The tenant's rules by which a page is planned. */
export type PlanRules = { triage: Classify; alertPolicy: AlertPolicy };

export const sortOut = (
  page: number,
  entries: readonly ParsedEntry[],
  tombstones: readonly Tombstone[] = [],
): ParsedPage => {
  const newest = new Map<string, IncomingTicket[]>();
  const faults: TicketFault[] = [];
  const unchangedIds: string[] = [];
  let foreign = 0;
  let owned = 0;
  for (const entry of entries) {
    if (entry.kind === 'foreign') foreign++;
    else if (entry.kind === 'unchanged') unchangedIds.push(entry.id);
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
    unchangedIds,
    tombstones,
  };
};

const newestOf = (others: IncomingTicket[], ticket: IncomingTicket): IncomingTicket[] => {
  const ahead = (others[0]?.updated_at.getTime() ?? -Infinity) - ticket.updated_at.getTime();
  if (ahead < 0) return [ticket];
  const isNewVariant = ahead === 0 && others.every((other) => variantOf(other) !== variantOf(ticket));
  return isNewVariant ? [...others, ticket] : others;
};

/** A ticket that was stored when its page was listed, and is not any more: the next pass reads it. */
const unreadReason = 'its text was not read, since it was stored already';

/** Plans a page from its entries and the stored tickets. Pure. */
export const planPage = (
  { page, tickets, repeated, foreign, faults, malformedIds, unchangedIds, tombstones }: ParsedPage,
  known: ReadonlyMap<string, KnownTicket>,
  run: Owner,
  rules: PlanRules,
  now: Date,
): PagePlan => {
  const gone = tombstones.flatMap((tombstone) => markOf(tombstone, known));
  const stored = unchangedIds.filter((id) => known.has(id));
  const unchanged = repeated + stored.length + tombstones.length - gone.length;
  const unread = unchangedIds
    .filter((id) => !known.has(id))
    .map((id) => ({ page, ticket_id: id, reason: unreadReason }));
  const counts = { ...noCounts, unchanged, skipped: foreign, errors: faults.length + unread.length };
  const plan: PagePlan = {
    ...{ writes: [], gone, seenIds: [], history: [], counts, alerts: [] },
    faults: [...faults, ...unread],
  };
  const seen = new Set([...malformedIds.filter((id) => known.has(id)), ...stored]);
  const writes = new Map<string, TicketWrite>();
  const hasVariants = new Set(tickets.map(({ external_id }) => external_id)).size < tickets.length;
  /** The state that this page gave to an id that it repeats. */
  const changed = new Map<string, KnownTicket>();
  for (const ticket of hasVariants ? storedFirst(tickets, known) : tickets) {
    const ticketId = ticket.external_id;
    const before = changed.get(ticketId) ?? known.get(ticketId);
    const step = before ? planKnown(ticket, before, run, rules, now) : planNew(ticket, run.tenantId, rules, now);
    counts[step.count]++;
    if (isFuture(ticket.created_at, now)) counts.future_dated++;
    if (step.staleness) {
      counts.stale++;
      plan.faults.push({ page, ticket_id: ticketId, reason: step.staleness });
    }
    const set: Partial<TicketDoc> = { ...step.set, seen_by: run.jobId };
    if (step.alert) {
      set.alert = step.alert;
      if (isOnItsWay(step.alert)) plan.alerts.push({ ticketId, alert: step.alert });
    }
    if (step.history) plan.history.push({ ...step.history, ticket_id: ticketId, job_id: run.jobId });
    const write = { externalId: ticketId, before: before ?? null, set, ...(step.unset && { unset: step.unset }) };
    if (hasVariants) changed.set(ticketId, afterWrite(before ?? null, write));
    if (!step.set && !step.unset && !step.history) seen.add(ticketId);
    else writes.set(ticketId, mergedWrite(writes.get(ticketId), write));
  }
  plan.writes = [...writes.values()];
  plan.seenIds = [...seen].filter((id) => !writes.has(id));
  return plan;
};

/** A ticket that is unknown, deleted or marked already needs no mark. */
const markOf = ({ id, gone }: Tombstone, known: ReadonlyMap<string, KnownTicket>): TicketWrite[] => {
  const before = known.get(id);
  return !before || before.deleted_at || before.gone ? [] : [{ externalId: id, before, set: { gone } }];
};

/** Stored content goes before other variants of its id, so that the order on the page does not matter. */
const storedFirst = (
  tickets: readonly IncomingTicket[],
  known: ReadonlyMap<string, KnownTicket>,
): readonly IncomingTicket[] => {
  const { stored = [], others = [] } = Object.groupBy(tickets, (ticket) => {
    const before = known.get(ticket.external_id);
    return before && variantOf(before) === variantOf(ticket) ? 'stored' : 'others';
  });
  return [...stored, ...others];
};

/** Merges the writes of a ticket that a page shows in several variants. */
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
  /** Present if the ticket became urgent; it may be suppressed. */
  alert?: Alert;
  /** Present if different content was ignored because the stored one is newer. */
  staleness?: string;
};

const planNew = (ticket: IncomingTicket, tenantId: string, { triage, alertPolicy }: PlanRules, now: Date): Step => {
  const verdict = triage(ticket);
  const set = {
    ...ticket,
    ...verdict,
    ...wordsOfTicket(tenantId, ticket),
    tenant_id: tenantId,
    version_at: versionOf(ticket.updated_at, now),
  };
  return {
    count: 'new_ingested',
    set,
    history: { action: 'created', changes: changesBetween(null, set) },
    ...(verdict.urgency === 'high' && {
      alert: alertOf(ticket, reasonOfTriage(verdict.triage, verdict.urgency), alertPolicy, now),
    }),
  };
};

const planKnown = (
  ticket: IncomingTicket,
  before: KnownTicket,
  run: Owner,
  { triage, alertPolicy }: PlanRules,
  now: Date,
): Step => {
  const { isTaken, hasNewContent, staleness, ...version } = incomingVersion(ticket, before, run, now);
  const comesBack = before.deleted_at instanceof Date && before.deleted_by !== 'person';
  const withStaleness = staleness === undefined ? {} : { staleness };
  const isBack = before.gone ? (['gone'] as const) : [];
  if (!isTaken && !comesBack) {
    const unset = [...(version.unset ?? []), ...isBack];
    const moved = movedErasedTexts(ticket, before, version.set);
    return { count: 'unchanged', ...version, ...moved, ...(unset.length > 0 && { unset }), ...withStaleness };
  }

  // The rules may have changed since; an unchanged ticket keeps its triage.
  const verdict = hasNewContent ? triage(ticket) : null;
  const { external_id, ...content } = ticket;
  const set: Partial<TicketDoc> = { ...version.set };
  if (isTaken) Object.assign(set, content);
  const unsaid = isTaken ? helpdeskFields.filter((field) => before[field] !== undefined && !(field in content)) : [];
  if (verdict) Object.assign(set, verdict);
  if (verdict || comesBack) Object.assign(set, wordsOfTicket(run.tenantId, { ...before, ...set }));
  const after = afterWrite(before, { set, unset: unsaid });
  const changes = { ...changesBetween(before, after), ...changeOfCreation(before, after) };
  const unset: (keyof TicketDoc)[] = [
    ...(version.unset ?? []),
    ...unsaid,
    ...isBack,
    ...(comesBack ? (['deleted_at', 'deleted_by'] as const) : []),
    ...(outlivesAlert(before, after) ? (['alert'] as const) : []),
  ];
  const reason = verdict ? reasonOfTriage(verdict.triage, verdict.urgency) : reasonOfRestored(before);
  const alert = isAlertable(before, after, changes, alertPolicy) && nextAlert(before, after, reason, alertPolicy, now);
  return {
    count: 'updated',
    set,
    ...(unset.length > 0 && { unset }),
    history: comesBack
      ? { action: 'restored', changes: { ...changes, deleted_at: { old: before.deleted_at, new: null } } }
      : { action: 'updated', changes },
    ...(alert && { alert }),
    ...withStaleness,
  };
};

/** A rewritten version of an erased text must be recognised later, too, though what is stored stays empty. */
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

/**
 * A living ticket is alerted when it becomes urgent; a returning one also if its content is new, and a reopened one if its
 * alert was suppressed.
 */
const isAlertable = (before: KnownTicket, after: KnownTicket, changes: Changes, policy: AlertPolicy): boolean => {
  if (after.urgency !== 'high' || (before.deleted_at && before.deleted_by === 'person')) return false;
  if (before.urgency !== 'high' || isReopened(before.alert, before, after, policy)) return true;
  const isNews = 'subject' in changes || 'message' in changes || !isAlerted(before.alert);
  return before.deleted_at instanceof Date && isNews;
};

/** An alert that is on its way stays, rather than to be replaced by one that is suppressed. */
const nextAlert = (
  { alert: earlier }: KnownTicket,
  after: KnownTicket,
  reason: string,
  policy: AlertPolicy,
  now: Date,
): Alert | undefined => {
  const alert = alertOf(after, reason, policy, now);
  return alert.state === 'suppressed' && earlier && isOnItsWay(earlier) ? undefined : alert;
};

/** Tickets deleted by a person are not alerted: when one becomes urgent, its earlier alert no longer covers it. */
const outlivesAlert = (before: KnownTicket, after: KnownTicket): boolean =>
  before.deleted_at instanceof Date &&
  before.deleted_by === 'person' &&
  before.urgency !== 'high' &&
  after.urgency === 'high' &&
  before.alert !== undefined &&
  !isOnItsWay(before.alert);
