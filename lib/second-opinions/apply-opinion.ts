import type { AlertedTicket } from '#lib/alerts/alerted-ticket.ts';
import type { AlertBackfill } from '#lib/config-values.ts';
import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction, type Store } from '#lib/mongo/store.ts';
import { alertPolicy, isClosedTicket } from '#lib/tickets/alert-policy.ts';
import { changesBetween } from '#lib/tickets/changes.ts';
import { hasSameTexts } from '#lib/tickets/correction.ts';
import { alertOfRaised, isOnItsWay } from '#lib/tickets/new-alert.ts';
import { raisedBy, type SecondOpinion } from '#lib/tickets/second-opinion.ts';
import type { IsFinished } from '#lib/tickets/status.ts';
import { storedTriage, triageRecordOf } from '#lib/tickets/stored-triage.ts';
import type { TicketDoc, TicketTriage } from '#lib/tickets/ticket.ts';
import { ticketsOf } from '#lib/tickets/tickets.ts';
import type { Urgency } from '#lib/triage/triage.ts';
import type { TicketAddress } from './wanted-opinions.ts';

/** An opinion on a ticket as it was when it was claimed. */
export type GivenOpinion = { claimId: string; on: TicketDoc; urgency: Urgency; by: string; promptVersion: string };

export type Applied = { isRaised: boolean; alerts: AlertedTicket[]; isFoldDue: boolean };

type Rules = { isFinished: IsFinished; backfill: AlertBackfill };

/**
 * Applies a second opinion in one transaction: the ticket, its history, its counts and its alert. Nothing is written (null)
 * if the claim has passed to another, a person has corrected the ticket, or its text is not the one that was sent.
 */
export const applyOpinion = (
  store: Store,
  { tenant_id: tenantId, external_id: externalId }: TicketAddress,
  { claimId, on, urgency, by, promptVersion }: GivenOpinion,
  { isFinished, backfill }: Rules,
  now: Date,
): Promise<Applied | null> =>
  inTransaction<Applied | null>(store, async (tx) => {
    const before = await ticketsOf(tx, tenantId).find(externalId);
    const own = before && triageOf(before);
    const wanted = before?.second_opinion;
    const isOurs = wanted?.claim_id === claimId && wanted.state === 'due';
    if (!own || !isOurs || before.correction || !hasSameTexts(before, on)) return tx.abandon(null);
    const { since, tries } = wanted;
    const opinion: SecondOpinion = {
      state: 'given',
      since,
      tries,
      urgency,
      by,
      prompt_version: promptVersion,
      at: now,
    };
    const verdict = raisedBy(own, opinion, isClosedTicket(before, isFinished));
    const isRaised = verdict !== own;
    const after = { ...before, ...verdict };
    // An old ticket of a first import wants no opinion, so whether this is one makes no difference.
    const policy = alertPolicy({ isFinished, isFirstImport: false, backfill });
    const alert = alertOfRaised(before, after, policy, now);
    const { isFoldDue } = await writeTickets(tx, tenantId, {
      writes: [
        {
          externalId,
          before,
          set: { ...(isRaised && verdict), second_opinion: opinion, ...(alert && { alert }) },
        },
      ],
      history: isRaised ? [{ ticket_id: externalId, action: 'updated', changes: changesBetween(before, after) }] : [],
    });
    const alerts = alert && isOnItsWay(alert) ? [{ tenant_id: tenantId, external_id: externalId, alert }] : [];
    return { isRaised, alerts, isFoldDue };
  });

const triageOf = ({ urgency, sentiment, requires_action, judged = true, triage }: TicketDoc): TicketTriage | null =>
  triage
    ? { urgency, sentiment, requires_action, judged, triage: storedTriage(triageRecordOf(triage, urgency), urgency) }
    : null;
