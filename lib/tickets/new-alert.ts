import { randomUUID } from 'node:crypto';
import type { AlertPolicy, PolicyTicket } from './alert-policy.ts';
import { reasonOfTriage } from './stored-triage.ts';
import type { Alert, SuppressedReason, TicketDoc } from './ticket.ts';

/** After this long without progress an alert is overdue. */
export const alertGraceMs = 120_000;

/** The alert of a ticket that became urgent, to be stored with the change that made it so: suppressed by the policy or not. */
export const alertOf = (ticket: PolicyTicket, reason: string, policy: AlertPolicy, now: Date): Alert => {
  const suppressedReason = policy.suppressedReason(ticket, now);
  return suppressedReason ? suppressedAlert(reason, now, suppressedReason) : newAlert(reason, now);
};

/**
 * The alert of a ticket that another verdict on the same text has made urgent; null if none is needed. One that is on its way
 * stays, rather than to be replaced by one that is suppressed.
 */
export const alertOfRaised = (before: TicketDoc, after: TicketDoc, policy: AlertPolicy, now: Date): Alert | null => {
  if (before.urgency === 'high' || after.urgency !== 'high') return null;
  const reason = after.triage ? reasonOfTriage(after.triage, after.urgency) : 'The ticket is urgent';
  const alert = alertOf(after, reason, policy, now);
  return alert.state === 'suppressed' && before.alert && isOnItsWay(before.alert) ? null : alert;
};

/** An alert to send. */
export const newAlert = (reason: string, now: Date): Alert => ({
  id: randomUUID(),
  state: 'pending',
  reason,
  tries: 0,
  created_at: now,
  due_at: new Date(now.getTime() + alertGraceMs),
});

const suppressedAlert = (reason: string, now: Date, suppressed_reason: SuppressedReason): Alert => ({
  id: randomUUID(),
  state: 'suppressed',
  reason,
  tries: 0,
  created_at: now,
  suppressed_reason,
});

/** The reason of an alert for an urgent ticket that returned. */
export const reasonOfRestored = ({ triage, urgency }: Pick<TicketDoc, 'triage' | 'urgency'>): string =>
  triage ? `Restored: ${reasonOfTriage(triage, urgency)}` : 'Restored';

/** True if an alert is still pending. */
export const isOnItsWay = ({ state }: Pick<Alert, 'state'>): boolean => state === 'pending' || state === 'queued';

/** What an alert must be known by, to decide whether its ticket needs another one. */
type EarlierAlert = Pick<Alert, 'state' | 'suppressed_reason'>;

/** True if a suppressed alert does not cover its ticket any more, since that was reopened: nobody knows of it. */
export const isReopened = (
  alert: EarlierAlert | undefined,
  before: PolicyTicket,
  after: PolicyTicket,
  { isClosed }: AlertPolicy,
): boolean =>
  alert?.state === 'suppressed' &&
  // What counts as closed may have changed since it was suppressed for that.
  (alert.suppressed_reason === 'closed' || isClosed(before)) &&
  !isClosed(after);

/** True if a ticket needs no new alert while it stays urgent. An alert that was given up has reached nobody. */
export const isAlerted = (alert: Pick<Alert, 'state'> | undefined): boolean =>
  alert !== undefined && alert.state !== 'undeliverable';
