import type { AlertBackfill } from '#lib/config-values.ts';
import { afterWrite, type TicketWrite } from '#lib/ledger/ticket-write.ts';
import { writeTickets } from '#lib/ledger/write-tickets.ts';
import { inTransaction, type Store, type Transaction } from '#lib/mongo/store.ts';
import { tenantsIn } from '#lib/tenants/tenants.ts';
import { alertPolicy, isClosedTicket } from '#lib/tickets/alert-policy.ts';
import { changesBetween } from '#lib/tickets/changes.ts';
import { corrected, correctionInHistory, saysTheSame, uncorrected } from '#lib/tickets/correction.ts';
import { alertOfRaised, isOnItsWay } from '#lib/tickets/new-alert.ts';
import { finishedBy, type IsFinished } from '#lib/tickets/status.ts';
import type { Alert, CorrectedFields, TicketDoc } from '#lib/tickets/ticket.ts';
import { ticketsOf } from '#lib/tickets/tickets.ts';

/** A ticket after its correction, and the alert to queue if that made it urgent. */
export type CorrectedTicket = { ticket: TicketDoc; alert: Alert | null };

type Options = { alertBackfill?: AlertBackfill; now?: Date };
type TicketId = { tenantId: string; ticketId: string };

/**
 * Sets a person's correction of a living ticket's triage, in place of an earlier one; null if there is no such ticket. One
 * that says the same again changes nothing. A ticket that becomes urgent gets an alert as any other, which the caller queues.
 */
export const correctTriage = (
  store: Store,
  id: TicketId,
  { fields, by }: { fields: CorrectedFields; by: string },
  options: Options = {},
): Promise<CorrectedTicket | null> =>
  rejudge(store, id, options, (ticket, isFinished, at) => {
    const { correction } = ticket;
    if (correction && saysTheSame(correction.fields, fields)) return null;
    return { set: corrected(uncorrected(ticket), { fields, by, at }, isClosedTicket(ticket, isFinished)) };
  });

/** Removes a correction, so that the verdict of triage holds again; null as above. Without one it changes nothing. */
export const removeCorrection = (store: Store, id: TicketId, options: Options = {}): Promise<CorrectedTicket | null> =>
  rejudge(store, id, options, (ticket) =>
    ticket.correction ? { set: uncorrected(ticket), unset: ['correction'] } : null,
  );

type Rejudged = Pick<TicketWrite, 'set' | 'unset'> | null;

const rejudge = (
  store: Store,
  { tenantId, ticketId }: TicketId,
  { alertBackfill = 'suppress', now = new Date() }: Options,
  judge: (ticket: TicketDoc, isFinished: IsFinished, at: Date) => Rejudged,
): Promise<CorrectedTicket | null> =>
  inTransaction<CorrectedTicket | null>(store, async (tx) => {
    const ticket = await ticketsOf(tx, tenantId).find(ticketId);
    if (!ticket) return tx.abandon(null);
    const isFinished = finishedBy(await tenantsIn(tx).finishedStatuses(tenantId));
    const judged = judge(ticket, isFinished, now);
    if (!judged) return tx.abandon<CorrectedTicket>({ ticket, alert: null });
    // What a person says today is no import, so the ticket's age does not matter.
    const policy = alertPolicy({ isFinished, isFirstImport: false, backfill: alertBackfill });
    const after = afterWrite<TicketDoc>(ticket, judged);
    const alert = alertOfRaised(ticket, after, policy, now);
    await writeRejudged(tx, tenantId, ticket, { ...judged, set: { ...judged.set, ...(alert && { alert }) } });
    const isSent = alert !== null && isOnItsWay(alert);
    return { ticket: { ...after, ...(alert && { alert }) }, alert: isSent ? alert : null };
  });

const writeRejudged = async (
  tx: Transaction,
  tenantId: string,
  before: TicketDoc,
  write: Pick<TicketWrite, 'set' | 'unset'>,
): Promise<void> => {
  const after = afterWrite<TicketDoc>(before, write);
  const correction = { old: correctionInHistory(before.correction), new: correctionInHistory(after.correction) };
  const { external_id: ticketId } = before;
  await writeTickets(tx, tenantId, {
    writes: [{ externalId: ticketId, before, ...write }],
    history: [
      {
        ticket_id: ticketId,
        action: 'updated',
        changes: { ...changesBetween(before, after), triage_feedback: correction },
      },
    ],
  });
};
