import { isDeepStrictEqual } from 'node:util';
import { afterWrite } from '#lib/ledger/ticket-write.ts';
import type { Asked } from '#lib/provider/provider.ts';
import type { AlertPolicy } from '#lib/tickets/alert-policy.ts';
import { type Changes, changesBetween } from '#lib/tickets/changes.ts';
import { corrected, correctionInHistory, hasSameTexts } from '#lib/tickets/correction.ts';
import { helpdeskFields } from '#lib/tickets/helpdesk-fields.ts';
import type { KnownTicket } from '#lib/tickets/known-tickets.ts';
import { alertOf, isAlerted, isOnItsWay, isReopened, reasonOfRestored } from '#lib/tickets/new-alert.ts';
import { reasonOfTriage } from '#lib/tickets/stored-triage.ts';
import type { Alert, IncomingTicket, TicketDoc, TicketTriage } from '#lib/tickets/ticket.ts';
import type { HistoryAction } from '#lib/tickets/ticket-history.ts';
import { wordsOfTicket } from '#lib/tickets/ticket-words.ts';
import { incomingVersion } from './incoming-version.ts';
import { isDeletedByRun, isDoubtful } from './overtaken.ts';
import { type Classify, retriaged, triagedFirst } from './triage-again.ts';
import { versionOf } from './version-order.ts';

/** Whose page it is. `asked`: when a tenant's own help desk gave it. */
export type Owner = { tenantId: string; jobId: string; asked?: Asked | undefined };

/** The tenant's rules by which a page is planned. */
export type PlanRules = { triage: Classify; alertPolicy: AlertPolicy };

/** What one version of a ticket changes. */
export type Step = {
  count: 'new_ingested' | 'updated' | 'unchanged';
  set?: Partial<TicketDoc>;
  unset?: (keyof TicketDoc)[];
  history?: { action: HistoryAction; changes: Changes };
  /** Present if the ticket became urgent; it may be suppressed. */
  alert?: Alert;
  /** Present if different content was ignored because the stored one is newer. */
  staleness?: string;
  /** True if it contradicts what may be newer: it is to be asked for again. */
  isDoubtful?: true;
};

/** Plans a ticket that is not stored. */
export const planNew = (
  ticket: IncomingTicket,
  tenantId: string,
  { triage, alertPolicy }: PlanRules,
  now: Date,
): Step => {
  const { verdict, opinion } = triagedFirst(triage, ticket, now);
  const set = {
    ...ticket,
    ...verdict,
    ...opinion,
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

/** Plans a version of a stored ticket. */
export const planKnown = (
  ticket: IncomingTicket,
  before: KnownTicket,
  run: Owner,
  { triage, alertPolicy }: PlanRules,
  now: Date,
): Step => {
  if (isDoubtful(ticket, before, run.asked, now)) return { count: 'unchanged', isDoubtful: true };
  const { isTaken, hasNewContent, staleness, ...version } = incomingVersion(ticket, before, run, now);
  const comesBack = isDeletedByRun(before);
  const withStaleness = staleness === undefined ? {} : { staleness };
  const isBack = before.gone ? (['gone'] as const) : [];
  if (!isTaken && !comesBack) {
    const unset = [...(version.unset ?? []), ...isBack];
    const moved = movedErasedTexts(ticket, before, version.set);
    return { count: 'unchanged', ...version, ...moved, ...(unset.length > 0 && { unset }), ...withStaleness };
  }

  // The rules may have changed since; an unchanged ticket keeps its triage.
  const fresh = hasNewContent ? retriaged(triage, ticket, before, now) : null;
  const verdict = fresh ? verdictOf(fresh.verdict, ticket, before, alertPolicy) : null;
  const { external_id, ...content } = ticket;
  const set: Partial<TicketDoc> = { ...version.set };
  if (isTaken) Object.assign(set, content);
  const unsaid = isTaken ? helpdeskFields.filter((field) => before[field] !== undefined && !(field in content)) : [];
  if (verdict) Object.assign(set, verdict, fresh?.opinion);
  if (verdict || comesBack) Object.assign(set, wordsOfTicket(run.tenantId, { ...before, ...set }));
  const after = afterWrite(before, { set, unset: unsaid });
  const changes = {
    ...changesBetween(before, after),
    ...changeOfCreation(before, after),
    ...endOfCorrection(before, verdict),
  };
  const unset: (keyof TicketDoc)[] = [
    ...('triage_feedback' in changes ? (['correction'] as const) : []),
    ...(version.unset ?? []),
    ...unsaid,
    ...isBack,
    ...(fresh?.outdated ?? []),
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

/** A verdict, and the person's correction that it has. */
type JudgedTriage = TicketTriage & Pick<TicketDoc, 'correction'>;

/** The verdict on new content. A person's correction stands as long as the texts do that the person has judged. */
const verdictOf = (
  verdict: TicketTriage,
  ticket: IncomingTicket,
  before: KnownTicket,
  alertPolicy: AlertPolicy,
): JudgedTriage => {
  const { correction } = before;
  if (!correction || !hasSameTexts(ticket, before)) return verdict;
  return corrected(verdict, correction, alertPolicy.isClosed(ticket));
};

/** The history says that a person's correction is over. */
const endOfCorrection = ({ correction }: KnownTicket, verdict: JudgedTriage | null): Changes =>
  correction && verdict && !verdict.correction
    ? { triage_feedback: { old: correctionInHistory(correction), new: null } }
    : {};

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
