import { randomUUID } from 'node:crypto';
import { reasonOfTriage } from './stored-triage.ts';
import type { Alert, TicketDoc } from './ticket.ts';

/** After this long without progress an alert is overdue. */
export const alertGraceMs = 120_000;

/** The alert of a ticket that became urgent, to be stored with the change that made it so. */
export const newAlert = (reason: string, now: Date): Alert => ({
  id: randomUUID(),
  state: 'pending',
  reason,
  tries: 0,
  created_at: now,
  due_at: new Date(now.getTime() + alertGraceMs),
});

/** The reason of an alert for an urgent ticket that returned. */
export const reasonOfRestored = ({ triage, urgency }: Pick<TicketDoc, 'triage' | 'urgency'>): string =>
  triage ? `Restored: ${reasonOfTriage(triage, urgency)}` : 'Restored';

/** True if an alert is still pending. */
export const isOnItsWay = ({ state }: Pick<Alert, 'state'>): boolean => state === 'pending' || state === 'queued';

/** True if a ticket needs no new alert while it stays urgent. An alert that was given up has reached nobody. */
export const isAlerted = (alert: Pick<Alert, 'state'> | undefined): boolean =>
  alert !== undefined && alert.state !== 'undeliverable';
